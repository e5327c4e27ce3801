import { describe, expect, it } from 'vitest';
import { distance } from './curve';
import { moveNode } from './move-node';
import { draw, shipped } from './test-scene';

const { scene } = draw(shipped);
const [node] = scene.nodes;
if (!node) throw new Error('the crisis has no actor');
const there = { x: node.x + 90, y: node.y - 60 };

describe('moveNode', () => {
	it('takes along those who stand in an open state, and its outline', () => {
		const open = draw(shipped, { opened: ['USA'] }).scene;
		const [compound] = open.compounds;
		const group = open.nodes.find(({ id }) => id === compound?.group);
		if (!compound || !group) throw new Error('nothing is open');
		const moved = moveNode(open, group.id, { x: group.x + 10, y: group.y + 20 });
		for (const [i, { id, x, y }] of open.nodes.entries()) {
			const along = id === group.id || compound.members.includes(id);
			expect(moved.nodes[i]?.x).toBeCloseTo(along ? x + 10 : x);
			expect(moved.nodes[i]?.y).toBeCloseTo(along ? y + 20 : y);
		}
		for (const [i, { x, y }] of compound.outline.entries()) {
			expect(moved.compounds[0]?.outline[i]?.x).toBeCloseTo(x + 10);
			expect(moved.compounds[0]?.outline[i]?.y).toBeCloseTo(y + 20);
		}
	});

	it('moves the node and the ends of its edges, and nothing else', () => {
		const moved = moveNode(scene, node.id, there);
		expect(moved.nodes[0]).toEqual({ ...node, ...there });
		expect(moved.nodes.slice(1)).toEqual(scene.nodes.slice(1));
		for (const [i, edge] of moved.edges.entries()) {
			const before = scene.edges[i];
			if (!before) throw new Error('an edge more');
			if (edge.source !== node.id && edge.target !== node.id) expect(edge).toBe(before);
			else if (edge.source === node.id)
				expect(distance(edge.curve.start, there)).toBeCloseTo(node.radius);
		}
	});

	it('keeps labels on their lines', () => {
		for (const { label, curve } of moveNode(scene, node.id, there).edges) {
			if (label === null) continue;
			const { start, control, end } = curve;
			const u = 1 - label.t;
			const x = u * u * start.x + 2 * u * label.t * control.x + label.t ** 2 * end.x;
			expect(label.x).toBeCloseTo(x);
		}
	});

	it('draws as before once the node is back', () => {
		const back = moveNode(moveNode(scene, node.id, there), node.id, node);
		for (const [i, { curve }] of back.edges.entries()) {
			expect(distance(curve.control, scene.edges[i]?.curve.control ?? there)).toBeLessThan(1e-6);
		}
	});

	it('changes nothing for a node that is not there', () => {
		expect(moveNode(scene, 'n99', there)).toEqual(scene);
	});
});
