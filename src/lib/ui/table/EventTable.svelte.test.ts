import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { noFilter } from '../../core/events/filter';
import { sortEvents } from '../../core/events/sort-events';
import type { Choices } from '../../core/link/choices';
import { aBigDataset, shipped } from '../../view/test-scene';
import { anExplorer, show } from '../test-explorer';
import { spellCount } from '../words';
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
		await expect
			.poll(summaries)
			.toEqual(Array.from(expected, (number) => explorer.columns.events.at(number)?.summary));
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

describe('EventTable of many events', () => {
	const dataset = aBigDataset(16);
	// As high as a screen leaves it.
	const style = document.createElement('style');
	style.textContent = '.table { height: 400px }';
	beforeAll(() => document.head.append(style));
	afterAll(() => style.remove());
	const rows = () => [...document.querySelectorAll<HTMLElement>('tbody tr[aria-rowindex]')];
	/** Waits until so many more pictures are shown. */
	const anotherFrame = async (times: number): Promise<void> => {
		for (let i = 0; i < times; i++) await new Promise(requestAnimationFrame);
	};
	const places = () => rows().map((row) => Number(row.getAttribute('aria-rowindex')));

	async function openLong(most = 50_000, choices: Partial<Choices> = {}, of = dataset) {
		const explorer = anExplorer(choices, of);
		const { container } = await show(EventTable, { onopen: () => {}, most }, explorer);
		const section = container.querySelector<HTMLElement>('.table');
		if (!section) throw new Error('openLong: there is no table');
		await expect.poll(() => document.querySelectorAll('tbody button').length).toBeGreaterThan(3);
		return { explorer, section };
	}

	it('holds only the rows in sight and says how many there are', async () => {
		const { explorer } = await openLong();
		const { count } = explorer.view;
		expect(count).toBeGreaterThan(300);
		expect(rows().length).toBeLessThan(60);
		await expect
			.element(page.getByRole('table'))
			.toHaveAttribute('aria-rowcount', String(count + 1));
		expect(places()).toEqual(rows().map((_, i) => i + 2));
	});

	it('scrolls to the last of all events', async () => {
		const { explorer, section } = await openLong();
		// Each row is measured when it is seen, so the end may move a little.
		await expect
			.poll(() => {
				section.scrollTop = section.scrollHeight;
				return places().at(-1);
			})
			.toBe(explorer.view.count + 1);
		const last = sortEvents(explorer.view, { by: 'date', descending: true }).at(-1) ?? -1;
		expect(rows().at(-1)?.querySelector('button')?.textContent.trim()).toBe(
			explorer.columns.events.at(last)?.summary
		);
		expect(section.scrollHeight - section.scrollTop - section.clientHeight).toBeLessThan(2);
	});

	it('sorts all events, not those in sight, and begins at the top again', async () => {
		const { explorer, section } = await openLong();
		section.scrollTop = 9_000;
		await expect.poll(() => places()[0] ?? 0).toBeGreaterThan(20);
		await header('Towards').getByRole('button').click();
		await expect.poll(() => places()[0]).toBe(2);
		const order = sortEvents(explorer.view, { by: 'recipient', descending: false });
		expect(summaries()[0]).toBe(explorer.columns.events.at(order[0] ?? -1)?.summary);
	});

	it('keeps the row with the focus, however far it is scrolled away', async () => {
		const { section } = await openLong();
		const button = rows()[2]?.querySelector('button');
		button?.focus();
		section.scrollTop = 12_000;
		await expect.poll(() => places().at(-1) ?? 0).toBeGreaterThan(100);
		expect(places()).toContain(4);
		expect(document.activeElement).toBe(button);
		button?.blur();
		section.scrollTop = 14_000;
		await expect.poll(() => places().includes(4)).toBe(false);
	});

	it('comes in parts where a browser cannot scroll through all of it', async () => {
		const { explorer, section } = await openLong(310);
		const { count } = explorer.view;
		const order = sortEvents(explorer.view, { by: 'date', descending: true });
		const where = page.getByText(/^Rows .* of /);
		await expect.element(where).toHaveTextContent(`Rows 1 to 310 of ${spellCount(count)}`);
		await expect
			.element(page.getByRole('table'))
			.toHaveAttribute('aria-rowcount', String(count + 1));
		section.scrollTop = 9_000;
		await page.getByRole('button', { name: /^Next/ }).last().click();
		await expect.element(where).toHaveTextContent(/^Rows 311 to/);
		await expect.element(where).toHaveFocus();
		await expect.poll(() => places()[0]).toBe(312);
		expect(summaries()[0]).toBe(explorer.columns.events.at(order[310] ?? -1)?.summary);
		expect(section.scrollTop).toBe(0);

		await page.getByRole('button', { name: 'Previous 310' }).click();
		await expect.element(where).toHaveTextContent(`Rows 1 to 310 of ${spellCount(count)}`);
		await page.getByRole('button', { name: /^Next/ }).first().click();
		await header('Towards').getByRole('button').click();
		await expect.element(where).toHaveTextContent(`Rows 1 to 310 of ${spellCount(count)}`);
		await expect.poll(() => places()[0]).toBe(2);
	});

	const newestFirst = sortEvents(anExplorer({}, dataset).view, { by: 'date', descending: true });
	const anEventAt = (place: number): Partial<Choices> => {
		const { id } = dataset.events[newestFirst[place] ?? -1] ?? {};
		return { selection: id === undefined ? [] : [{ kind: 'event', event: id }] };
	};
	/** Places of the selected rows that are wholly in sight, below the head. */
	function selectedInSight(section: HTMLElement): readonly number[] {
		const { bottom } = section.getBoundingClientRect();
		const top = section.querySelector('thead')?.getBoundingClientRect().bottom ?? 0;
		return rows()
			.filter((row) => row.matches('.selected'))
			.filter((row) => {
				const box = row.getBoundingClientRect();
				return box.top >= top - 1 && box.bottom <= bottom;
			})
			.map((row) => Number(row.getAttribute('aria-rowindex')) - 2);
	}

	it.each([0, 3, 250, newestFirst.length - 1])(
		'opens with the selected event in sight: %i',
		async (place) => {
			const { section } = await openLong(50_000, anEventAt(place));
			await expect.poll(() => selectedInSight(section)).toEqual([place]);
		}
	);

	it.each([309, 310, 340])('opens at the part with the selected event: %i', async (place) => {
		const { section } = await openLong(310, anEventAt(place));
		await expect
			.element(page.getByText(/^Rows .* of /))
			.toHaveTextContent(place < 310 ? /^Rows 1 to 310/ : /^Rows 311 to/);
		await expect.poll(() => selectedInSight(section)).toEqual([place]);
	});

	it('opens with the first event of a selected arrow in sight', async () => {
		const { section, explorer } = await openLong(50_000, {
			selection: [{ kind: 'edge', actor: 'S9', recipient: 'S8', stance: 'threat' }]
		});
		const [edge] = explorer.selection.map((item) => explorer.pointed(item));
		const events = explorer.columns.eventsOf(edge?.kind === 'edge' ? edge.edge : -1);
		const first = newestFirst.findIndex((event) => events.includes(event));
		expect(first).toBeGreaterThan(20);
		await expect.poll(() => selectedInSight(section)).toEqual([first]);
	});

	it('opens with the selected event in sight where all rows stand in the page', async () => {
		const { section } = await openLong(
			50_000,
			{ selection: [{ kind: 'event', event: 'veto-of-plan' }] },
			shipped
		);
		await expect.poll(() => section.scrollTop).toBeGreaterThan(0);
		const row = section.querySelector('.selected');
		const head = section.querySelector('thead')?.getBoundingClientRect().bottom ?? 0;
		expect(row?.getBoundingClientRect().top).toBeGreaterThanOrEqual(head);
		expect(row?.getBoundingClientRect().bottom).toBeLessThanOrEqual(
			section.getBoundingClientRect().bottom
		);
	});

	it('leaves the reader who scrolls where he is, and one who selects', async () => {
		const { section, explorer } = await openLong(50_000, anEventAt(250));
		await expect.poll(() => selectedInSight(section)).toEqual([250]);
		section.scrollTop = 3_000;
		await expect.poll(() => places()[0] ?? 0).toBeLessThan(60);
		await anotherFrame(20);
		const before = section.scrollTop;
		explorer.restore({ ...explorer.choices, ...anEventAt(300) });
		await anotherFrame(20);
		expect(section.scrollTop).toBe(before);
	});

	it('stands in the page as a whole again when a filter leaves few', async () => {
		const { explorer } = await openLong();
		explorer.narrow({ ...noFilter, withoutStances: ['consultation'] });
		await expect.poll(() => summaries().length).toBe(explorer.view.count);
		await expect.element(page.getByRole('table')).not.toHaveAttribute('aria-rowcount');
	});
});
