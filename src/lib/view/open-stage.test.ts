import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import file from '../../../data/cuba-1962.json';
import { arbitraryOpened } from '../../../tests/arbitrary-opening';
import { aDataset, anActor, anEvent, arbitraryDataset } from '../../../tests/builders';
import { Dataset } from '../core/dataset/schema';
import { builtInStances } from '../core/dataset/stances';
import { columnsOf } from '../core/events/columns-of';
import { groupsOf } from '../core/events/groups';
import { cornersOf, overlap, type Box } from './box';
import { distance, samplesOf, type Point } from './curve';
import { widestFan } from './fan';
import { frames, type Frame } from './frames';
import { layOutActors } from './lay-out-actors';
import { ownNameBox } from './name-sides';
import { openStage } from './open-stage';
import { compoundPadding } from './rings';
import { seatMembers } from './seats';
import { setStage, type Stage, type StageNode } from './stage';
import { shipped } from './test-scene';

const cuba = v.parse(Dataset, file);

/** Stages of a dataset in one frame with any groups open, from one closed one. */
function stages(dataset: Dataset, frame: Frame, moved: ReadonlyMap<string, Point> = new Map()) {
	const columns = columnsOf(dataset, 'states');
	const places = layOutActors(columns, frame);
	const closed = setStage(columns, frame, new Map([...places, ...moved]));
	const seating = seatMembers(dataset, places);
	const open = (...opened: readonly string[]): Stage =>
		openStage(columnsOf(dataset, 'states', opened), closed, seating, moved);
	return { closed, seating, open };
}

function byId(dataset: Dataset, { nodes }: Stage): ReadonlyMap<string, StageNode> {
	return new Map(nodes.map((node) => [dataset.actors[node.actor]?.id ?? '', node]));
}

/** How far an upright box is from the middle of a disc. */
function gapTo({ x, y, halfWidth, halfHeight }: Box, disc: Point): number {
	const across = Math.max(0, Math.abs(disc.x - x) - halfWidth);
	return Math.hypot(across, Math.max(0, Math.abs(disc.y - y) - halfHeight));
}

function placesOf({ nodes }: Stage): ReadonlyMap<string, readonly number[]> {
	return new Map(nodes.map(({ id, x, y }) => [id, [x, y]]));
}

const crises = [shipped, cuba].flatMap((dataset) =>
	frames.map((frame): [string, Dataset, Frame] => [`${dataset.id}, ${frame}`, dataset, frame])
);

/** Who has no place for a name when one group opens, by crisis and group. */
const unnamed: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
	'cuba-1962, wide': { GBR: ['GBR:MACMILLAN'] },
	'cuba-1962, tall': {
		USA: ['USA:RFK', 'USA:STEVENSON', 'USA:JCS'],
		SUN: ['SUN:GROMYKO', 'SUN:MIKOYAN', 'SUN:GSFC', 'SUN:B59', 'SUN:FEKLISOV']
	}
};

describe.each(crises)('%s', (_name, dataset, frame) => {
	const { closed, seating, open } = stages(dataset, frame);
	const groups = [...groupsOf(dataset).keys()];
	const all = open(...groups);

	it.each(groups)('leaves everybody where they were when %s opens, and their names', (group) => {
		const stage = open(group);
		const before = byId(dataset, closed);
		const after = byId(dataset, stage);
		for (const [id, { x, y, side }] of before) {
			expect(after.get(id)).toMatchObject(id === group ? { x, y } : { x, y, side });
		}
		expect([...after.keys()].filter((id) => !before.has(id)).sort()).toEqual(
			[...(groupsOf(dataset).get(group) ?? [])].sort()
		);
		expect(stage.bounds).toEqual(closed.bounds);
	});

	it('seats members where they would stand if everything was open', () => {
		const together = placesOf(all);
		for (const group of groups) {
			for (const [id, place] of placesOf(open(group))) expect(together.get(id)).toEqual(place);
		}
	});

	it('keeps discs apart, and open groups from one another', () => {
		for (const [i, a] of all.nodes.entries()) {
			for (const b of all.nodes.slice(i + 1)) {
				expect(distance(a, b), `${a.name} and ${b.name}`).toBeGreaterThan(a.radius + b.radius);
			}
		}
		const around = [...seating.reach].map(([id, far]) => {
			const node = byId(dataset, closed).get(id);
			return { id, far, x: node?.x ?? 0, y: node?.y ?? 0 };
		});
		for (const [i, a] of around.entries()) {
			for (const b of around.slice(i + 1)) {
				expect(distance(a, b), `${a.id} and ${b.id}`).toBeGreaterThan(a.far + b.far);
			}
		}
	});

	it.each(groups)('has a place for every name of %s, where there is room around', (group) => {
		const own = new Set([group, ...(groupsOf(dataset).get(group) ?? [])]);
		const nodes = [...byId(dataset, open(group))].filter(([id]) => own.has(id));
		const left = nodes.filter(([, { unnamed }]) => unnamed).map(([id]) => id);
		expect(left).toEqual(unnamed[`${dataset.id}, ${frame}`]?.[group] ?? []);
	});

	it('lets no name that is to be seen stand on another one or on a disc', () => {
		const before = byId(dataset, closed);
		for (const [id, a] of byId(dataset, all)) {
			if (a.unnamed || !a.member) continue;
			const box = ownNameBox(a, frame);
			for (const [other, b] of byId(dataset, all)) {
				if (other === id) continue;
				const words = `${a.name} and ${b.name}`;
				expect(!b.unnamed && overlap(box, ownNameBox(b, frame)), words).toBe(false);
				expect(gapTo(box, b), words).toBeGreaterThanOrEqual(b.radius);
			}
		}
		for (const id of before.keys()) expect(byId(dataset, all).get(id)?.unnamed).toBe(false);
	});

	it('holds all of it within its extent', () => {
		const { left, top, right, bottom } = all.extent;
		for (const { curve } of all.edges) {
			// As near as nobody sees: an extent is reckoned from fewer points.
			for (const { x, y } of samplesOf(curve, 40)) {
				expect(x).toBeGreaterThan(left - 1);
				expect(x).toBeLessThan(right + 1);
				expect(y).toBeGreaterThan(top - 1);
				expect(y).toBeLessThan(bottom + 1);
			}
		}
		for (const node of all.nodes) {
			const corners = [
				...(node.unnamed ? [] : cornersOf(ownNameBox(node, frame))),
				{ x: node.x - node.radius - compoundPadding, y: node.y },
				{ x: node.x + node.radius + compoundPadding, y: node.y }
			];
			for (const { x, y } of corners) {
				expect(x).toBeGreaterThanOrEqual(left);
				expect(x).toBeLessThanOrEqual(right);
				expect(y).toBeGreaterThanOrEqual(top);
				expect(y).toBeLessThanOrEqual(bottom);
			}
		}
	});

	it('has room for discs of at least 14', () => {
		for (const { radius } of all.nodes) expect(radius).toBeGreaterThanOrEqual(14);
	});
});

describe('openStage', () => {
	it('moves members along with their state, but for one that was put elsewhere', () => {
		const state = { x: 900, y: -500 };
		const person = { x: -1, y: -2 };
		const still = byId(shipped, stages(shipped, 'wide').open('USA'));
		const moved = new Map([
			['USA', state],
			['USA:TRUMP', person]
		]);
		const after = byId(shipped, stages(shipped, 'wide', moved).open('USA'));
		expect(after.get('USA')).toMatchObject(state);
		expect(after.get('USA:TRUMP')).toMatchObject(person);
		const [was, is] = [still, after].map((nodes) => nodes.get('USA:OFFICIALS'));
		const home = still.get('USA');
		expect((is?.x ?? 0) - state.x).toBeCloseTo((was?.x ?? 0) - (home?.x ?? 0));
		expect((is?.y ?? 0) - state.y).toBeCloseTo((was?.y ?? 0) - (home?.y ?? 0));
		expect(after.get('IRN')).toMatchObject({ x: still.get('IRN')?.x, y: still.get('IRN')?.y });
	});

	it('lets no arrow swing out, however many a pair has and whomever they pass', () => {
		const ways = builtInStances.flatMap(({ id }) => [
			{ stance: id, actor: ['B'], recipient: ['A:P'] },
			{ stance: id, actor: ['A:P'], recipient: ['B'] }
		]);
		const dataset = aDataset({
			actors: [
				anActor({ id: 'A' }),
				anActor({ id: 'B' }),
				anActor({ id: 'A:P', memberOf: 'A', type: 'person' })
			],
			events: ways.map((way, i) => anEvent({ id: `e${i}`, ...way }))
		});
		// The person stands behind the state, so that each arrow has to pass it.
		const moved = new Map([['A:P', { x: -600, y: 5 }]]);
		const stage = stages(dataset, 'wide', moved).open('A');
		for (const { slot } of stage.edges) {
			expect(Math.abs(slot.angle)).toBeLessThanOrEqual(widestFan / 2 + 1e-9);
		}
	});

	it('keeps on the map a state that does nothing but within itself', () => {
		const dataset = aDataset({
			actors: [
				anActor(),
				anActor({ id: 'B' }),
				anActor({ id: 'C', name: 'Inward' }),
				anActor({ id: 'C:P', memberOf: 'C', type: 'person' })
			],
			events: [anEvent(), anEvent({ id: 'e2', actor: ['C:P'], recipient: ['C'] })]
		});
		const { closed, open } = stages(dataset, 'wide');
		expect(closed.nodes.map(({ name, badge }) => [name, badge])).toContainEqual(['Inward', 'open']);
		const stage = open('C');
		expect(stage.edges).toHaveLength(2);
		expect(stage.compounds.map(({ members }) => members.length)).toEqual([1]);
	});

	it('stands, moves nobody and draws every edge whatever is open', () => {
		const situation = arbitraryDataset().chain((dataset) =>
			fc.record({ dataset: fc.constant(dataset), opened: arbitraryOpened(dataset) })
		);
		fc.assert(
			fc.property(situation, fc.constantFrom(...frames), ({ dataset, opened }, frame) => {
				const { closed, open } = stages(dataset, frame);
				const stage = open(...opened);
				const columns = columnsOf(dataset, 'states', opened);
				expect(stage.edges).toHaveLength(columns.edgeActor.length);
				const after = placesOf(stage);
				for (const [id, place] of placesOf(closed)) expect(after.get(id)).toEqual(place);
				for (const { id } of stage.nodes) {
					expect(after.get(id)?.every(Number.isFinite)).toBe(true);
				}
			}),
			{ numRuns: 1_000 }
		);
	}, 60_000);
});
