import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { aDataset, anActor, anEvent, anEvidence, aSource } from '../../../../tests/builders';
import type { Dataset } from '../../core/dataset/schema';
import { noFilter, type Filter } from '../../core/events/filter';
import type { Selected } from '../../core/link/choices';
import { anExplorer, show } from '../test-explorer';
import Panel from './Panel.svelte';

async function open(selection: readonly Selected[], filter: Filter = noFilter, dataset?: Dataset) {
	const explorer = anExplorer({ selection, filter }, dataset);
	let closed = 0;
	await show(Panel, { onclose: () => (closed += 1) }, explorer);
	return { explorer, closed: (): number => closed };
}

const veto: Selected = { kind: 'edge', actor: 'USA', recipient: 'ISR', stance: 'veto' };
const strike: Selected = { kind: 'edge', actor: 'ISR', recipient: 'IRN', stance: 'strike' };
const heading = (name: string | RegExp) => page.getByRole('heading', { level: 2, name });

describe('Panel', () => {
	it('tells what the crisis is about while nothing is selected, and opens what is disputed', async () => {
		const { explorer } = await open([]);
		await expect.element(page.getByText(explorer.dataset.summary)).toBeVisible();
		const [disputed] = [...explorer.dataset.events].filter(({ id }) => id === 'veto-of-plan');
		await page.getByRole('button', { name: disputed?.summary ?? '' }).click();
		expect(explorer.selection).toEqual([{ kind: 'event', event: 'veto-of-plan' }]);
	});

	it('lists the latest of many disputed events, and leads to all of them in the table', async () => {
		const disputed = Array.from({ length: 30 }, (_, i) =>
			anEvent({
				id: `d${i}`,
				summary: `Disputed ${i + 1}.`,
				date: `2025-06-${String(i + 1).padStart(2, '0')}`,
				evidence: [anEvidence(), anEvidence({ bearing: 'disputes' })]
			})
		);
		const { explorer } = await open([], noFilter, aDataset({ events: disputed }));
		await expect.element(page.getByRole('button', { name: 'Disputed 30.' })).toBeVisible();
		expect(page.getByRole('button', { name: /^Disputed/ }).elements()).toHaveLength(24);
		await expect.element(page.getByText('The latest 24 of 30.')).toBeVisible();
		await page.getByRole('button', { name: 'All in the table' }).click();
		expect(explorer.view.count).toBe(30);
		expect(explorer.filter.withoutStatuses).toEqual(['confirmed', 'machine-coded', 'reported']);
		expect(explorer.choices.screen).toBe('table');
	});

	it('opens an arrow in words, with the evidence for and against it', async () => {
		await open([veto]);
		await expect.element(heading('United States → Israel')).toBeVisible();
		await expect.element(page.getByText('Veto · 1 event · disputed')).toBeVisible();
		await expect.element(page.getByRole('group', { name: /^Supports: \d/ })).toBeVisible();
		await expect.element(page.getByRole('group', { name: /^Disputes: \d/ })).toBeVisible();
	});

	it.each([
		['side by side where the panel is wide', 336, true],
		['side by side on a phone', 358, true],
		['one under the other on a small desk, where two columns are too narrow', 248, false]
	])('stands both sides of what is disputed %s', async (_how, width, beside) => {
		document.body.style.width = `${width}px`;
		await open([veto]);
		const boxOf = (name: RegExp): DOMRect =>
			page.getByRole('group', { name }).element().getBoundingClientRect();
		const [supports, disputes] = [boxOf(/^Supports: 4/), boxOf(/^Disputes: 1/)];
		const qualifies = boxOf(/^Qualifies: 3/);
		document.body.style.width = '';
		if (beside) {
			expect(disputes.top).toBeCloseTo(supports.top, 0);
			expect(disputes.left).toBeGreaterThan(supports.right);
			expect(disputes.width).toBeCloseTo(supports.width, 0);
		} else {
			expect(disputes.top).toBeGreaterThan(supports.bottom);
			expect(disputes.left).toBe(supports.left);
		}
		expect(qualifies.top).toBeGreaterThan(Math.max(supports.bottom, disputes.bottom));
		expect(qualifies.right).toBeCloseTo(disputes.right, 0);
	});

	it('links to a page of which nothing but its address is known', async () => {
		const url = 'https://www.a.example/news/1?utm=x';
		const dataset = aDataset({ sources: [aSource({ publisher: null, url })], events: [anEvent()] });
		const [event] = dataset.events;
		await open([{ kind: 'event', event: event?.id ?? '' }], noFilter, dataset);
		const link = page.getByRole('article').getByRole('link', { name: 'a.example/news/1' });
		await expect.element(link).toHaveAttribute('href', url);
		expect(page.getByText('publisher not given').elements()).toHaveLength(0);
	});

	it('tells the code of an event, of whichever system it is', async () => {
		const codes = { plover: 'THREATEN/violence', stance: 'Threat' };
		await open(
			[{ kind: 'event', event: 'e' }],
			noFilter,
			aDataset({ events: [anEvent({ id: 'e', codes })] })
		);
		const article = page.getByRole('article');
		await expect.element(article.getByText(/PLOVER\s+THREATEN\/violence/)).toBeVisible();
		expect(article.getByText('STANCE').elements()).toHaveLength(0);
	});

	it('gives the whole width to evidence that nobody disputes', async () => {
		await open([{ kind: 'event', event: 'turkey-mediation-offer' }]);
		const supports = page.getByRole('group', { name: /^Supports/ }).element();
		const article = page.getByRole('article').element();
		expect(supports.getBoundingClientRect().width).toBe(article.getBoundingClientRect().width);
	});

	it('lists every event of an arrow, and says how many the filters keep away', async () => {
		const { explorer } = await open([strike]);
		await expect.element(page.getByText(/^Strike · 3 events/)).toBeVisible();
		expect(page.getByRole('article').elements()).toHaveLength(3);
		explorer.narrow({ ...noFilter, undated: false, from: '2025-06-15' });
		await expect.element(page.getByText(/^Strike · 1 event · /)).toBeVisible();
		expect(page.getByRole('article').elements()).toHaveLength(1);
		await expect
			.element(page.getByText('2 more events of this arrow are outside the filters.'))
			.toBeVisible();
		await page.getByRole('button', { name: 'Reset the filters and show all 3' }).click();
		expect(explorer.filter).toEqual(noFilter);
		expect(page.getByRole('article').elements()).toHaveLength(3);
		await expect.element(heading('Israel → Iran')).toHaveFocus();
	});

	it('names the other recipients of an event that had several', async () => {
		await open([{ kind: 'edge', actor: 'TUR', recipient: 'ISR', stance: 'mediation-offer' }]);
		await expect.element(page.getByText('Also towards: Iran')).toBeVisible();
		await expect.element(page.getByText(/^Through: .*Erdoğan/)).toBeVisible();
	});

	it('opens an actor with what it does, what is done to it and its members', async () => {
		const { explorer } = await open([{ kind: 'actor', actor: 'ISR' }]);
		await expect.element(heading('Israel')).toBeVisible();
		await expect
			.element(page.getByRole('heading', { name: 'Stances towards others' }))
			.toBeVisible();
		await expect.element(page.getByRole('heading', { name: 'Stances from others' })).toBeVisible();
		await expect.element(page.getByText(/^Benjamin Netanyahu/)).toBeVisible();
		await page.getByRole('button', { name: /^Strike → Iran/ }).click();
		expect(explorer.selection).toEqual([strike]);
	});

	it('opens a state into its people, closes it, and goes to one of them', async () => {
		const { explorer } = await open([{ kind: 'actor', actor: 'USA' }]);
		await page.getByRole('button', { name: 'Open into 2 people and organisations' }).click();
		expect(explorer.isOpen('USA')).toBe(true);
		await page.getByRole('button', { name: 'Close', exact: true }).click();
		expect(explorer.isOpen('USA')).toBe(false);
		await page.getByRole('button', { name: 'Donald Trump' }).click();
		await expect.element(heading('Donald Trump')).toBeVisible();
		expect(explorer.isOpen('USA')).toBe(true);
	});

	it('says as part of what an actor is drawn, and opens that', async () => {
		const { explorer } = await open([{ kind: 'actor', actor: 'USA:TRUMP' }]);
		await expect.element(page.getByText('Drawn as part of United States.')).toBeVisible();
		await page.getByRole('button', { name: 'Open it' }).click();
		expect(explorer.choices.opened).toEqual(['USA']);
		await expect.element(page.getByText('Drawn as part of')).not.toBeInTheDocument();
		expect(page.getByRole('button', { name: /^Veto → Israel/ }).elements()).toHaveLength(1);
	});

	it('names the person who acted where the state is drawn', async () => {
		const { explorer } = await open([veto]);
		const who = page.getByText(/^United States, by Donald Trump → Israel$/);
		await expect.element(who).toBeVisible();
		explorer.toggle('USA');
		await expect.element(heading('Donald Trump → Israel')).toBeVisible();
		await expect.element(who).not.toBeInTheDocument();
	});

	it('draws each arrow of an actor by its status and says it', async () => {
		await open([{ kind: 'actor', actor: 'USA' }]);
		const row = page.getByRole('button', { name: /^Veto → Israel\s+disputed\s+1$/ });
		await expect.element(row).toBeVisible();
		expect(row.element().querySelector('[stroke-dasharray]')).not.toBeNull();
		const confirmed = page.getByRole('button', {
			name: /^Threat → Iran\s+2 confirmed · conditional\s+2$/
		});
		expect(confirmed.element().querySelector('[stroke-dasharray]')).toBeNull();
	});

	it('lists who belongs to an actor without saying that they act', async () => {
		await open([{ kind: 'actor', actor: 'IRN' }]);
		await expect.element(page.getByRole('heading', { name: 'Members', exact: true })).toBeVisible();
		await expect.element(page.getByText('Ali Khamenei, Supreme Leader of Iran')).toBeVisible();
		expect(page.getByText(/acts for/).elements()).toHaveLength(0);
	});

	it('says that an actor does nothing in the dataset, and when that is within the filters', async () => {
		const { explorer } = await open([{ kind: 'actor', actor: 'IRN' }]);
		await expect.element(page.getByText('None in this dataset.', { exact: true })).toBeVisible();
		explorer.narrow({ ...noFilter, withoutStances: ['veto'] });
		await expect.element(page.getByText('None in this dataset within the filters.')).toBeVisible();
	});

	it('narrows to an actor, and back', async () => {
		const { explorer } = await open([{ kind: 'actor', actor: 'TUR' }]);
		await page.getByRole('button', { name: 'Show only events of this actor' }).click();
		expect(explorer.filter.actors).toEqual(['TUR']);
		await page.getByRole('button', { name: 'Show all actors again' }).click();
		expect(explorer.filter).toEqual(noFilter);
	});

	it.each([
		['its member', ['TUR:ERDOGAN'], 'Show all actors again'],
		['another actor too', ['IRN', 'TUR'], 'Show only events of this actor'],
		['only another actor', ['IRN'], 'Show only events of this actor']
	])('knows what there is to offer when the filter names %s', async (_whom, actors, offer) => {
		await open([{ kind: 'actor', actor: 'TUR' }], { ...noFilter, actors });
		await expect.element(page.getByRole('button', { name: offer })).toBeVisible();
	});

	it('opens one event, with its arrows and its related events', async () => {
		const { explorer } = await open([{ kind: 'event', event: 'turkey-mediation-offer' }]);
		await expect.element(heading('Turkey → Israel and Iran')).toBeVisible();
		expect(page.getByRole('button', { name: /^All of / }).elements()).toHaveLength(2);
		await page.getByRole('button', { name: /^All of .*Israel/ }).click();
		expect(explorer.selection).toEqual([
			{ kind: 'edge', actor: 'TUR', recipient: 'ISR', stance: 'mediation-offer' }
		]);
	});

	it('keeps what it says apart: kicker, heading, status and summary', async () => {
		await open([veto]);
		const article = page.getByRole('article');
		const parts = [
			page.getByText('Veto · 1 event · disputed'),
			heading('United States → Israel'),
			article.getByText(/On or before 16 June 2025/),
			article.getByText(/^Trump reportedly vetoed/)
		].map((part) => part.element().getBoundingClientRect());
		for (const [i, { top }] of parts.slice(1).entries()) {
			expect(top - (parts[i]?.bottom ?? 0)).toBeGreaterThanOrEqual(4);
		}
	});

	it.each([360, 300, 260])('keeps the link to an event on one line %i wide', async (width) => {
		document.body.style.width = `${width}px`;
		await open([veto]);
		const link = page.getByRole('link', { name: 'Link to this event' }).element();
		expect(link.getClientRects()).toHaveLength(1);
		document.body.style.width = '';
	});

	it('heads an event as its arrow: stance, number and status', async () => {
		await open([{ kind: 'event', event: 'veto-of-plan' }]);
		await expect
			.element(page.getByText('Veto · 1 event · disputed', { exact: true }))
			.toBeVisible();
	});

	it('says that a selected event is outside the filters, and still shows it', async () => {
		const { explorer } = await open([{ kind: 'event', event: 'turkey-mediation-offer' }], {
			...noFilter,
			withoutStances: ['mediation-offer']
		});
		const line = page.getByText('This event is outside the filters.');
		await expect.element(line).toBeVisible();
		expect(page.getByRole('article').elements()).toHaveLength(1);
		await page.getByRole('button', { name: /^Reset the filters/ }).click();
		expect(explorer.filter).toEqual(noFilter);
		await expect.element(line).not.toBeInTheDocument();
	});

	it('says that an event draws no arrow', async () => {
		await open([{ kind: 'event', event: 'talks-cancelled' }]);
		await expect.element(page.getByText('It draws no arrow here.')).toBeVisible();
	});

	it('goes from an event to a related one', async () => {
		const { explorer } = await open([{ kind: 'event', event: 'veto-of-plan' }]);
		const related = page.getByRole('group', { name: 'Related events' });
		await related.getByRole('button').first().click();
		expect(explorer.selection).toHaveLength(1);
		expect(explorer.selection).not.toEqual([{ kind: 'event', event: 'veto-of-plan' }]);
	});

	it('opens a note on the context', async () => {
		const { explorer } = await open([{ kind: 'note', note: 'casualty-figures' }]);
		const note = explorer.dataset.context.find(({ id }) => id === 'casualty-figures');
		await expect.element(heading('Context')).toBeVisible();
		await expect.element(page.getByText(note?.summary ?? '')).toBeVisible();
	});

	it('stacks what is selected together, and takes one out again', async () => {
		const { explorer } = await open([veto, { kind: 'actor', actor: 'TUR' }]);
		await expect.element(page.getByText('2 selected')).toBeVisible();
		expect(page.getByRole('heading', { level: 2 }).elements()).toHaveLength(2);
		await page.getByRole('button', { name: 'Take Turkey out of the selection' }).click();
		expect(explorer.selection).toEqual([veto]);
		await expect.element(page.getByText('2 selected')).not.toBeInTheDocument();
	});

	it('goes back to the overview', async () => {
		const { closed } = await open([veto]);
		await page.getByRole('button', { name: 'Overview' }).click();
		expect(closed()).toBe(1);
	});

	it('shows what strangers wrote as text, and links nowhere but to the source', async () => {
		const hostile = '<img src=x onerror="document.title=1">';
		const dataset = aDataset({
			title: hostile,
			sources: [aSource({ headline: hostile, publisher: hostile, url: 'https://example.org/a' })],
			events: [
				anEvent({
					summary: hostile,
					evidence: [anEvidence({ quotation: hostile, locator: hostile })]
				})
			]
		});
		await open([{ kind: 'event', event: 'e1' }], noFilter, dataset);
		expect(document.querySelectorAll('img')).toHaveLength(0);
		await expect.element(page.getByText(hostile).first()).toBeVisible();
		const links = page
			.getByRole('link')
			.elements()
			.filter((link) => link.getAttribute('href')?.startsWith('http'));
		expect(links.map((link) => link.getAttribute('href'))).toEqual(['https://example.org/a']);
		expect(links[0]?.getAttribute('rel')).toContain('noreferrer');
	});

	it('makes a long list of arrows whole in turns, and longer when the reader asks', async () => {
		const others = Array.from({ length: 120 }, (_, i) =>
			anActor({ id: `B${i}`, name: `State ${i}` })
		);
		const events = others.map(({ id }, i) => anEvent({ id: `e${i}`, recipient: [id] }));
		const dataset = aDataset({ actors: [anActor({ id: 'A' }), ...others], events });
		await open([{ kind: 'actor', actor: 'A' }], noFilter, dataset);
		const rows = () => page.getByRole('button', { name: /→ .*State/ }).elements().length;
		expect(rows()).toBeLessThan(50);
		await expect.poll(rows).toBe(50);
		await expect.element(page.getByText('50 of 120 arrows')).toBeVisible();

		const more = page.getByRole('button', { name: 'Show 50 more' });
		await more.click();
		await expect.poll(rows).toBe(100);
		const rest = page.getByRole('button', { name: 'Show 20 more' });
		await expect.element(rest).toHaveFocus();
		await rest.click();
		await expect.poll(rows).toBe(120);
		await expect.element(rest).not.toBeInTheDocument();
	});
});
