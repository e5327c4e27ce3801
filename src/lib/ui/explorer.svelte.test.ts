import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryFilter } from '../../../tests/arbitrary-filter';
import { aDataset, anActor, anEvent } from '../../../tests/builders';
import { noFilter } from '../core/events/filter';
import { noChoices, type Selected } from '../core/link/choices';
import { frames } from '../view/frames';
import { noMarks } from '../view/marks';
import { shipped } from '../view/test-scene';
import { sameItem } from './explorer.svelte';
import { firstPictures } from './graph/first-pictures';
import { isSelected } from './table/is-selected';
import { anExplorer } from './test-explorer';

const israel: Selected = { kind: 'actor', actor: 'ISR' };
const turkey: Selected = { kind: 'actor', actor: 'TUR' };
const veto: Selected = { kind: 'edge', actor: 'USA', recipient: 'ISR', stance: 'veto' };

describe('Explorer', () => {
	it('keeps the very same stage whatever the filter', () => {
		fc.assert(
			fc.property(arbitraryFilter(shipped), (filter) => {
				const explorer = anExplorer();
				const before = explorer.stage;
				explorer.narrow(filter);
				expect(explorer.stage).toEqual(before);
				explorer.narrow(noFilter);
				expect(explorer.scene.edges.every(({ visible }) => visible)).toBe(true);
			}),
			{ numRuns: 15 }
		);
	});

	it('replaces the selection, adds to it, and takes out what is added again', () => {
		const explorer = anExplorer();
		explorer.select(israel);
		explorer.select(veto);
		expect(explorer.selection).toEqual([veto]);
		explorer.select(turkey, true);
		expect(explorer.selection).toEqual([veto, turkey]);
		explorer.select({ ...veto }, true);
		expect(explorer.selection).toEqual([turkey]);
		explorer.deselect({ ...turkey });
		expect(explorer.selection).toEqual([]);
	});

	it('goes back one selected thing at a time and says when there is none', () => {
		const explorer = anExplorer({ selection: [veto, israel] });
		expect(explorer.back()).toBe(true);
		expect(explorer.selection).toEqual([veto]);
		expect(explorer.back()).toBe(true);
		expect(explorer.back()).toBe(false);
	});

	it('keeps the very same view when a link brings the filter that is on', () => {
		const explorer = anExplorer({ filter: { ...noFilter, actors: ['TUR'] } });
		const { view } = explorer;
		explorer.restore({
			...noChoices,
			filter: { ...noFilter, actors: ['TUR'] },
			selection: [turkey]
		});
		expect(explorer.view).toBe(view);
		expect(explorer.selection).toEqual([turkey]);
		explorer.restore(noChoices);
		expect(explorer.filter).toEqual(noFilter);
	});

	it('changes only what a verb is about', () => {
		const explorer = anExplorer({ selection: [veto], screen: 'table' });
		explorer.narrow({ ...noFilter, text: 'deal' });
		explorer.sort({ by: 'actor', descending: false });
		explorer.look({ x: 1, y: 2, zoom: 3 });
		explorer.show('graph');
		expect(explorer.choices).toEqual({
			...noChoices,
			filter: { ...noFilter, text: 'deal' },
			selection: [veto],
			sort: { by: 'actor', descending: false },
			camera: { x: 1, y: 2, zoom: 3 },
			screen: 'graph'
		});
	});

	it.each(['states', 'members'] as const)(
		'knows by item what the scene knows by id, by %s',
		(level) => {
			const explorer = anExplorer({ level });
			for (const { id } of [...explorer.scene.nodes, ...explorer.scene.edges]) {
				const item = explorer.itemAt(id);
				const pointed = item && explorer.pointed(item);
				if (pointed === null || pointed.kind === 'event')
					throw new Error(`${id} stands for nothing`);
				expect(pointed.kind === 'actor' ? `n${pointed.actor}` : `e${pointed.edge}`).toBe(id);
			}
		}
	);

	it('knows nothing behind ids and items that are not there', () => {
		const explorer = anExplorer();
		for (const id of ['n999', 'e999', 'x999', 'n-1', 'nNaN', 'label e0'])
			expect(explorer.itemAt(id)).toBeNull();
		for (const item of [
			{ kind: 'actor', actor: 'nobody' },
			{ kind: 'event', event: 'nothing' },
			{ kind: 'edge', actor: 'IRN', recipient: 'USA', stance: 'veto' },
			{ kind: 'note', note: 'casualty-figures' }
		] as const) {
			expect(explorer.pointed(item)).toBeNull();
		}
	});

	it('marks nothing for a selection that a link brought and the dataset does not have', () => {
		const explorer = anExplorer({ selection: [{ kind: 'actor', actor: 'nobody' }] });
		expect(explorer.marks).toEqual(noMarks);
	});

	it('lights what the keyboard is at rather than what is under the pointer', () => {
		const explorer = anExplorer();
		const [first] = explorer.scene.nodes;
		const away = explorer.scene.edges.find(
			({ source, target }) => ![source, target].includes(first?.id ?? '')
		);
		if (!first || !away) throw new Error('every edge touches the first node');
		explorer.hovered = first.id;
		expect(explorer.marks.lit?.has(first.id)).toBe(true);
		explorer.focused = away.id;
		expect(explorer.marks.lit?.has(away.id)).toBe(true);
		expect(explorer.marks.lit?.has(first.id)).toBe(false);
		expect(explorer.marks.focused).toBe(away.id);
		explorer.focused = null;
		explorer.hovered = null;
		expect(explorer.marks.lit).toBeNull();
	});

	it('puts a dragged actor where it was left and nobody else', () => {
		const explorer = anExplorer();
		const [before, bounds] = [explorer.stage.nodes, explorer.stage.bounds];
		const [first] = before;
		explorer.move(first?.id ?? '', { x: 5, y: 6 });
		expect(explorer.stage.nodes[0]).toMatchObject({ x: 5, y: 6 });
		for (const [i, { x, y }] of explorer.stage.nodes.entries()) {
			if (i > 0) expect({ x, y }).toEqual({ x: before[i]?.x, y: before[i]?.y });
		}
		expect(explorer.stage.bounds.left).toBeLessThanOrEqual(bounds.left);
		explorer.move('e0', { x: 0, y: 0 });
		expect(explorer.moved.size).toBe(1);
	});

	it('opens a state and closes it: the same columns and places, what was chosen follows', () => {
		const explorer = anExplorer({
			selection: [{ kind: 'actor', actor: 'USA' }],
			filter: { ...noFilter, actors: ['USA'] }
		});
		const [columns, nodes, count] = [explorer.columns, explorer.stage.nodes, explorer.view.count];
		explorer.toggle('USA');
		expect(explorer.isOpen('USA')).toBe(true);
		expect(explorer.choices.opened).toEqual(['USA']);
		expect(explorer.filter.actors).toEqual(['USA', 'USA:OFFICIALS', 'USA:TRUMP']);
		expect(explorer.view.count).toBe(count);
		expect(explorer.justOpened).toBe(
			explorer.stage.nodes.find(({ name }) => name === 'United States')?.id
		);
		explorer.toggle('USA');
		expect(explorer.filter.actors).toEqual(['USA']);
		expect(explorer.columns).toBe(columns);
		expect(explorer.stage.nodes).toEqual(nodes);
		expect(explorer.openings).toBe(2);
	});

	it('goes to a member by opening what it is in, and to one that nothing draws as it is', () => {
		const explorer = anExplorer();
		explorer.goTo('ISR:NETANYAHU');
		expect(explorer.choices.opened).toEqual(['ISR']);
		expect(explorer.selection).toEqual([{ kind: 'actor', actor: 'ISR:NETANYAHU' }]);
		explorer.goTo('TUR');
		expect(explorer.choices.opened).toEqual(['ISR']);
		explorer.focusOn('ISR');
		expect(explorer.filter.actors).toContain('ISR:NETANYAHU');
	});

	it('shifts a member that was put somewhere with its state', () => {
		const explorer = anExplorer({ opened: ['USA'] });
		const idOf = (name: string) =>
			explorer.stage.nodes.find((node) => node.name === name)?.id ?? '';
		explorer.move(idOf('Donald Trump'), { x: 0, y: 0 });
		const state = explorer.stage.nodes.find(({ name }) => name === 'United States');
		explorer.move(state?.id ?? '', { x: (state?.x ?? 0) + 7, y: state?.y ?? 0 });
		expect(explorer.moved.get('USA:TRUMP')).toEqual({ x: 7, y: 0 });
	});

	it('counts an event as selected through each of its arrows', () => {
		const explorer = anExplorer({
			selection: [{ kind: 'edge', actor: 'TUR', recipient: 'IRN', stance: 'mediation-offer' }]
		});
		const held = [...explorer.dataset.events].filter((_, number) => isSelected(explorer, number));
		expect(held.map(({ id }) => id)).toEqual(['turkey-mediation-offer']);
	});

	it('is of any dataset, hostile ids among them', () => {
		const dataset = aDataset({
			actors: [anActor({ id: '__proto__' }), anActor({ id: 'constructor' })],
			events: [anEvent({ id: 'toString', actor: ['__proto__'], recipient: ['constructor'] })]
		});
		const explorer = anExplorer({}, dataset);
		explorer.select({ kind: 'actor', actor: '__proto__' });
		expect(explorer.marks.selected).toEqual(new Set(['n0']));
		explorer.select({ kind: 'event', event: 'toString' });
		expect(explorer.marks.lit).toEqual(new Set(['e0', 'n0', 'n1']));
	});
});

describe('sameItem', () => {
	it('does not go by the order in which an item was written down', () => {
		expect(sameItem(veto, { stance: 'veto', recipient: 'ISR', actor: 'USA', kind: 'edge' })).toBe(
			true
		);
		expect(sameItem(veto, { ...veto, recipient: 'IRN' })).toBe(false);
		expect(sameItem({ kind: 'event', event: 'x' }, { kind: 'note', note: 'x' })).toBe(false);
	});
});

describe('firstPictures', () => {
	it('draws both frames of what is chosen', () => {
		const explorer = anExplorer({ filter: { ...noFilter, withoutStances: ['threat'] } });
		const pictures = firstPictures(explorer);
		expect(pictures.map(({ frame }) => frame)).toEqual(frames);
		for (const { frame, scene } of pictures) {
			expect(scene.frame).toBe(frame);
			expect(scene.edges.map(({ visible }) => visible)).toEqual(
				explorer.scene.edges.map(({ visible }) => visible)
			);
		}
	});

	it.each([[[]], [['USA']]])('shows on the page what the canvas will show, open: %j', (opened) => {
		const explorer = anExplorer({ opened });
		explorer.frame = 'tall';
		expect(firstPictures(explorer).find(({ frame }) => frame === 'tall')?.scene).toEqual(
			explorer.scene
		);
	});
});
