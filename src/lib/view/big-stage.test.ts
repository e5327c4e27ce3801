import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anActor, anEvent } from '../../../tests/builders';
import type { Dataset } from '../core/dataset/schema';
import { columnsOf } from '../core/events/columns-of';
import { computeView } from '../core/events/compute-view';
import { noFilter, type Filter } from '../core/events/filter';
import { strongestEdges } from '../core/events/strongest-edges';
import { drawSome, setAnyStage, setBigStage } from './big-stage';
import { samplesOf } from './curve';
import { drawnEdges } from './drawn-edges';
import { frames } from './frames';
import { layOutActors } from './lay-out-actors';
import { openStage } from './open-stage';
import { seatMembers } from './seats';
import { setStage } from './stage';
import { aBigDataset, shipped } from './test-scene';
import { usualArrows } from './usual-arrows';

const dataset = aBigDataset(16);
const columns = columnsOf(dataset, 'states');
const places = layOutActors(columns, 'wide');
const whole = setBigStage(columns, 'wide', places);
const edgeCount = columns.edgeSize.length;

/** One actor that takes a stance towards each of the others. */
function aStar(actors: number): Dataset {
	const ids = Array.from({ length: actors }, (_, i) => `A${i}`);
	return {
		...shipped,
		actors: ids.map((id) => anActor({ id })),
		events: ids.slice(1).map((id) => anEvent({ id: `to-${id}`, actor: ['A0'], recipient: [id] }))
	};
}

function drawn(most: number, filter: Filter = noFilter) {
	return drawSome(whole, strongestEdges(computeView(columns, filter), most));
}

describe('setBigStage', () => {
	it('sets a stage only where there are more arrows than fit the screen', () => {
		expect(edgeCount).toBeGreaterThan(usualArrows.wide);
		expect(setAnyStage(columns, 'wide', places).trace).not.toBeNull();
		const few = columnsOf(shipped, 'states');
		const fewPlaces = layOutActors(few, 'wide');
		expect(setAnyStage(few, 'wide', fewPlaces)).toEqual(setStage(few, 'wide', fewPlaces));
	});

	it('sets one where there are more actors than can all be named', () => {
		const some = columnsOf(aStar(40), 'states');
		expect(some.edgeSize.length).toBeLessThan(usualArrows.tall);
		expect(setAnyStage(some, 'wide', layOutActors(some, 'wide')).trace).toBeNull();
		expect(setAnyStage(some, 'tall', layOutActors(some, 'tall')).trace).not.toBeNull();
		const many = columnsOf(aStar(70), 'states');
		expect(setAnyStage(many, 'wide', layOutActors(many, 'wide')).trace).not.toBeNull();
	});

	it('moves no node and changes no size, whatever is filtered and however many are drawn', () => {
		const filters = [noFilter, { ...noFilter, withoutStances: ['consultation'] }];
		const stages = filters.flatMap((filter) => [10, 100].map((most) => drawn(most, filter)));
		for (const stage of stages) {
			expect(stage.nodes).toBe(whole.nodes);
			expect([stage.bounds, stage.extent]).toEqual([whole.bounds, whole.extent]);
		}
	});

	it('gives an arrow the same curve whichever are drawn, and the one among all of its pair', () => {
		const curves = new Map(
			drawn(edgeCount).edges.map(({ edge, curve, slot }) => [edge, { curve, slot }])
		);
		expect(curves.size).toBe(edgeCount);
		fc.assert(
			fc.property(fc.integer({ min: 1, max: edgeCount }), fc.boolean(), (most, some) => {
				const again = setBigStage(columns, 'wide', places);
				const filter = some ? { ...noFilter, withoutStances: ['threat'] } : noFilter;
				const { edges } = drawSome(again, strongestEdges(computeView(columns, filter), most));
				for (const { edge, curve, slot } of edges)
					expect(curves.get(edge)).toEqual({ curve, slot });
			}),
			{ numRuns: 20 }
		);
	});

	it.each(frames)('has room for the bows of its strongest arrows: %s', (frame) => {
		const stage = setBigStage(columns, frame, layOutActors(columns, frame));
		const { left, top, right, bottom } = stage.bounds;
		const view = computeView(columns, noFilter);
		const { edges } = drawSome(stage, strongestEdges(view, usualArrows[frame]));
		expect(stage.edges).toEqual(edges);
		for (const { x, y } of edges.flatMap(({ curve }) => samplesOf(curve, 40))) {
			expect(x).toBeGreaterThan(left);
			expect(x).toBeLessThan(right);
			expect(y).toBeGreaterThan(top);
			expect(y).toBeLessThan(bottom);
		}
	});

	it('makes the area of a disc as the events of its actor', () => {
		const [busiest, next] = whole.nodes.toSorted((a, b) => b.radius - a.radius);
		const events = (actor = -1) =>
			columns.edgeSize.reduce(
				(sum, size, edge) =>
					columns.edgeActor[edge] === actor || columns.edgeRecipient[edge] === actor
						? sum + size
						: sum,
				0
			);
		const areas = ((next?.radius ?? 0) / (busiest?.radius ?? 1)) ** 2;
		expect(areas).toBeCloseTo(events(next?.actor) / events(busiest?.actor), 2);
	});

	it('keeps discs apart', () => {
		for (const [i, a] of whole.nodes.entries()) {
			for (const b of whole.nodes.slice(i + 1)) {
				expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(a.radius + b.radius);
			}
		}
	});

	it('moves and resizes nobody else for a group that opens, and seats its members by its size', () => {
		const group = dataset.actors[15];
		if (!group) throw new Error('there is no last state');
		const members = ['X', 'Y'].map((name) => ({ ...group, id: `${group.id}:${name}`, name }));
		const acts = members.map(({ id }, i) => ({
			...anEvent({ id: `member-${i}` }),
			actor: [`${id}`],
			recipient: ['S0']
		}));
		const peopled = {
			...dataset,
			actors: [...dataset.actors, ...members.map((one) => ({ ...one, memberOf: group.id }))],
			events: [...dataset.events, ...acts]
		};
		const closed = columnsOf(peopled, 'states');
		const laid = layOutActors(closed, 'wide');
		const home = setAnyStage(closed, 'wide', laid);
		const open = columnsOf(peopled, 'states', [group.id]);
		const stage = openStage(open, home, seatMembers(peopled, laid), new Map(), setAnyStage);
		const at = new Map(home.nodes.map(({ actor, x, y, radius }) => [actor, { x, y, radius }]));
		const own = open.actorNumber.get(group.id) ?? -1;
		for (const { actor, x, y, radius, member } of stage.nodes) {
			if (!member && actor !== own) expect(at.get(actor)).toEqual({ x, y, radius });
		}
		const place = at.get(own) ?? { x: 0, y: 0, radius: 0 };
		const seated = stage.nodes.filter(({ member }) => member);
		expect(seated).toHaveLength(2);
		for (const { x, y, radius } of seated) {
			expect(radius).toBeLessThan(place.radius);
			expect(Math.hypot(x - place.x, y - place.y)).toBeLessThan(3 * place.radius);
		}
		expect(stage.trace).not.toBeNull();
	});

	it('is laid out the same every time, in both proportions', () => {
		expect(layOutActors(columns, 'wide')).toEqual(places);
		const tall = layOutActors(columns, 'tall');
		const spread = [...tall.values()].map(({ x, y }) => ({ x: Math.abs(x), y: Math.abs(y) }));
		expect(Math.max(...spread.map(({ y }) => y))).toBeGreaterThan(
			Math.max(...spread.map(({ x }) => x))
		);
	});
});

describe('drawnEdges', () => {
	const view = computeView(columns, { ...noFilter, withoutStances: ['mediation-offer'] });
	const strongest = strongestEdges(view, 20);
	const weakest = columns.edgeSize.length - 1;

	it('adds what is chosen, whether it is strong or not', () => {
		const edges = drawnEdges(strongest, view, 20, [{ kind: 'edge', edge: weakest }]);
		expect([...edges]).toEqual([...strongest, weakest].sort((a, b) => a - b));
	});

	it('adds the strongest of an actor, half as many as are drawn', () => {
		const actor = columns.edgeActor[weakest] ?? -1;
		const edges = drawnEdges(strongest, view, 20, [{ kind: 'actor', actor }]);
		const added = [...edges].filter((edge) => !strongest.includes(edge));
		expect(added).toHaveLength(10);
		for (const edge of added)
			expect([columns.edgeActor[edge], columns.edgeRecipient[edge]]).toContain(actor);
	});

	it('draws nothing that a filter hides', () => {
		const hidden = columns.edgeStance.indexOf(columns.stanceNumber.get('mediation-offer') ?? -1);
		expect(drawnEdges(strongest, view, 20, [{ kind: 'edge', edge: hidden }])).toBe(strongest);
	});

	it('draws what an event rests on', () => {
		const event = columns.eventsOf(weakest)[0] ?? -1;
		expect([...drawnEdges(strongest, view, 20, [{ kind: 'event', event }])]).toContain(weakest);
	});
});
