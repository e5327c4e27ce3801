import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitNames, type NameWish } from './fit-names';
import { noMarks } from './marks';
import { placeNames } from './place-names';
import type { Scene, SceneNode } from './scene';
import { drawSome, setBigStage } from './big-stage';
import { columnsOf } from '../core/events/columns-of';
import { computeView } from '../core/events/compute-view';
import { noFilter } from '../core/events/filter';
import { strongestEdges } from '../core/events/strongest-edges';
import { layOutActors } from './lay-out-actors';
import { noPictures } from './pictures';
import { toScene } from './scene';
import { aBigDataset } from './test-scene';

const halfHeight = 8;

const wishes = fc
	.array(
		fc.record({
			x: fc.integer({ min: -400, max: 400 }),
			y: fc.integer({ min: -300, max: 300 }),
			radius: fc.integer({ min: 1, max: 40 }),
			halfWidth: fc.integer({ min: 4, max: 120 }),
			certain: fc.constant(false)
		}),
		{ maxLength: 60 }
	)
	.map((list) => list.map((one, i): NameWish => ({ ...one, id: `n${i}` })));

describe('fitNames', () => {
	it('lets no name touch another one or a disc that is not its own', () => {
		fc.assert(
			fc.property(wishes, (given) => {
				const places = fitNames(given, given, halfHeight);
				const boxes = places.map(({ id, x, y }) => {
					const half = given.find((wish) => wish.id === id)?.halfWidth ?? 0;
					return {
						id,
						left: x - half,
						right: x + half,
						top: y - halfHeight,
						bottom: y + halfHeight
					};
				});
				for (const [i, a] of boxes.entries()) {
					for (const b of boxes.slice(i + 1)) {
						const apart =
							a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
						expect(apart).toBe(true);
					}
					for (const { id, x, y, radius } of given) {
						if (id === a.id) continue;
						const apart =
							a.right <= x - radius ||
							x + radius <= a.left ||
							a.bottom <= y - radius ||
							y + radius <= a.top;
						expect(apart).toBe(true);
					}
				}
			}),
			{ numRuns: 300 }
		);
	});

	const paper = { left: -300, top: -200, right: 250, bottom: 260 };

	it('keeps every name on the paper', () => {
		fc.assert(
			fc.property(wishes, (given) => {
				for (const { id, x, y } of fitNames(given, given, halfHeight, paper)) {
					const half = given.find((wish) => wish.id === id)?.halfWidth ?? 0;
					expect(x - half).toBeGreaterThanOrEqual(paper.left);
					expect(x + half).toBeLessThanOrEqual(paper.right);
					expect(y - halfHeight).toBeGreaterThanOrEqual(paper.top);
					expect(y + halfHeight).toBeLessThanOrEqual(paper.bottom);
				}
			}),
			{ numRuns: 300 }
		);
	});

	it('has one that must stand turn to the paper, and stand even where no side of it does', () => {
		const below = { left: -100, top: -100, right: 100, bottom: 20 };
		const one: NameWish = { id: 'n', x: 0, y: 0, radius: 10, halfWidth: 20, certain: true };
		const [turned] = fitNames([one], [], halfHeight, below);
		expect(turned?.y).toBeLessThan(0);
		expect(fitNames([{ ...one, x: 400 }], [], halfHeight, below)).toHaveLength(1);
	});

	it('serves who stands first before who stands later', () => {
		fc.assert(
			fc.property(wishes, fc.nat(60), (given, count) => {
				const first = fitNames(given.slice(0, count), given, halfHeight);
				expect(fitNames(given, given, halfHeight).slice(0, first.length)).toEqual(first);
			}),
			{ numRuns: 300 }
		);
	});
});

describe('placeNames', () => {
	const columns = columnsOf(aBigDataset(16), 'states');
	const view = computeView(columns, noFilter);
	const stage = setBigStage(columns, 'wide', layOutActors(columns, 'wide'));
	const scene: Scene = toScene(drawSome(stage, strongestEdges(view, 6)), view, noPictures);
	const idle = scene.nodes.find(({ active }) => !active) as SceneNode;
	const named = (zoom: number, hovered: string | null = null) =>
		placeNames(scene, zoom, scene.extent, noMarks, hovered).map(({ id }) => id);

	it('names the busiest and nobody without an arrow, until the reader zooms in', () => {
		expect(named(0.3)).toContain(scene.nodes.toSorted((a, b) => b.radius - a.radius)[0]?.id);
		expect(named(0.1)).not.toContain(idle.id);
		expect(named(4)).toHaveLength(scene.nodes.length);
	});

	it('names whoever is pointed at, whatever is in the way', () => {
		expect(named(0.05, idle.id)).toContain(idle.id);
	});
});
