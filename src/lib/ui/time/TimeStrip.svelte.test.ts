import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { aDataset, anEvent } from '../../../../tests/builders';
import { noFilter } from '../../core/events/filter';
import { anExplorer, show } from '../test-explorer';
import TimeStrip from './TimeStrip.svelte';

async function open(explorer = anExplorer()) {
	await show(TimeStrip, {}, explorer);
	return explorer;
}

const from = page.getByLabelText('From');
const to = page.getByLabelText('to', { exact: true });

describe('TimeStrip', () => {
	it('sets the period, both days inclusive, and opens it again', async () => {
		const explorer = await open();
		await from.fill('2025-06-13');
		await to.fill('2025-06-14');
		expect(explorer.filter).toEqual({ ...noFilter, from: '2025-06-13', to: '2025-06-14' });
		await from.fill('');
		expect(explorer.filter).toEqual({ ...noFilter, to: '2025-06-14' });
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
	});

	it('has a switch for events without an exact date, with their number', async () => {
		const explorer = await open();
		const box = page.getByRole('checkbox', {
			name: `${explorer.view.facets.undated} events without an exact date`
		});
		await expect.element(box).toBeChecked();
		await box.click();
		expect(explorer.filter).toEqual({ ...noFilter, undated: false });
		await box.click();
		expect(explorer.filter).toEqual(noFilter);
	});

	it('says in words what it draws', async () => {
		await open();
		await expect.element(page.getByText(/^13 June 2025: \d events?/)).toBeInTheDocument();
		await expect
			.element(page.getByText('Dated events from 13 June 2025 to 16 June 2025.'))
			.toBeInTheDocument();
	});

	it('draws one block for each dated event in view', async () => {
		const explorer = await open();
		const blocks = (): number => document.querySelectorAll('svg rect').length;
		const all = blocks();
		expect(all).toBe(explorer.columns.dated.reduce((sum, one) => sum + one, 0));
		explorer.narrow({ ...noFilter, withoutStances: ['strike'] });
		await expect.poll(blocks).toBe(all - 3);
	});

	it('says that nothing is dated, and is not there for an empty dataset', async () => {
		const undated = aDataset({ events: [anEvent({ date: null, datePrecision: 'unknown' })] });
		await open(anExplorer({}, undated));
		await expect
			.element(page.getByText('No event of this dataset is dated to a day.'))
			.toBeVisible();
		document.body.replaceChildren();
		await open(anExplorer({}, aDataset({ events: [] })));
		expect(page.getByRole('region', { name: 'Time' }).elements()).toHaveLength(0);
	});
});
