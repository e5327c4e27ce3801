import { spellCount } from '../../text/count-of';
import type { GraphRead } from './graph-file';
import { JsonGraph } from './json-graph';
import { attributesOf, fieldOf, isObject, listOf, textOf } from './json-values';

/* JSON Graph Format: version 1 lists the nodes, version 2 has them by id and knows hyperedges. */

const nodeKeys = new Set(['id', 'parent']);
const edgeKeys = new Set(['id', 'source', 'target', 'nodes', 'directed']);

export function isJgf(value: unknown): boolean {
	return graphsOf(value).some(([, graph]) =>
		['nodes', 'edges', 'hyperedges'].some((name) => typeof fieldOf(graph, name) === 'object')
	);
}

/** Reads the graph, or the graphs of a file with several, as one. Never throws. */
export function readJgf(value: unknown): GraphRead {
	const into = new JsonGraph();
	const graphs = graphsOf(value);
	for (const [path, graph] of graphs) {
		readNodes(into, `${path}.nodes`, fieldOf(graph, 'nodes'));
		const directed = fieldOf(graph, 'directed') !== false;
		for (const kind of ['edges', 'hyperedges']) {
			for (const [place, edge] of listOf(graph, kind).entries()) {
				readEdge(into, `${path}.${kind}.${place}`, edge, directed);
			}
		}
	}
	const [, first] = graphs[0] ?? [];
	const titles = [value, first].map((named) => textOf(fieldOf(named, 'label')));
	const description = textOf(fieldOf(fieldOf(first, 'metadata'), 'description'));
	const several = `The file has ${spellCount(graphs.length)} graphs: they are shown as one.`;
	return into.finish(titles, description, graphs.length > 1 ? [several] : []);
}

function graphsOf(value: unknown): (readonly [path: string, graph: unknown])[] {
	const single = fieldOf(value, 'graph');
	if (isObject(single)) return [['graph', single]];
	return listOf(value, 'graphs').map((graph, place) => [`graphs.${place}`, graph]);
}

function readNodes(into: JsonGraph, path: string, nodes: unknown): void {
	const named = isObject(nodes)
		? Object.entries(nodes)
		: listOf({ nodes }, 'nodes').map((node, place) => [String(place), node] as const);
	for (const [key, node] of named) {
		const id = isObject(nodes) ? key : textOf(fieldOf(node, 'id'));
		const metadata = fieldOf(node, 'metadata');
		const parent = textOf(fieldOf(metadata, 'parent'));
		into.node(`${path}.${key}`, {
			id,
			parent,
			attributes: attributesOf([metadata, node], nodeKeys)
		});
	}
}

function readEdge(into: JsonGraph, place: string, edge: unknown, directed: boolean): void {
	const own = fieldOf(edge, 'directed');
	const together = idsOf(fieldOf(edge, 'nodes'));
	const isTogether = together.length > 0;
	const attributes = attributesOf([fieldOf(edge, 'metadata'), edge], edgeKeys);
	into.edge(place, {
		id: textOf(fieldOf(edge, 'id')),
		sources: isTogether ? together.slice(0, 1) : idsOf(fieldOf(edge, 'source')),
		targets: isTogether ? together.slice(1) : idsOf(fieldOf(edge, 'target')),
		directed: !isTogether && (own === undefined || own === null ? directed : own !== false),
		attributes
	});
}

function idsOf(value: unknown): readonly string[] {
	const ids: readonly unknown[] = Array.isArray(value) ? value : [value];
	return ids.map(textOf).filter((id) => id !== null);
}
