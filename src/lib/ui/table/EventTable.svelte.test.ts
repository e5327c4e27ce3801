import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { noFilter } from '../../core/events/filter';
import { sortEvents } from '../../core/events/sort-events';
import { anExplorer, show } from '../test-explorer';
import EventTable from './EventTable.svelte';

async function open(explorer = anExplorer()) {
	let opened = 0;
	await show(EventTable, { onopen: () => (opened += 1) }, explorer);
	return { explorer, opened: (): number => opened };
}

const header = (name: string) => page.getByRole('columnheader', { name });

function summaries(): string[] {
	return [...document.querySelectorAll('tbody button')].map(({ textContent }) =>
		textContent.trim()
	);
}

describe('EventTable', () => {
	it('has every event in view as a row, newest first', async () => {
		const { explorer } = await open();
		const expected = sortEvents(explorer.view, { by: 'date', descending: true });
		expect(summaries()).toEqual(
			Array.from(expected, (number) => explorer.columns.events.at(number)?.summary)
		);
		await expect.element(header('Date')).toHaveAttribute('aria-sort', 'descending');
	});

	it.each(['Actor', 'Stance', 'Towards', 'Status'] as const)(
		'sorts by %s, up and then down',
		async (name) => {
			const { explorer } = await open();
			await header(name).getByRole('button').click();
			await expect.element(header(name)).toHaveAttribute('aria-sort', 'ascending');
			const up = sortEvents(explorer.view, explorer.choices.sort);
			expect(summaries()).toEqual(
				Array.from(up, (number) => explorer.columns.events.at(number)?.summary)
			);
			await header(name).getByRole('button').click();
			await expect.element(header(name)).toHaveAttribute('aria-sort', 'descending');
			expect(explorer.choices.sort.descending).toBe(true);
		}
	);

	it('says the order on one column alone', async () => {
		await open();
		await header('Actor').getByRole('button').click();
		await expect.element(header('Actor')).toHaveAttribute('aria-sort', 'ascending');
		expect(document.querySelectorAll('[aria-sort]')).toHaveLength(1);
	});

	it('starts with the newest again when the reader comes back to the date', async () => {
		const { explorer } = await open();
		await header('Actor').getByRole('button').click();
		await header('Date').getByRole('button').click();
		expect(explorer.choices.sort).toEqual({ by: 'date', descending: true });
	});

	it('shows what the filters leave, and why nothing is left', async () => {
		const { explorer } = await open(anExplorer({ filter: { ...noFilter, actors: ['TUR'] } }));
		expect(page.getByRole('row').elements()).toHaveLength(explorer.view.count + 1);
		explorer.narrow({ ...noFilter, text: 'no such words' });
		await expect.element(page.getByText('No event passes the filters.')).toBeVisible();
	});

	it('selects an event for the whole page and opens it', async () => {
		const { explorer, opened } = await open();
		const row = page.getByRole('button', { name: /^Turkey offers, through/ });
		await row.click();
		expect(explorer.selection).toEqual([{ kind: 'event', event: 'turkey-mediation-offer' }]);
		expect(opened()).toBe(1);
		await expect.element(row).toHaveAttribute('aria-pressed', 'true');
	});

	it('adds with Ctrl and does not open', async () => {
		const { explorer, opened } = await open();
		await page.getByRole('button', { name: /^Turkey offers, through/ }).click();
		await page
			.getByRole('button', { name: /^Erdoğan got in touch/ })
			.click({ modifiers: ['Control'] });
		expect(explorer.selection).toHaveLength(2);
		expect(opened()).toBe(1);
	});

	it('marks the rows of an arrow that is selected on the graph', async () => {
		const { explorer } = await open();
		explorer.select({ kind: 'edge', actor: 'ISR', recipient: 'IRN', stance: 'strike' });
		await expect.poll(() => page.getByRole('button', { pressed: true }).elements().length).toBe(3);
	});

	it('opens an event with a click anywhere in its row', async () => {
		const { explorer } = await open();
		const row = page.getByRole('row', { name: /Turkey offers, through/ });
		// The row's button lies over its cells.
		await row.getByRole('cell').first().click({ force: true });
		expect(explorer.selection).toEqual([{ kind: 'event', event: 'turkey-mediation-offer' }]);
	});
});
