import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { aDataset, anEvent } from '../../../../tests/builders';
import type { Event } from '../../core/dataset/schema';
import { noFilter } from '../../core/events/filter';
import { noChoices } from '../../core/link/choices';
import { anExplorer, show } from '../test-explorer';
import TimeStrip from './TimeStrip.svelte';

async function open(explorer = anExplorer()) {
	await show(TimeStrip, { place: 'foot' as const }, explorer);
	return explorer;
}

/** Ten days in June, one event on each. */
const tenDays = aDataset({
	events: Array.from({ length: 10 }, (_, i) => anEvent({ id: `e${i}`, date: `2025-06-${11 + i}` }))
});

const from = page.getByLabelText('From');
const to = page.getByLabelText('to', { exact: true });
const start = page.getByRole('slider', { name: 'Start of the period' });
const end = page.getByRole('slider', { name: 'End of the period' });

describe('TimeStrip', () => {
	it('sets the period, both days inclusive, and opens it again', async () => {
		const explorer = await open();
		await from.fill('2025-06-13');
		await to.fill('2025-06-14');
		expect(explorer.filter).toEqual({ ...noFilter, from: '2025-06-13', to: '2025-06-14' });
		await from.fill('');
		expect(explorer.filter).toEqual({ ...noFilter, to: '2025-06-14' });
		await page.getByRole('button', { name: 'Clear the period' }).click();
		expect(explorer.filter).toEqual(noFilter);
	});

	it('turns a period round that ends before it begins', async () => {
		const explorer = await open();
		await from.fill('2025-06-16');
		await to.fill('2025-06-13');
		expect([explorer.filter.from, explorer.filter.to]).toEqual(['2025-06-13', '2025-06-16']);
		await expect.element(from).toHaveValue('2025-06-13');
		await expect.element(to).toHaveValue('2025-06-16');
	});

	it('shows the period that a link brought', async () => {
		await open(anExplorer({ filter: { ...noFilter, from: '2025-06-13', to: '2025-06-15' } }));
		await expect.element(from).toHaveValue('2025-06-13');
		await expect.element(to).toHaveValue('2025-06-15');
		await expect.element(start).toHaveAttribute('aria-valuetext', '13 June 2025');
		await expect.element(end).toHaveAttribute('aria-valuetext', '15 June 2025');
	});

	it('has a switch for events of unknown or open-ended date, with their number', async () => {
		const explorer = await open();
		const box = page.getByRole('checkbox', {
			name: `${explorer.view.facets.undated} events of unknown or open-ended date`
		});
		await expect.element(box).toBeChecked();
		await box.click();
		expect(explorer.filter).toEqual({ ...noFilter, undated: false });
		await box.click();
		expect(explorer.filter).toEqual(noFilter);
	});

	it('counts a range as dated, and what has only one bound or none as not', async () => {
		const dated = (id: string, date: Partial<Event>): Event => anEvent({ id, ...date });
		const dataset = aDataset({
			events: [
				dated('day', { date: '2025-06-13' }),
				dated('range', { date: '2025-06-13', endDate: '2025-06-16', datePrecision: 'range' }),
				dated('before', { date: '2025-06-16', datePrecision: 'before' }),
				dated('unknown', { date: null, datePrecision: 'unknown' })
			]
		});
		await open(anExplorer({}, dataset));
		await expect
			.element(page.getByRole('checkbox', { name: '2 events of unknown or open-ended date' }))
			.toBeVisible();
	});

	it('has no such switch where every event has one', async () => {
		await open(anExplorer({}, tenDays));
		await expect.element(start).toBeInTheDocument();
		expect(page.getByRole('checkbox').elements()).toHaveLength(0);
	});

	it('says in words what it draws', async () => {
		await open();
		await expect
			.element(page.getByText('7 dated events from 13 June 2025 to 16 June 2025, by day.'))
			.toBeInTheDocument();
	});

	it('moves an end by keys: arrows a unit, with Shift ten, Home and End to the ends', async () => {
		const explorer = await open(anExplorer({}, tenDays));
		start.element().focus();
		await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowLeft}');
		expect(explorer.filter).toEqual({ ...noFilter, from: '2025-06-12' });
		await expect.element(start).toHaveAttribute('aria-valuetext', '12 June 2025');
		await userEvent.keyboard('{Shift>}{ArrowRight}{/Shift}');
		expect(explorer.filter.from).toBe('2025-06-20');
		await userEvent.keyboard('{Home}');
		expect(explorer.filter).toEqual(noFilter);
		end.element().focus();
		await userEvent.keyboard('{PageDown}');
		expect(explorer.filter.to).toBe('2025-06-11');
		await userEvent.keyboard('{ArrowUp}');
		expect(explorer.filter.to).toBe('2025-06-12');
		await userEvent.keyboard('{End}');
		expect(explorer.filter).toEqual(noFilter);
	});

	it('lets go of what a key moved when the key is up', async () => {
		const { playback } = await open(anExplorer({}, tenDays));
		start.element().focus();
		await userEvent.keyboard('{ArrowRight>3}');
		expect([playback.moving, playback.stops]).toEqual([true, 0]);
		await userEvent.keyboard('{/ArrowRight}');
		expect([playback.moving, playback.stops]).toEqual([false, 1]);
	});

	it('plays to the end and stops there, and a pause is a stop too', async () => {
		const explorer = anExplorer({}, tenDays);
		explorer.playback.speed = 8;
		await open(explorer);
		await page.getByRole('button', { name: 'Play' }).click();
		expect(explorer.filter).toMatchObject({ from: '2025-06-11', to: '2025-06-11' });
		await expect.poll(() => explorer.filter.to, { timeout: 4_000 }).toBe('2025-06-20');
		await expect.element(page.getByRole('button', { name: 'Play' })).toBeInTheDocument();
		expect([explorer.playback.moving, explorer.playback.stops]).toEqual([false, 1]);

		await page.getByRole('combobox', { name: 'Window' }).selectOptions('grows');
		expect(explorer.choices.play).toBe('grow');
		await page.getByRole('button', { name: 'Clear the period' }).click();
		await page.getByRole('button', { name: 'Play' }).click();
		await page.getByRole('button', { name: 'Pause' }).click();
		expect(explorer.filter.from).toBeNull();
		expect(explorer.playback.stops).toBe(3);
	});

	it('steps from event to event and says where there is no other', async () => {
		const explorer = await open(anExplorer({}, tenDays));
		const next = page.getByRole('button', { name: 'Next event' });
		const previous = page.getByRole('button', { name: 'Previous event' });
		await next.click();
		await next.click();
		expect(explorer.filter).toMatchObject({ from: '2025-06-12', to: '2025-06-12' });
		await previous.click();
		await expect.element(previous).toHaveAttribute('aria-disabled', 'true');
		(previous.element() as HTMLElement).click();
		expect(explorer.filter).toMatchObject({ from: '2025-06-11', to: '2025-06-11' });
		expect(explorer.playback.stops).toBe(3);
	});

	it('ends all movement when another view is opened', async () => {
		const explorer = await open(anExplorer({}, tenDays));
		explorer.playback.toggle();
		explorer.restore(noChoices);
		const { playing, moving, stops } = explorer.playback;
		expect([playing, moving, stops]).toEqual([false, false, 0]);
		expect(explorer.filter).toEqual(noFilter);
	});

	it('says that nothing is dated, and is not there for an empty dataset', async () => {
		const undated = aDataset({ events: [anEvent({ date: null, datePrecision: 'unknown' })] });
		await open(anExplorer({}, undated));
		await expect
			.element(page.getByText('The date of every event in this dataset is unknown or open-ended.'))
			.toBeVisible();
		expect(document.querySelectorAll('svg')).toHaveLength(0);
		document.body.replaceChildren();
		await open(anExplorer({}, aDataset({ events: [] })));
		expect(page.getByRole('region', { name: 'Time' }).elements()).toHaveLength(0);
	});
});
