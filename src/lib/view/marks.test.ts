import { describe, expect, it } from 'vitest';
import { aDataset, anActor, anEvent } from '../../../tests/builders';
import { edgeNumber } from '../core/events/edge-number';
import { noFilter, type Filter } from '../core/events/filter';
import { edgesOfEvent, findMarks, litBy, type Pointed } from './marks';
import { draw } from './test-scene';

/** A threatens B and C at once, through D; B vetoes A; E strikes C; A threatens B a second time. */
const dataset = aDataset({
	actors: ['A', 'B', 'C', 'D', 'E', 'F'].map((id) => anActor({ id, name: id })),
	events: [
		anEvent({ id: 'both', actor: ['A'], recipient: ['B', 'C'], via: ['D'] }),
		anEvent({ id: 'veto', actor: ['B'], recipient: ['A'], stance: 'veto' }),
		anEvent({ id: 'strike', actor: ['E'], recipient: ['C'], stance: 'strike' }),
		anEvent({ id: 'again', actor: ['A'], recipient: ['B'], date: '2025-06-14' }),
		anEvent({ id: 'inner', actor: ['D'], recipient: ['F'], stance: 'support' })
	]
});
const { view, stage } = draw(dataset);
const [a, b, c, d, e] = ['n0', 'n1', 'n2', 'n3', 'n4'];

function edge(actor: string, recipient: string, stance: string): number {
	const number = edgeNumber(view.columns, actor, recipient, stance);
	if (number === null) throw new Error(`there is no ${stance} from ${actor} to ${recipient}`);
	return number;
}

const threatToB = edge('A', 'B', 'threat');
const threatToC = edge('A', 'C', 'threat');
const veto = edge('B', 'A', 'veto');
const strike = edge('E', 'C', 'strike');

function lit(pointed: Pointed, filter: Filter = noFilter): string[] {
	const drawn = draw(dataset, { filter });
	return [...litBy([pointed], drawn.view, drawn.stage)].sort();
}

describe('litBy', () => {
	it('lights an event towards several as a whole, and who it went through', () => {
		const whole = [a, b, c, d, `e${threatToB}`, `e${threatToC}`].sort();
		expect(lit({ kind: 'event', event: 0 })).toEqual(whole);
		expect(lit({ kind: 'edge', edge: threatToC })).toEqual(whole);
		expect(lit({ kind: 'edge', edge: threatToB })).toEqual(whole);
	});

	it('lights a plain edge with its two ends and nothing else', () => {
		expect(lit({ kind: 'edge', edge: strike })).toEqual([c, e, `e${strike}`].sort());
	});

	it('lights an actor with all its edges, in and out, and its neighbours', () => {
		const expected = [a, b, c, `e${threatToB}`, `e${threatToC}`, `e${veto}`].sort();
		expect(lit({ kind: 'actor', actor: 0 })).toEqual(expected);
	});

	it('leaves out the edges of an actor that a filter hides, and the neighbours behind them', () => {
		const filter = { ...noFilter, withoutStances: ['threat'] };
		expect(lit({ kind: 'actor', actor: 0 }, filter)).toEqual([a, b, `e${veto}`].sort());
	});

	it('does not follow an event that is out of view', () => {
		const filter = { ...noFilter, from: '2025-06-14' };
		expect(lit({ kind: 'edge', edge: threatToB }, filter)).toEqual([a, b, `e${threatToB}`].sort());
	});

	it('lights an actor alone when it has no edge in view', () => {
		expect(lit({ kind: 'actor', actor: 0 }, { ...noFilter, text: 'no such words' })).toEqual([a]);
	});

	it('names only what is on the stage', () => {
		const ids = new Set([...stage.nodes, ...stage.edges].map(({ id }) => id));
		const all: Pointed[] = [
			...[0, 1, 2, 3, 4, 5].map((actor): Pointed => ({ kind: 'actor', actor })),
			...stage.edges.map(({ edge }): Pointed => ({ kind: 'edge', edge })),
			...[0, 1, 2, 3, 4].map((event): Pointed => ({ kind: 'event', event }))
		];
		for (const id of litBy(all, view, stage)) expect(ids).toContain(id);
	});
});

describe('edgesOfEvent', () => {
	it('gives one edge for each recipient', () => {
		expect(edgesOfEvent(0, view)).toEqual([threatToB, threatToC]);
		expect(edgesOfEvent(1, view)).toEqual([veto]);
	});
});

describe('findMarks', () => {
	const chosen: Pointed = { kind: 'edge', edge: strike };

	it('marks nothing when nothing is pointed at or selected', () => {
		expect(findMarks([], null, null, view, stage)).toEqual({
			selected: new Set(),
			lit: null,
			focused: null,
			junctions: []
		});
	});

	it('lights what is selected', () => {
		const marks = findMarks([chosen], null, null, view, stage);
		expect(marks.selected).toEqual(new Set([`e${strike}`]));
		expect(marks.lit).toEqual(new Set([`e${strike}`, c, e]));
	});

	it('lights what is pointed at instead, and keeps the selection marked', () => {
		const marks = findMarks([chosen], { kind: 'edge', edge: veto }, null, view, stage);
		expect(marks.selected).toEqual(new Set([`e${strike}`]));
		expect(marks.lit).toEqual(new Set([`e${veto}`, a, b]));
	});

	it('lights all that is selected while the pointer is on some of it', () => {
		const both = [chosen, { kind: 'edge', edge: veto } as const];
		const marks = findMarks(both, { kind: 'edge', edge: veto }, null, view, stage);
		expect(marks.lit).toEqual(new Set([`e${strike}`, `e${veto}`, a, b, c, e]));
	});

	it('lets nothing recede while filters hide all of what is selected', () => {
		const none = { ...view, edgeCount: view.edgeCount.map((n, edge) => (edge === strike ? 0 : n)) };
		expect(findMarks([chosen], null, null, none, stage).lit).toBeNull();
		expect(findMarks([chosen], { kind: 'edge', edge: veto }, null, none, stage).lit).not.toBeNull();
	});

	it('marks the arrow of a selected event, and lights those it has a relation with', () => {
		const event: Pointed = { kind: 'event', event: 2 };
		const marks = findMarks([event], null, null, view, stage, () => [1]);
		expect(marks.selected).toEqual(new Set([`e${strike}`]));
		expect(marks.lit).toEqual(new Set([`e${strike}`, `e${veto}`, a, b, c, e]));
		expect(marks.junctions).toEqual([]);
	});

	it('draws a selected event between several as a junction, and its arrows behind it', () => {
		const event: Pointed = { kind: 'event', event: 0 };
		const marks = findMarks([event], null, null, view, stage);
		expect(marks.junctions.map((junction) => junction.event)).toEqual([0]);
		expect(marks.selected).toEqual(new Set());
		expect(marks.lit).toEqual(new Set([a, b, c, d]));
		const withArrow: Pointed[] = [event, { kind: 'edge', edge: threatToB }];
		const both = findMarks(withArrow, null, null, view, stage);
		expect(both.lit).toEqual(new Set([a, b, c, d, `e${threatToB}`]));
		expect(both.selected).toEqual(new Set([`e${threatToB}`]));
	});

	it('draws the one event that an arrow rests on as a junction, from whichever of its arrows', () => {
		const toC: Pointed = { kind: 'edge', edge: threatToC };
		const ofEvent = findMarks([{ kind: 'event', event: 0 }], null, null, view, stage);
		const ofArrow = findMarks([toC], null, null, view, stage);
		expect(ofArrow).toEqual(ofEvent);
		expect(findMarks([toC, { kind: 'event', event: 0 }], null, null, view, stage)).toEqual(ofEvent);
		expect(findMarks([toC], toC, null, view, stage).lit).toEqual(ofEvent.lit);
	});

	it('keeps an arrow that rests on several events an arrow, until a filter leaves one of them', () => {
		const toB: Pointed = { kind: 'edge', edge: threatToB };
		const several = findMarks([toB], null, null, view, stage);
		expect(several.junctions).toEqual([]);
		expect(several.selected).toEqual(new Set([`e${threatToB}`]));
		const { view: before, stage: same } = draw(dataset, {
			filter: { ...noFilter, to: '2025-06-13' }
		});
		const one = findMarks([toB], null, null, before, same);
		expect(one.junctions.map(({ event }) => event)).toEqual([0]);
		expect(one.selected).toEqual(new Set());
		const { view: after } = draw(dataset, { filter: { ...noFilter, from: '2025-06-14' } });
		expect(findMarks([toB], null, null, after, same).junctions).toEqual([]);
	});

	it('leaves an event its arrows while two periods are compared', () => {
		const { view: before } = draw(dataset, { filter: { ...noFilter, to: '2025-06-13' } });
		const whole: Pointed = { kind: 'event', event: 0 };
		for (const item of [whole, { kind: 'edge', edge: threatToB } as const]) {
			const mark = (comparing: boolean) =>
				findMarks([item], null, null, before, stage, undefined, comparing);
			expect(mark(false).junctions).toHaveLength(1);
			expect(mark(false).lit).not.toContain(`e${threatToB}`);
			expect(mark(true).junctions).toEqual([]);
			expect(mark(true).selected).toContain(`e${threatToB}`);
			expect(mark(true).lit).toContain(`e${threatToB}`);
			expect(mark(true).lit).toContain(`e${threatToC}`);
		}
	});

	it('draws no junction for an event that is out of view', () => {
		const drawn = draw(dataset, { filter: { ...noFilter, withoutStances: ['threat'] } });
		const marks = findMarks([{ kind: 'event', event: 0 }], null, null, drawn.view, drawn.stage);
		expect(marks.junctions).toEqual([]);
		expect(marks.lit).toBeNull();
	});

	it('lights several selected things together', () => {
		const marks = findMarks([chosen, { kind: 'edge', edge: veto }], null, 'n0', view, stage);
		expect(marks.lit).toEqual(new Set([`e${strike}`, `e${veto}`, a, b, c, e]));
		expect(marks.focused).toBe('n0');
	});
});
