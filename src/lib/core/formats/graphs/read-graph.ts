import type { Problem } from '../../problem';
import { RowsBuilder, type RowsOf } from '../../rows/rows-builder';
import { countOf } from '../../text/count-of';
import { nothingOf } from '../format';
import type { FileRead, FormatId, ProblemListener, ReadOptions, TextFile } from '../format';
import { noAttributes, type GraphFile, type GraphNode, type GraphRead } from './graph-file';
import { addGraph } from './graph-rows';
import { spellPlaces } from './places';
import { lineOf, proseOf } from './plain-text';

export interface GraphFormat {
	readonly id: FormatId;
	readonly label: string;
}

/** The rows and the account of a graph that was read, or why it was not. */
export function rowsOfGraph(
	format: GraphFormat,
	file: TextFile,
	read: GraphRead,
	options: ReadOptions,
	progress: (rows: number) => void,
	listener?: ProblemListener
): FileRead {
	const spell = spellPlaces(file.text);
	if ('refused' in read) {
		const at = spell(read.refused.place);
		const message = `the file cannot be read as ${format.label}: ${read.refused.message}`;
		return refusedFile(format, { code: 'bad-file', at, message });
	}
	const graph = withNodes(read.graph);
	const builder = builderFor(format, file, graph, { progress, listener });
	const source = builder.source({
		type: 'event-data',
		publisher: null,
		headline: titleOf(graph, file),
		url: null,
		archivedUrl: null,
		archival: null,
		published: null,
		accessed: null,
		note: null
	});
	addGraph({ graph, builder, options, source, spell });
	return builder.finish();
}

/** Of a file of which nothing is read. */
export function refusedFile({ id }: GraphFormat, ...problems: Problem[]): FileRead {
	return { account: nothingOf(id, problems), rows: null, dataset: null };
}

function builderFor(
	{ id, label }: GraphFormat,
	file: TextFile,
	graph: GraphFile,
	told: Pick<RowsOf, 'progress' | 'listener'>
): RowsBuilder {
	const { nodes, edges, description } = graph;
	const counts = `${countOf(nodes.length, 'node')} and ${countOf(edges.length, 'edge')}`;
	const about = saidIn(proseOf(description ?? ''));
	return new RowsBuilder({
		format: id,
		title: titleOf(graph, file),
		summary: `A graph of ${counts}, from a ${label} file. ${about}`.trim().slice(0, 9_000),
		codeSystem: 'cameo',
		...told
	});
}

/** As the file calls itself; where it says nothing, its own name. */
function titleOf({ titles }: GraphFile, { name }: TextFile): string {
	const said = titles.map((title) => saidIn(lineOf(title ?? ''))).find((title) => title !== '');
	return said ?? (lineOf(name.replace(/\.[^.]*$/, '')) || 'Graph');
}

/** Empty for what programs write where nobody has said anything. */
function saidIn(text: string): string {
	return /^(?:none|null|nil|undefined|nan|n\/?a|-*)$/i.test(text) ? '' : text;
}

/** A file that lists no nodes at all means those that its edges name. */
function withNodes(graph: GraphFile): GraphFile {
	if (graph.nodes.length > 0) return graph;
	const nodes = new Map<string, GraphNode>();
	for (const { sources, targets, place } of graph.edges) {
		for (const id of [...sources, ...targets]) {
			if (!nodes.has(id)) nodes.set(id, { id, parent: null, attributes: noAttributes, place });
		}
	}
	return { ...graph, nodes: [...nodes.values()] };
}
