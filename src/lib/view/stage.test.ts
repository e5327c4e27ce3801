import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aDataset, anActor, anEvent } from '../../../tests/builders';
import { builtInStances } from '../core/dataset/stances';
import { buildColumns } from '../core/events/build-columns';
import type { Level } from '../core/events/columns';
import { cornersOf, overlap, type Box } from './box';
import { distance, pointAt, samplesOf, type Point } from './curve';
import { labelPadding, labelSize } from './label-places';
import { frames, type Frame } from './frames';
import { ownNameBox } from './name-sides';
import type { Scene, SceneEdge } from './scene';
import { layOutActors } from './lay-out-actors';
import { nodeRadius, setStage, showingAtLeast, type Stage } from './stage';
import {
	aCrisis,
	distanceToLine,
	draw,
	layAndSet,
	headParts,
	parallelArrows,
	shipped,
	touch
} from './test-scene';
import { textWidth } from './text-width';

const pictures = (['states', 'members'] as const).flatMap((level) =>
	frames.map((frame): { level: Level; frame: Frame } => ({ level, frame }))
);

/** Every pair of edges that join the same two nodes. */
function parallelPairs({ edges }: Scene): [SceneEdge, SceneEdge][] {
	const ends = ({ source, target }: SceneEdge): string => [source, target].sort().join(' ');
	return edges.flatMap((a, i) =>
		edges
			.slice(i + 1)
			.flatMap((b): [SceneEdge, SceneEdge][] => (ends(a) === ends(b) ? [[a, b]] : []))
	);
}

/** Paper between two lines where they are closest; both ends of each lie outside the nodes. */
function paperBetween(a: SceneEdge, b: SceneEdge): number {
	const [one, other] = [samplesOf(a.curve, 40), samplesOf(b.curve, 40)];
	const least = Math.min(
		...one.map((point) => distanceToLine(point, other)),
		...other.map((point) => distanceToLine(point, one))
	);
	return least - (a.width + b.width) / 2;
}

function headsTouch({ stances }: Scene, a: SceneEdge, b: SceneEdge): boolean {
	if (distance(a.curve.tip, b.curve.tip) > 100) return false;
	const [one, other] = [a, b].map(({ stance, curve, width }) =>
		headParts(stances[stance]?.arrow ?? 'open', curve, width)
	);
	return one?.some((part) => other?.some((otherPart) => touch(part, otherPart))) ?? false;
}

function names({ nodes, frame }: Scene): Box[] {
	return nodes.map((node) => ownNameBox(node, frame));
}

function labels({ edges, frame }: Scene): Box[] {
	const size = labelSize[frame];
	return edges.flatMap(({ label, text }): Box[] =>
		label === null
			? []
			: [{ ...label, halfWidth: textWidth(text, size) / 2 + labelPadding, halfHeight: size * 0.6 }]
	);
}

function reaches(box: Box, disc: Point & { readonly radius: number }): boolean {
	const [cos, sin] = [Math.cos(box.angle), Math.sin(box.angle)];
	const [dx, dy] = [disc.x - box.x, disc.y - box.y];
	const along = Math.max(0, Math.abs(dx * cos + dy * sin) - box.halfWidth);
	const across = Math.max(0, Math.abs(dy * cos - dx * sin) - box.halfHeight);
	return Math.hypot(along, across) < disc.radius;
}

describe('parallel edges', () => {
	it.each(Array.from({ length: 25 }, (_, i) => i + 2))(
		'keep paper between their lines and their heads: %i of them',
		(count) => {
			const { scene } = draw(parallelArrows(count));
			const pairs = parallelPairs(scene);
			expect(pairs).toHaveLength((count * (count - 1)) / 2);
			for (const [a, b] of pairs) {
				expect(paperBetween(a, b)).toBeGreaterThan(1);
				expect(headsTouch(scene, a, b)).toBe(false);
			}
		}
	);

	it('keep apart whichever stances they are and however many events each one has', () => {
		const ways = builtInStances.flatMap(({ id }) => [
			{ actor: ['A'], recipient: ['B'], stance: id },
			{ actor: ['B'], recipient: ['A'], stance: id }
		]);
		const some = fc.subarray(ways, { minLength: 2 });
		const counts = fc.array(fc.constantFrom(1, 1, 2, 4, 8, 100), { minLength: 26, maxLength: 26 });
		fc.assert(
			fc.property(some, counts, fc.constantFrom(...frames), (chosen, each, frame) => {
				const events = chosen.flatMap((way, i) =>
					Array.from({ length: each[i] ?? 1 }, (_, n) => anEvent({ id: `e${i}.${n}`, ...way }))
				);
				const { scene } = draw(aDataset({ events }), { frame });
				for (const [a, b] of parallelPairs(scene)) {
					expect(headsTouch(scene, a, b)).toBe(false);
					expect(paperBetween(a, b)).toBeGreaterThan(0.5);
				}
			}),
			{ numRuns: 15 }
		);
	});

	it('run on the right, like traffic: what goes out and what comes back do not mix', () => {
		const { stage } = draw(parallelArrows(26));
		const side = (edge: number): number => Math.sign(stage.edges[edge]?.slot.angle ?? 0);
		const ways = stage.edges.map(({ source }, edge) => `${source} ${side(edge)}`);
		expect(new Set(ways).size).toBe(2);
	});
});

describe.each(pictures)('the shipped crisis, $frame, by $level', ({ level, frame }) => {
	const { scene } = draw(shipped, { level, frame });

	it('keeps paper between parallel lines and between their heads', () => {
		const pairs = parallelPairs(scene);
		expect(pairs.length).toBeGreaterThan(8);
		for (const [a, b] of pairs) {
			expect(paperBetween(a, b)).toBeGreaterThan(1);
			expect(headsTouch(scene, a, b)).toBe(false);
		}
	});

	// Of members only those of one group keep clear of one another.
	if (level === 'states')
		it('lets no name stand on a node or on another name', () => {
			for (const [i, box] of names(scene).entries()) {
				for (const [j, other] of names(scene).entries())
					if (i < j) expect(overlap(box, other)).toBe(false);
				for (const node of scene.nodes) expect(reaches(box, node)).toBe(false);
			}
		});

	it('labels its edges without touching a node, a name or another label', () => {
		const all = labels(scene);
		expect(all.length).toBeGreaterThanOrEqual(
			scene.edges.length * (level === 'states' ? 0.6 : 0.5)
		);
		for (const [i, box] of all.entries()) {
			for (const node of scene.nodes) expect(reaches(box, node)).toBe(false);
			for (const name of names(scene)) expect(overlap(box, name)).toBe(false);
			for (const other of all.slice(i + 1)) expect(overlap(box, other)).toBe(false);
		}
	});

	it('puts every label on its own curve, never upside down', () => {
		for (const { label, curve } of scene.edges) {
			if (label === null) continue;
			expect(distance(label, pointAt(curve, label.t))).toBeLessThan(1e-6);
			expect(Math.abs(label.angle)).toBeLessThanOrEqual(Math.PI / 2);
		}
	});

	it('holds every node, name, line and label', () => {
		const { left, top, right, bottom } = scene.extent;
		const discs = scene.nodes.flatMap(({ x, y, radius }) => [
			{ x: x - radius, y: y - radius },
			{ x: x + radius, y: y + radius }
		]);
		const lines = scene.edges.flatMap(({ curve }) => samplesOf(curve, 64));
		const boxes = [...names(scene), ...labels(scene)].flatMap(cornersOf);
		for (const { x, y } of [...discs, ...lines, ...boxes]) {
			expect(x).toBeGreaterThanOrEqual(left);
			expect(x).toBeLessThanOrEqual(right);
			expect(y).toBeGreaterThanOrEqual(top);
			expect(y).toBeLessThanOrEqual(bottom);
		}
	});
});

describe('the shipped crisis by states', () => {
	it.each(frames)('lets no line run through a node that it does not join, %s', (frame) => {
		const { scene } = draw(shipped, { frame });
		for (const { curve, source, target } of scene.edges) {
			const line = [...samplesOf(curve, 64), curve.tip];
			for (const node of scene.nodes) {
				if (node.id === source || node.id === target) continue;
				expect(distanceToLine(node, line), `${source} to ${target} by ${node.id}`).toBeGreaterThan(
					node.radius
				);
			}
		}
	});
});

describe('setStage', () => {
	it('gives edge number i at place i, between the nodes of its actor and its recipient', () => {
		const columns = buildColumns(shipped, 'members');
		const { nodes, edges } = layAndSet(columns, 'wide');
		expect(edges.map(({ edge }) => edge)).toEqual(Array.from(columns.edgeActor.keys()));
		for (const { edge, source, target } of edges) {
			expect(nodes[source]?.actor).toBe(columns.edgeActor[edge]);
			expect(nodes[target]?.actor).toBe(columns.edgeRecipient[edge]);
		}
	});

	it('draws only actors that an arrow touches, in the order of the dataset', () => {
		const { nodes } = draw(aCrisis(4, [[3, 1, 'veto']])).stage;
		expect(nodes.map(({ id, name }) => `${id} ${name}`)).toEqual(['n1 Actor 1', 'n3 Actor 3']);
	});

	it('is an empty picture with bounds when there is nothing to draw', () => {
		const { nodes, edges, bounds } = draw(aDataset({ events: [] })).stage;
		expect([nodes, edges]).toEqual([[], []]);
		expect(bounds.right - bounds.left).toBeGreaterThan(0);
		expect(bounds.bottom - bounds.top).toBeGreaterThan(0);
	});

	it.each(frames)('is the same for the same dataset, %s', (frame) => {
		const again = draw(structuredClone(shipped), { frame }).stage;
		expect(draw(shipped, { frame }).stage).toEqual(again);
	});

	it('puts a moved actor where the reader left it, bends its edges after it, leaves the others', () => {
		const columns = buildColumns(
			aCrisis(3, [
				[0, 1, 'veto'],
				[1, 2, 'threat']
			]),
			'states'
		);
		const laid = layOutActors(columns, 'wide');
		const place = { x: 700, y: -300 };
		const still = setStage(columns, 'wide', laid);
		const moved = setStage(columns, 'wide', new Map([...laid, ['a0', place], ['nobody', place]]));
		expect(moved.nodes[0]).toMatchObject(place);
		const others = ({ nodes }: Stage): unknown => nodes.slice(1).map(({ x, y }) => ({ x, y }));
		expect(others(moved)).toEqual(others(still));
		expect(moved.edges[0]?.curve).not.toEqual(still.edges[0]?.curve);
		expect(moved.edges[1]?.curve).toEqual(still.edges[1]?.curve);
		expect(moved.bounds.right).toBeGreaterThan(place.x + nodeRadius - 1);
		expect(moved.bounds.top).toBeLessThan(place.y - nodeRadius + 1);
	});

	it('stays finite when the reader drops one actor onto another', () => {
		const columns = buildColumns(parallelArrows(5), 'states');
		const middle = { x: 0, y: 0 };
		const { edges, bounds } = setStage(
			columns,
			'wide',
			new Map([
				['A', middle],
				['B', middle]
			])
		);
		const numbers = edges.flatMap(({ curve }) => Object.values(curve));
		for (const { x, y } of numbers) expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true);
		expect(Object.values(bounds).every(Number.isFinite)).toBe(true);
	});

	it('takes hostile ids for ids', () => {
		const hostile = aDataset({
			actors: [anActor({ id: '__proto__', name: 'P' }), anActor({ id: 'constructor', name: 'C' })],
			events: [anEvent({ actor: ['__proto__'], recipient: ['constructor'] })]
		});
		const { nodes } = draw(hostile).stage;
		expect(nodes.map(({ name }) => name)).toEqual(['P', 'C']);
		expect(nodes.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
	});

	it('keeps what it showed when a node is moved towards the middle', () => {
		const { stage } = draw(shipped);
		const small = { ...stage, bounds: { left: 0, top: 0, right: 10, bottom: 10 } };
		expect(showingAtLeast(stage.bounds, small).bounds).toEqual(stage.bounds);
		const wide = { left: -9999, top: 0, right: 9999, bottom: 10 };
		expect(showingAtLeast(stage.bounds, { ...stage, bounds: wide }).bounds).toMatchObject({
			left: -9999,
			right: 9999
		});
	});

	it('says which actor has no place instead of drawing it somewhere', () => {
		const columns = buildColumns(aDataset(), 'states');
		const places = new Map([['A', { x: 0, y: 0 }]]);
		expect(() => setStage(columns, 'wide', places)).toThrow(/no place for actor "B"/);
	});
});
