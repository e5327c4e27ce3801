import { describe, expect, it } from 'vitest';
import { EdgePaths } from './edge-paths';
import { draw, shipped } from './test-scene';

const { edges } = draw(shipped).scene;
const head = 'M0 0L1 1L-1 1Z';

describe('EdgePaths', () => {
	it('keeps the outlines of the same edges, whatever else about them changed', () => {
		const paths = new EdgePaths();
		const first = paths.of(edges, head, 4);
		const wider = edges.map((edge) => ({ ...edge, width: edge.width + 1 }));
		expect(paths.of(wider, head, 4)).toBe(first);
	});

	it('makes others for fewer edges, a moved one, another head and another size', () => {
		const paths = new EdgePaths();
		const first = paths.of(edges, head, 4);
		const moved = edges.map((edge, i) => (i === 1 ? { ...edge, curve: { ...edge.curve } } : edge));
		expect(paths.of(edges.slice(0, -1), head, 4)).not.toBe(first);
		expect(paths.of(moved, head, 4)).not.toBe(first);
		expect(paths.of(edges, 'M0 0L2 1L-2 1Z', 4)).not.toBe(first);
		expect(paths.of(edges, head, 5)).not.toBe(first);
	});

	it('has no heads where they are too small, and nothing for no edges', () => {
		const paths = new EdgePaths();
		expect(paths.of(edges, head, null)).toMatchObject({ heads: null, leads: null });
		expect(paths.of([], head, 4).heads).toBeNull();
	});
});
