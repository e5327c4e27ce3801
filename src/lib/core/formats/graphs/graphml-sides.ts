import type { XmlElement } from './read-xml';

/** An end of a hyperedge: the node, and whether it is "in", "out" or neither. */
export type End = readonly [node: string, type: string];
export type Sides = readonly [sources: readonly string[], targets: readonly string[]];

export function endsOf(edge: XmlElement): Sides {
	const source = edge.get('source');
	const target = edge.get('target');
	return [source === null ? [] : [source], target === null ? [] : [target]];
}

/** A hyperedge goes out of nodes whose endpoint is "out"; without direction the first one is its source. */
export function sidesOf(ends: readonly End[]): Sides {
	const of = (kind: string) => ends.filter(([, type]) => type === kind).map(([node]) => node);
	const [out, into] = [of('out'), of('in')];
	const rest = ends.filter(([, type]) => type !== 'out' && type !== 'in').map(([node]) => node);
	if (out.length > 0) return [out, [...into, ...rest]];
	if (into.length > 0) return [rest, into];
	return [rest.slice(0, 1), rest.slice(1)];
}
