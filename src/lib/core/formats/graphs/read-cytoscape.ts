import type { GraphRead } from './graph-file';
import { JsonGraph } from './json-graph';
import { attributesOf, fieldOf, isObject, listOf, textOf } from './json-values';

/*
 * Cytoscape's elements come in three shapes: { nodes, edges } and a flat list, both under `elements`
 * or by themselves. `id`, `source`, `target` and `parent` within `data` are its own keys.
 */

const nodeKeys = new Set(['id', 'parent']);
const edgeKeys = new Set(['id', 'source', 'target', 'parent']);

export function isCytoscape(value: unknown): boolean {
	const elements = elementsOf(value);
	if (elements === null) return false;
	const [list] = lists(elements).filter(({ items }) => items.length > 0);
	if (list !== undefined) return isObject(fieldOf(list.items[0], 'data'));
	// Nothing at all is drawn: still Cytoscape's when it stands where its elements do.
	const inside = fieldOf(value, 'elements');
	return Array.isArray(inside) || Array.isArray(fieldOf(inside, 'nodes'));
}

/** Reads any of the shapes. Never throws. */
export function readCytoscape(value: unknown): GraphRead {
	const graph = new JsonGraph();
	const base = fieldOf(value, 'elements') === undefined ? '' : 'elements.';
	for (const { path, group, items } of lists(elementsOf(value))) {
		for (const [place, item] of items.entries()) {
			readElement(graph, `${base}${path}${place}`, item, group);
		}
	}
	const about = fieldOf(value, 'data');
	const titles = ['title', 'name'].map((name) => textOf(fieldOf(about, name)));
	return graph.finish(titles, textOf(fieldOf(about, 'description')));
}

function elementsOf(value: unknown): unknown {
	const elements = fieldOf(value, 'elements') ?? value;
	if (Array.isArray(elements)) return elements;
	const isSorted = listOf(elements, 'nodes').length > 0 || listOf(elements, 'edges').length > 0;
	return isSorted || elements !== value ? elements : null;
}

interface List {
	readonly path: string;
	/** What its elements are; null where each says so itself. */
	readonly group: 'nodes' | 'edges' | null;
	readonly items: readonly unknown[];
}

function lists(elements: unknown): readonly List[] {
	if (Array.isArray(elements)) return [{ path: '', group: null, items: elements }];
	return [
		{ path: 'nodes.', group: 'nodes', items: listOf(elements, 'nodes') },
		{ path: 'edges.', group: 'edges', items: listOf(elements, 'edges') }
	];
}

function readElement(
	graph: JsonGraph,
	place: string,
	element: unknown,
	known: List['group']
): void {
	const data = fieldOf(element, 'data');
	if (!isObject(data) && known !== 'edges') {
		graph.fault(place, 'an element has no data');
		return;
	}
	const source = textOf(fieldOf(data, 'source'));
	const target = textOf(fieldOf(data, 'target'));
	const group = known ?? fieldOf(element, 'group') ?? (source === null ? 'nodes' : 'edges');
	const id = textOf(fieldOf(data, 'id'));
	if (group === 'edges') {
		graph.edge(place, {
			id,
			sources: source === null ? [] : [source],
			targets: target === null ? [] : [target],
			directed: fieldOf(data, 'directed') !== false,
			attributes: attributesOf([data], edgeKeys)
		});
	} else {
		const parent = textOf(fieldOf(data, 'parent'));
		graph.node(place, { id, parent, attributes: attributesOf([data], nodeKeys) });
	}
}
