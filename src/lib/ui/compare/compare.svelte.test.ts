import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { arbitraryFilter } from '../../../../tests/arbitrary-filter';
import { aDataset, anActor, anEvent } from '../../../../tests/builders';
import { comparePeriods } from '../../core/events/compare-periods';
import { noFilter, type Filter } from '../../core/events/filter';
import type { Choices, Selected } from '../../core/link/choices';
import { wholeTime, type Period } from '../../core/time/period';
import { shipped } from '../../view/test-scene';
import type { Explorer } from '../explorer.svelte';
import Mirror from '../graph/Mirror.svelte';
import Panel from '../panel/Panel.svelte';
import Record from '../Record.svelte';
import EventTable from '../table/EventTable.svelte';
import { anExplorer, show } from '../test-explorer';
import TimeStrip from '../time/TimeStrip.svelte';
import ChangeLegend from './ChangeLegend.svelte';

const early = '2025-06-12';
const late = '2025-06-18';
const on = (id: string, date: string | null, recipient: string[], stance: string) =>
	anEvent({
		id,
		date,
		datePrecision: date === null ? 'unknown' : 'day',
		actor: ['Turkey'],
		recipient,
		stance,
		summary: `What ${id} was`
	});

const quarrel = aDataset({
	actors: ['Turkey', 'Israel', 'Iran'].map((id) => anActor({ id, name: id })),
	events: [
		on('first', '2025-06-11', ['Israel'], 'threat'),
		on('offer', late, ['Israel', 'Iran'], 'mediation-offer'),
		on('gone', early, ['Iran'], 'threat'),
		on('kept', early, ['Iran'], 'appeal'),
		on('again', late, ['Iran'], 'appeal'),
		on('again-too', '2025-06-20', ['Iran'], 'appeal'),
		on('sometime', null, ['Iran'], 'appeal')
	]
});
const later: Filter = { ...noFilter, from: '2025-06-15' };
const compare: Period = { from: null, to: '2025-06-14' };

function comparing(choices: Partial<Choices> = {}): Explorer {
	return anExplorer({ filter: later, compare, ...choices }, quarrel);
}

const arrow = (recipient: string, stance: string): Selected => ({
	kind: 'edge',
	actor: 'Turkey',
	recipient,
	stance
});

describe('an explorer that compares', () => {
	it('shows what the pure comparison says, whatever the filter', () => {
		fc.assert(
			fc.property(arbitraryFilter(shipped), arbitraryFilter(shipped), (filter, { from, to }) => {
				const explorer = anExplorer({ filter, compare: { from, to } });
				const expected = comparePeriods(explorer.columns, filter, { from, to });
				expect(explorer.comparison?.edges).toEqual(expected.edges);
				expect(explorer.view.count).toBe(expected.after.count);
				expect(explorer.scene.edges.map(({ change }) => change?.kind ?? null)).toEqual(
					explorer.scene.edges.map(({ edge }) => expected.edges[edge]?.change ?? null)
				);
			}),
			{ numRuns: 200 }
		);
	}, 60_000);

	it('begins with halves and gives the whole time back', () => {
		const explorer = anExplorer({}, quarrel);
		const { stage, view } = explorer;
		explorer.playback.startComparing();
		expect(explorer.compared).toEqual({ from: null, to: '2025-06-15' });
		expect(explorer.filter).toEqual({ ...noFilter, from: '2025-06-16' });
		expect(explorer.playback.stops).toBe(1);
		expect(explorer.stage).toBe(stage);
		explorer.playback.stopComparing();
		expect(explorer.comparison).toBeNull();
		expect(explorer.filter).toEqual(noFilter);
		expect(explorer.view.count).toBe(view.count);
		expect(explorer.playback.stops).toBe(2);
	});

	it('keeps a period that the reader chose', () => {
		const explorer = anExplorer({ filter: later }, quarrel);
		explorer.playback.startComparing();
		expect(explorer.compared).toEqual({ from: '2025-06-09', to: '2025-06-14' });
		explorer.playback.stopComparing();
		expect(explorer.filter).toEqual(later);
		explorer.playback.startComparing();
		explorer.playback.set({ from: '2025-06-17', to: null });
		explorer.playback.stopComparing();
		expect(explorer.filter.from).toBe('2025-06-17');
	});

	it('neither plays nor counts what has no date', () => {
		const explorer = comparing();
		explorer.playback.toggle();
		expect(explorer.playback.playing).toBe(false);
		expect([explorer.view.count, explorer.shown.count]).toEqual([3, 6]);
	});

	it('lights an actor’s arrows of both periods', () => {
		const explorer = comparing();
		explorer.select({ kind: 'actor', actor: 'Israel' });
		const threat = explorer.pointed(arrow('Israel', 'threat'));
		if (threat?.kind !== 'edge') throw new Error('there is a threat');
		expect(explorer.marks.lit?.has(`e${threat.edge}`)).toBe(true);
	});
});

describe('the panel of a comparison', () => {
	const open = (explorer: Explorer) => show(Panel, { onclose: () => undefined }, explorer);

	it('tells what changed in sentences that light and select their arrows', async () => {
		const explorer = comparing();
		await open(explorer);
		await expect.element(page.getByRole('heading', { name: 'What changed' })).toBeVisible();
		const sentence = page.getByRole('button', {
			name: 'Turkey began to offer mediation to Israel and Iran.'
		});
		await sentence.hover();
		expect([...(explorer.marks.lit ?? [])].filter((id) => id.startsWith('e'))).toHaveLength(2);
		sentence.element().dispatchEvent(new MouseEvent('mouseleave'));
		expect(explorer.marks.lit).toBeNull();
		(sentence.element() as HTMLElement).focus();
		expect(explorer.marks.lit?.size).toBe(5);
		await userEvent.keyboard('{Enter}');
		expect(explorer.selection).toEqual([
			arrow('Israel', 'mediation-offer'),
			arrow('Iran', 'mediation-offer')
		]);
		expect(explorer.spokenOf).toEqual([]);
	});

	it('counts each stance side by side, and says what is left out', async () => {
		await open(comparing());
		const rows = page.getByRole('table', { name: 'Events of each stance' }).getByRole('row');
		await expect.element(rows.first()).toBeVisible();
		const cells = rows
			.elements()
			.map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent.trim()));
		expect(cells).toEqual([
			['Stance', 'Before', 'After'],
			['Threat', '2', '0'],
			['Mediation offer', '0', '1'],
			['Appeal', '1', '2'],
			['All', '3', '3']
		]);
		await expect
			.element(page.getByText('1 event of unknown or open-ended date belongs to neither'))
			.toBeVisible();
	});

	it('lists an arrow’s events under their periods', async () => {
		await open(comparing({ selection: [arrow('Iran', 'appeal')] }));
		await expect
			.element(page.getByText('Stronger: 1 event in the earlier period, 2 in the later.'))
			.toBeVisible();
		const titles = page.getByRole('heading', { level: 3, name: /^(Before|After):/ });
		expect(titles.elements().map((title) => title.textContent)).toEqual([
			'Before: until 14 June 2025',
			'After: from 15 June 2025'
		]);
		expect(page.getByRole('article').elements()).toHaveLength(3);
		await expect.element(page.getByText('1 more event of this arrow is in neither')).toBeVisible();
	});

	it('says where a period has no event', async () => {
		await open(comparing({ selection: [arrow('Israel', 'mediation-offer')] }));
		await expect
			.element(page.getByText('New: no event in the earlier period, 1 in the later.'))
			.toBeVisible();
		await expect.element(page.getByText('No event in the earlier period.')).toBeVisible();
	});

	it('says that nothing changed', async () => {
		await open(anExplorer({ filter: noFilter, compare: wholeTime }, quarrel));
		await expect.element(page.getByText(/^Nothing changed:/)).toBeVisible();
		await expect
			.element(page.getByText('6 events may lie in either period and count in both.'))
			.toBeVisible();
	});

	it('says that a whole period is empty', async () => {
		await open(comparing({ compare: { from: null, to: '2025-06-01' } }));
		await expect.element(page.getByText('No event in the earlier period.')).toBeVisible();
	});
});

describe('the graph’s words in a comparison', () => {
	it('count the arrows of each change', async () => {
		const explorer = comparing();
		if (!explorer.comparison) throw new Error('two periods are compared');
		await show(ChangeLegend, { comparison: explorer.comparison }, explorer);
		const list = page.getByRole('list', { name: 'What became of the arrows' });
		await expect.element(list).toBeVisible();
		const items = list.getByRole('listitem').elements();
		expect(items.map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim())).toEqual([
			'+new 2',
			'−gone 2',
			'▲stronger 1',
			'▼weaker 0',
			'≠other status 0',
			'as before 0'
		]);
	});

	it('say of each arrow in the list what became of it', async () => {
		await show(Mirror, { onopen: () => undefined, online: () => undefined }, comparing());
		(page.getByRole('treeitem').first().element() as HTMLElement).focus();
		await userEvent.keyboard('{ArrowRight}');
		await expect
			.element(page.getByText('Turkey to Israel: threat, gone, 1 event before, 0 after'))
			.toBeInTheDocument();
	});
});

describe('the table of a comparison', () => {
	it('lists the events of both periods with what became of their arrows', async () => {
		await show(EventTable, { onopen: () => undefined }, comparing());
		const cells = page.getByRole('row').elements().slice(1);
		const told = cells.map((row) => [
			row.querySelector('.summary')?.textContent.trim(),
			row.querySelector('.change')?.textContent.replace(/\s+/g, ' ').trim()
		]);
		expect(told).toEqual([
			['What again-too was', '▲ stronger after'],
			['What offer was', '+ new after'],
			['What again was', '▲ stronger after'],
			['What gone was', '− gone before'],
			['What kept was', '▲ stronger before'],
			['What first was', '− gone before']
		]);
	});
});

describe('the record of a comparison', () => {
	it('says which periods it compares and what changed', async () => {
		const explorer = comparing();
		await explorer.late.load();
		await show(Record, {}, explorer);
		await expect.element(page.getByText('until 14 June 2025 · 3 events')).toBeVisible();
		await expect
			.element(page.getByText('Turkey did not threaten Israel and Iran again.'))
			.toBeVisible();
		expect(page.getByText('In the earlier period').elements()).toHaveLength(3);
	});
});

describe('the time strip in a comparison', () => {
	const slider = (name: string) => page.getByRole('slider', { name });

	it('has a button that starts and stops, and no way to play in between', async () => {
		const explorer = anExplorer({}, quarrel);
		await show(TimeStrip, { place: 'foot' as const }, explorer);
		const button = page.getByRole('button', { name: 'Compare two periods' });
		await expect.element(button).toHaveAttribute('aria-pressed', 'false');
		await button.click();
		await expect.element(button).toHaveAttribute('aria-pressed', 'true');
		expect(explorer.comparing).toBe(true);
		expect(page.getByRole('button', { name: 'Play' }).elements()).toHaveLength(0);
		await expect
			.element(page.getByText('1 event of unknown or open-ended date is in neither period'))
			.toBeVisible();
		await button.click();
		expect(explorer.comparing).toBe(false);
		await expect.element(page.getByRole('button', { name: 'Play' })).toBeVisible();
	});

	it('is not offered where the timeline has one unit', async () => {
		const dataset = aDataset({ events: [anEvent({ date: early })] });
		await show(TimeStrip, { place: 'foot' as const }, anExplorer({}, dataset));
		await expect.element(slider('Start of the period')).toBeInTheDocument();
		expect(page.getByRole('button', { name: 'Compare two periods' }).elements()).toHaveLength(0);
	});

	it('moves the ends of both periods by keys that speak dates', async () => {
		const explorer = comparing();
		await show(TimeStrip, { place: 'foot' as const }, explorer);
		const end = slider('End of the earlier period');
		await expect.element(end).toHaveAttribute('aria-valuetext', '14 June 2025');
		(end.element() as HTMLElement).focus();
		await userEvent.keyboard('{ArrowLeft>}');
		expect([explorer.playback.moving, explorer.playback.stops]).toEqual([true, 0]);
		await userEvent.keyboard('{/ArrowLeft}');
		expect([explorer.playback.moving, explorer.playback.stops]).toEqual([false, 1]);
		expect(explorer.compared).toEqual({ from: null, to: '2025-06-13' });
		expect(explorer.filter).toEqual(later);
		(slider('Start of the later period').element() as HTMLElement).focus();
		await userEvent.keyboard('{Shift>}{ArrowRight}{/Shift}');
		expect(explorer.filter.from).toBe('2025-06-20');
		expect(explorer.compared).toEqual({ from: null, to: '2025-06-13' });
	});

	it('has date fields for both, in either order', async () => {
		const explorer = comparing();
		await show(TimeStrip, { place: 'foot' as const }, explorer);
		const before = page.getByRole('group', { name: 'Earlier period' });
		await before.getByLabelText('From').fill('2025-06-20');
		expect(explorer.compared).toEqual({ from: '2025-06-14', to: '2025-06-20' });
		const after = page.getByRole('group', { name: 'Later period' });
		await after.getByLabelText('to').fill('2025-06-18');
		expect(explorer.filter).toEqual({ ...later, to: '2025-06-18' });
	});
});
