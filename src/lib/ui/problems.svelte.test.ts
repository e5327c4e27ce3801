import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import type { Problem } from '../core/problem';
import BrokenData from './BrokenData.svelte';
import Problems from './Problems.svelte';

const inData: readonly Problem[] = [
	{ code: 'unknown-actor', at: 'events.3.actor.0', message: 'no actor "X"' },
	{ code: 'bad-shape', at: 'title', message: 'a title is text' }
];
const inLink: readonly Problem[] = [{ code: 'bad-param', at: '?from', message: 'not a day' }];
const notes = (): number => page.getByRole('note').elements().length;

describe('Problems', () => {
	it('is not there when there is nothing to say', async () => {
		await render(Problems, { dataProblems: [], linkProblems: [] });
		expect(notes()).toBe(0);
	});

	it('says how many problems there are and lists each with its place', async () => {
		await render(Problems, { dataProblems: inData, linkProblems: inLink });
		await page.getByText('This dataset has 2 problems; only its good part is shown.').click();
		for (const { at, message } of inData) {
			await expect.element(page.getByText(at, { exact: true })).toBeVisible();
			await expect.element(page.getByText(message)).toBeVisible();
		}
		await page.getByText('1 part of the link could not be read and was left out.').click();
		await expect.element(page.getByText('not a day')).toBeVisible();
	});

	it('puts one note away and leaves the other, then both', async () => {
		await render(Problems, { dataProblems: inData, linkProblems: inLink });
		await page.getByText(/^This dataset has/).click();
		await page.getByRole('button', { name: 'Put this note away' }).click();
		await expect.element(page.getByText(/^This dataset has/)).not.toBeInTheDocument();
		expect(notes()).toBe(1);
		await page.getByText(/of the link/).click();
		await page.getByRole('button', { name: 'Put this note away' }).click();
		await expect.poll(notes).toBe(0);
	});

	it('speaks up again when another link has problems of its own', async () => {
		const { rerender } = await render(Problems, { dataProblems: [], linkProblems: inLink });
		await page.getByText(/of the link/).click();
		await page.getByRole('button', { name: 'Put this note away' }).click();
		await expect.poll(notes).toBe(0);
		await rerender({ linkProblems: [...inLink] });
		await expect.poll(notes).toBe(1);
	});
});

describe('BrokenData', () => {
	async function open(good: number) {
		let shown = 0;
		await render(BrokenData, {
			file: 'a-crisis.json',
			problems: inData,
			good,
			onshow: () => (shown += 1)
		});
		return (): number => shown;
	}

	it('lists every problem with its place, what it is and its code', async () => {
		await open(3);
		await expect
			.element(page.getByRole('heading', { name: 'This dataset has 2 problems' }))
			.toBeVisible();
		await expect.element(page.getByText('a-crisis.json')).toBeVisible();
		const lines = page
			.getByRole('listitem')
			.elements()
			.map(({ textContent }) => textContent);
		expect(lines).toEqual(inData.map(({ at, message, code }) => `${at} ${message} ${code}`));
	});

	it('shows the good part when the reader wants it', async () => {
		const shown = await open(3);
		await page.getByRole('button', { name: 'Show the good part: 3 events' }).click();
		expect(shown()).toBe(1);
	});

	it('offers no good part where there is none', async () => {
		await open(0);
		expect(page.getByRole('button').elements()).toHaveLength(0);
	});
});
