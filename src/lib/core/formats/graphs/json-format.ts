import type { FileRead, ProblemListener, ReadOptions, TextFile } from '../format';
import type { GraphRead } from './graph-file';
import { jsonOf } from './json-file';
import { refusedFile, rowsOfGraph, type GraphFormat } from './read-graph';

export function isJsonOf(file: TextFile, recognise: (value: unknown) => boolean): boolean {
	return recognise(jsonOf(file).value);
}

/** The rows and the account of a graph in JSON; of text that is not JSON, where it goes wrong. */
export function rowsOfJson(
	format: GraphFormat,
	file: TextFile,
	read: (value: unknown) => GraphRead,
	options: ReadOptions,
	progress: (rows: number) => void,
	listener?: ProblemListener
): FileRead {
	const { value, problem } = jsonOf(file);
	if (problem !== null) return refusedFile(format, problem);
	return rowsOfGraph(format, file, read(value), options, progress, listener);
}
