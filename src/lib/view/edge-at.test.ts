import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { directionAt, pointAt, samplesOf, type Point } from './curve';
import { edgeAt } from './edge-at';
import { draw, distanceToLine, parallelArrows, shipped } from './test-scene';

const { edges } = draw(shipped).scene;

/** A point `off` units to the side of a curve. */
function beside(edge: (typeof edges)[number], t: number, off: number): Point {
	const { x, y } = pointAt(edge.curve, t);
	const angle = directionAt(edge.curve, t) + Math.PI / 2;
	return { x: x + off * Math.cos(angle), y: y + off * Math.sin(angle) };
}

describe('edgeAt', () => {
	it('finds every edge somewhere along its own line, among all others', () => {
		for (const edge of [...edges, ...draw(parallelArrows(26)).scene.edges]) {
			const all = edges.includes(edge) ? edges : draw(parallelArrows(26)).scene.edges;
			const found = samplesOf(edge.curve, 20).map((point) => edgeAt(all, point, 4)?.id);
			expect(found).toContain(edge.id);
		}
	});

	it('reaches as far beside the line as it is told', () => {
		const [edge] = edges;
		if (!edge) throw new Error('the test draws no edge');
		const half = edge.width / 2;
		expect(edgeAt([edge], beside(edge, 0.5, half + 4), 5)).toBe(edge);
		expect(edgeAt([edge], beside(edge, 0.5, half + 6), 5)).toBeNull();
	});

	it('finds nothing that is hidden, and nothing where nothing is', () => {
		const hidden = edges.map((edge) => ({ ...edge, visible: false }));
		const [edge] = edges;
		if (!edge) throw new Error('the test draws no edge');
		expect(edgeAt(hidden, pointAt(edge.curve, 0.5), 20)).toBeNull();
		expect(edgeAt(edges, { x: 1e6, y: 1e6 }, 20)).toBeNull();
		expect(edgeAt([], { x: 0, y: 0 }, 20)).toBeNull();
	});

	it('finds none that is farther than another one', () => {
		const place = fc.integer({ min: -400, max: 400 });
		fc.assert(
			fc.property(place, place, fc.integer({ min: 0, max: 60 }), (x, y, reach) => {
				const found = edgeAt(edges, { x, y }, reach);
				const gaps = edges.map(({ curve, width }) =>
					Math.max(0, distanceToLine({ x, y }, [...samplesOf(curve, 200), curve.tip]) - width / 2)
				);
				const least = Math.min(...gaps);
				if (found === null) expect(least).toBeGreaterThan(reach - 0.5);
				else expect(gaps[edges.indexOf(found)]).toBeLessThan(least + 0.5);
			}),
			{ numRuns: 1000 }
		);
	});
});
