import type { GraphRead } from './graph-file';
import { JsonGraph } from './json-graph';
import { attributesOf, fieldOf, isObject, listOf, textOf } from './json-values';

/* What graphology's `export` gives: keys for ids, what is known of a thing under `attributes`. */

const none = new Set<string>();

export function isGraphology(value: unknown): boolean {
	const [node] = listOf(value, 'nodes');
	const [edge] = listOf(value, 'edges');
	if (node !== undefined) return textOf(fieldOf(node, 'key')) !== null;
	if (edge !== undefined)
		return fieldOf(edge, 'source') !== undefined && isObject(fieldOf(value, 'options'));
	return Array.isArray(fieldOf(value, 'nodes')) && isObject(fieldOf(value, 'options'));
}

/** Never throws. */
export function readGraphology(value: unknown): GraphRead {
	const graph = new JsonGraph();
	const undirected = fieldOf(fieldOf(value, 'options'), 'type') === 'undirected';
	for (const [place, node] of listOf(value, 'nodes').entries()) {
		const attributes = attributesOf([fieldOf(node, 'attributes')], none);
		// The attribute is how graphology users keep compounds; the library knows none itself.
		const parent = attributes.get('parent') ?? null;
		graph.node(`nodes.${place}`, { id: textOf(fieldOf(node, 'key')), parent, attributes });
	}
	for (const [place, edge] of listOf(value, 'edges').entries()) {
		const source = textOf(fieldOf(edge, 'source'));
		const target = textOf(fieldOf(edge, 'target'));
		const own = fieldOf(edge, 'undirected');
		graph.edge(`edges.${place}`, {
			id: textOf(fieldOf(edge, 'key')),
			sources: source === null ? [] : [source],
			targets: target === null ? [] : [target],
			directed: own === undefined ? !undirected : own !== true,
			attributes: attributesOf([fieldOf(edge, 'attributes')], none)
		});
	}
	const about = fieldOf(value, 'attributes');
	const titles = ['title', 'name'].map((name) => textOf(fieldOf(about, name)));
	return graph.finish(titles, textOf(fieldOf(about, 'description')));
}
