import type { FileRead, ProblemListener, ReadOptions, TextFile } from '../format';
import type { GraphRead } from './graph-file';
import { rowsOfGraph, type GraphFormat } from './read-graph';

/** The rows and the account of a graph in XML. Tells `progress` of the edges while they are parsed. */
export function rowsOfXml(
	format: GraphFormat,
	file: TextFile,
	read: (text: string, progress: (edges: number) => void) => GraphRead,
	options: ReadOptions,
	progress: (rows: number) => void,
	listener?: ProblemListener
): FileRead {
	let told = 0;
	// Rows are made from edges in a second pass, which would begin to count anew.
	const tell = (rows: number) => {
		if (rows <= told) return;
		told = rows;
		progress(rows);
	};
	return rowsOfGraph(format, file, read(file.text, tell), options, tell, listener);
}
