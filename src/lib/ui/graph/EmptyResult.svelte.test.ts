import { flushSync } from 'svelte';
import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { aDataset } from '../../../../tests/builders';
import { noFilter, type Filter } from '../../core/events/filter';
import { anExplorer, show } from '../test-explorer';
import EmptyResult from './EmptyResult.svelte';

async function open(filter: Filter) {
	const explorer = anExplorer({ filter });
	await show(EmptyResult, {}, explorer);
	return explorer;
}

describe('EmptyResult', () => {
	it('is not there while any event is in view', async () => {
		const explorer = await open(noFilter);
		expect(explorer.view.count).toBeGreaterThan(0);
		expect(page.getByText('No event passes the filters.').elements()).toHaveLength(0);
	});

	it('names the filter that emptied the result, with what one click brings back', async () => {
		const explorer = await open({
			...noFilter,
			text: 'no such words',
			withoutStatuses: ['disputed']
		});
		await expect.element(page.getByText('No event passes the filters.')).toBeVisible();
		expect(
			page
				.getByRole('listitem')
				.elements()
				.map(({ textContent }) => textContent.trim())
		).toEqual(['Drop the words: 19 events', 'Reset all filters: 21 events']);
		await page.getByRole('button', { name: 'Drop the words' }).click();
		expect(explorer.filter).toEqual({ ...noFilter, withoutStatuses: ['disputed'] });
		expect(explorer.view.count).toBe(19);
	});

	it('says when no single filter is to blame', async () => {
		const explorer = await open({
			...noFilter,
			text: 'no such words',
			from: '1990-01-01',
			to: '1990-01-02',
			undated: false
		});
		await expect.element(page.getByText(/together they leave nothing/)).toBeVisible();
		await page.getByRole('button', { name: 'Reset all filters' }).click();
		flushSync();
		expect(explorer.filter).toEqual(noFilter);
		expect(page.getByText('No event passes the filters.').elements()).toHaveLength(0);
	});

	it('tells an empty dataset from an empty result', async () => {
		await show(EmptyResult, {}, anExplorer({}, aDataset({ events: [] })));
		await expect.element(page.getByText('This dataset holds no events yet.')).toBeVisible();
		expect(page.getByRole('button').elements()).toHaveLength(0);
	});
});
