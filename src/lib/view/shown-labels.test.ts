import { describe, expect, it } from 'vitest';
import { noMarks } from './marks';
import { labelledAt } from './shown-labels';
import { draw, shipped } from './test-scene';

const closed = draw(shipped).scene;
const opened = draw(shipped, { level: 'members' }).scene;

describe('labelledAt', () => {
	it('labels every edge that can be read', () => {
		for (const scene of [closed, opened]) {
			expect(labelledAt(scene.edges, scene, noMarks, 1)).toEqual(scene.edges);
			expect(labelledAt(scene.edges, scene, noMarks, 0.2)).toEqual([]);
		}
	});

	it('leaves small labels out while groups are open, but for what is lit or selected', () => {
		expect(labelledAt(closed.edges, closed, noMarks, 0.5)).toEqual(closed.edges);
		expect(labelledAt(opened.edges, opened, noMarks, 0.5)).toEqual([]);
		const [first, second] = opened.edges;
		const marks = {
			...noMarks,
			lit: new Set([first?.id ?? '']),
			selected: new Set([second?.id ?? ''])
		};
		expect(labelledAt(opened.edges, opened, marks, 0.5)).toEqual([first, second]);
	});
});
