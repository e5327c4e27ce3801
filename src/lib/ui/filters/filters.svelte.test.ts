import { flushSync } from 'svelte';
import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import { aDataset } from '../../../../tests/builders';
import { noFilter, type Filter } from '../../core/events/filter';
import { anExplorer, show } from '../test-explorer';
import Chips from './Chips.svelte';
import FacetRow from './FacetRow.svelte';
import Filters from './Filters.svelte';
import StanceChips from './StanceChips.svelte';

describe('the switch between states and people', () => {
	it('opens and closes all, and says when only some are open', async () => {
		const explorer = anExplorer();
		await show(Filters, {}, explorer);
		const level = page.getByRole('group', { name: 'Show', exact: true });
		const people = level.getByRole('button', { name: 'People and organisations' });
		const states = level.getByRole('button', { name: 'States' });
		await expect.element(states).toHaveAttribute('aria-pressed', 'true');
		await people.click();
		expect(explorer.choices.level).toBe('members');
		await expect.element(people).toHaveAttribute('aria-pressed', 'true');
		explorer.toggle('USA');
		await expect.element(page.getByText('3 of 4 open.')).toBeVisible();
		await expect.element(people).toHaveAttribute('aria-pressed', 'false');
		await states.click();
		expect(explorer.columns.opened.size).toBe(0);
	});

	it('is not there where nobody is a member', async () => {
		await show(Filters, {}, anExplorer({}, aDataset()));
		expect(page.getByRole('group', { name: 'Show', exact: true }).elements()).toHaveLength(0);
	});
});

describe('FacetRow', () => {
	async function row(checked = true) {
		const calls: string[] = [];
		await render(FacetRow, {
			label: 'Threat',
			count: 3,
			checked,
			ontoggle: () => calls.push('toggle'),
			ononly: () => calls.push('only')
		});
		return calls;
	}
	const text = page.getByText('Threat', { exact: true });

	it('toggles on a click anywhere in the row and with the space bar', async () => {
		const calls = await row();
		await text.click();
		expect(calls).toEqual(['toggle']);
		page.getByRole('checkbox').element().dispatchEvent(new FocusEvent('focus'));
		(page.getByRole('checkbox').element() as HTMLElement).focus();
		await userEvent.keyboard(' ');
		expect(calls).toEqual(['toggle', 'toggle']);
	});

	it('shows only itself on a click with Alt, without toggling', async () => {
		const calls = await row();
		await text.click({ modifiers: ['Alt'] });
		expect(calls).toEqual(['only']);
		await expect.element(page.getByRole('checkbox')).toBeChecked();
	});

	it('shows only itself on a double click, after two toggles that undo each other', async () => {
		const calls = await row();
		await text.dblClick();
		expect(calls).toEqual(['toggle', 'toggle', 'only']);
	});

	it('has a button for it that the keyboard reaches', async () => {
		const calls = await row();
		await page.getByRole('button', { name: 'Only Threat' }).click();
		expect(calls).toEqual(['only']);
	});

	it('keeps its label clear of that button, however long the label is', async () => {
		const label = 'Consultation of everybody';
		await render(FacetRow, {
			label,
			count: 3,
			checked: true,
			ontoggle: () => {},
			ononly: () => {}
		});
		for (const width of [240, 200, 170]) {
			document.body.style.width = `${width}px`;
			const words = document.createRange();
			words.selectNodeContents(page.getByText(label, { exact: true }).element());
			const only = page.getByRole('button', { name: `Only ${label}` }).element();
			expect(words.getBoundingClientRect().right).toBeLessThanOrEqual(
				only.getBoundingClientRect().left
			);
		}
		document.body.style.width = '';
	});

	it('is dimmed while it counts nothing, and not otherwise', async () => {
		const given = { label: 'Threat', checked: true, ontoggle: () => {} };
		const { rerender } = await render(FacetRow, { ...given, count: 0 });
		const row = page.getByRole('listitem').element();
		expect(row.classList.contains('dimmed')).toBe(true);
		await rerender({ count: 1 });
		expect(row.classList.contains('dimmed')).toBe(false);
	});

	it('says its count with the word for it, and whether it is on', async () => {
		await row(false);
		await expect
			.element(page.getByRole('checkbox', { name: /Threat 3\s+events/ }))
			.not.toBeChecked();
	});
});

describe('Filters', () => {
	async function open(filter: Filter = noFilter) {
		const explorer = anExplorer({ filter });
		await show(Filters, {}, explorer);
		return explorer;
	}
	const box = (name: RegExp) => page.getByRole('checkbox', { name });

	it('lists the stances that occur, with their counts in view', async () => {
		const explorer = await open();
		const group = page.getByRole('region', { name: 'Stances' });
		expect(group.getByRole('checkbox').elements()).toHaveLength(explorer.listedStances.length);
		await expect.element(box(/^Threat 4\s+events/)).toBeChecked();
	});

	it('takes a stance out and brings it back', async () => {
		const explorer = await open();
		await page.getByText('Threat', { exact: true }).click();
		expect(explorer.filter.withoutStances).toEqual(['threat']);
		await expect.element(box(/^Threat/)).not.toBeChecked();
		await page.getByText('Threat', { exact: true }).click();
		expect(explorer.filter).toEqual(noFilter);
	});

	it('leaves one stance on a double click, and all of them after another', async () => {
		const explorer = await open();
		const ids = explorer.listedStances.map(({ id }) => id);
		await page.getByText('Threat', { exact: true }).dblClick();
		expect(explorer.filter.withoutStances).toEqual(ids.filter((id) => id !== 'threat').sort());
		await page.getByText('Threat', { exact: true }).dblClick();
		expect(explorer.filter).toEqual(noFilter);
	});

	it('switches all stances off and on', async () => {
		const explorer = await open();
		await page.getByRole('button', { name: /^none\s+of the stances$/ }).click();
		expect(explorer.view.count).toBe(0);
		await page.getByRole('button', { name: /^all\s+stances$/ }).click();
		expect(explorer.filter).toEqual(noFilter);
	});

	it('narrows to the actors that are chosen, and to their part in the events', async () => {
		const explorer = await open();
		await page.getByText('Turkey', { exact: true }).click();
		expect(explorer.filter.actors).toEqual(['TUR']);
		await page
			.getByRole('combobox', { name: 'The chosen actors take part' })
			.selectOptions('as the recipient');
		expect(explorer.filter.actorRole).toBe('recipient');
		await page.getByRole('button', { name: /^all\s+actors$/ }).click();
		expect(explorer.filter).toEqual(noFilter);
	});

	it('says of the groups without ticks what a tick means', async () => {
		await open();
		const hinted = page
			.getByRole('region')
			.filter({ hasText: 'Tick to show only these.' })
			.elements();
		expect(hinted.map((group) => group.querySelector('h2')?.textContent)).toEqual([
			'Actors',
			'According to'
		]);
		for (const group of hinted) {
			const ticked = [...group.querySelectorAll('input')].filter(({ checked }) => checked);
			expect(ticked).toEqual([]);
			const hint = document.getElementById(group.getAttribute('aria-describedby') ?? '');
			expect(hint?.textContent).toBe('Tick to show only these.');
		}
	});

	it('begins the name of a speaker with a capital', async () => {
		await open();
		await page.getByRole('button', { name: /^All \d+ who say something$/ }).click();
		const names = page
			.getByRole('region', { name: 'According to' })
			.getByRole('listitem')
			.elements()
			.map((item) => item.querySelector('.label')?.textContent ?? '');
		expect(names).toContain('The article, in its own voice');
		expect(names.filter((name) => /^\p{Ll}/u.test(name))).toEqual([]);
	});

	it('filters by status and by polarity', async () => {
		const explorer = await open();
		await page.getByText('Disputed', { exact: true }).click();
		await page.getByText('Cooperative', { exact: true }).click();
		expect(explorer.filter.withoutStatuses).toEqual(['disputed']);
		expect(explorer.filter.withoutPolarities).toEqual(['cooperative']);
	});
});

describe('StanceChips', () => {
	it('toggles a stance', async () => {
		await page.viewport(390, 844);
		const explorer = anExplorer();
		await show(StanceChips, {}, explorer);
		const chip = page.getByRole('button', { name: /^Strike/ });
		await chip.click();
		expect(explorer.filter.withoutStances).toEqual(['strike']);
		await expect.element(chip).toHaveAttribute('aria-pressed', 'false');
		await chip.click();
		expect(explorer.filter).toEqual(noFilter);
		await page.viewport(1280, 800);
	});
});

describe('the strip of stances on a phone', () => {
	it('does not move while one is tapped twice, so that only that one is left', async () => {
		await page.viewport(390, 844);
		const explorer = anExplorer();
		await show(StanceChips, {}, explorer);
		await page.getByRole('button', { name: /^Strike/ }).dblClick();
		const left = explorer.listedStances.filter(
			({ id }) => !explorer.filter.withoutStances.includes(id)
		);
		expect(left.map(({ id }) => id)).toEqual(['strike']);
		await page.getByRole('button', { name: 'Reset' }).click();
		expect(explorer.filter).toEqual(noFilter);
		await page.viewport(1280, 800);
	});
});

describe('Chips', () => {
	const busy: Filter = {
		...noFilter,
		withoutStances: ['threat', 'veto'],
		withoutStatuses: ['reported'],
		withoutPolarities: ['neutral'],
		actors: ['TUR', 'ISR'],
		actorRole: 'recipient',
		from: '2025-06-13',
		to: '2025-06-16',
		undated: false,
		text: 'deal'
	};

	async function open(filter: Filter) {
		const explorer = anExplorer({ filter });
		await show(Chips, {}, explorer);
		return explorer;
	}
	const chip = (what: string) =>
		page.getByRole('button', { name: `Remove the filter: ${what}`, exact: true });

	it('says that nothing filters', async () => {
		await open(noFilter);
		await expect.element(page.getByText('Every event is in view.')).toBeVisible();
		expect(page.getByRole('button').elements()).toHaveLength(0);
	});

	it.each([
		['without veto and threat', { withoutStances: [] }],
		['without reported', { withoutStatuses: [] }],
		['without neutral', { withoutPolarities: [] }],
		['towards: Turkey and Israel', { actors: [], actorRole: 'either' }],
		['13 June 2025 – 16 June 2025', { from: null, to: null }],
		['without unknown or open-ended dates', { undated: true }],
		['“deal”', { text: '' }]
	] as const)('takes "%s" back and nothing else', async (what, cleared) => {
		const explorer = await open(busy);
		await chip(what).click();
		expect(explorer.filter).toEqual({ ...busy, ...cleared });
	});

	it('takes all of them back with Reset', async () => {
		const explorer = await open(busy);
		await page.getByRole('button', { name: 'Reset' }).click();
		expect(explorer.filter).toEqual(noFilter);
		flushSync();
		await expect.element(page.getByText('Every event is in view.')).toBeVisible();
	});

	it.each([
		[{ from: '2025-06-13' }, 'from 13 June 2025'],
		[{ to: '2025-06-13' }, 'until 13 June 2025'],
		[{ from: '2025-06-13', to: '2025-06-13' }, '13 June 2025'],
		[{ actors: ['TUR'] }, 'Turkey'],
		[{ actors: ['TUR'], actorRole: 'actor' }, 'acts: Turkey']
	] as const)('says %j as "%s"', async (change, words) => {
		await open({ ...noFilter, ...change });
		await expect.element(chip(words)).toBeVisible();
	});

	it('names the few: what is left when most is left out', async () => {
		const ids = anExplorer().listedStances.map(({ id }) => id);
		await open({ ...noFilter, withoutStances: ids.filter((id) => id !== 'veto') });
		await expect.element(chip('only veto')).toBeVisible();
	});

	it('says that no stance is left', async () => {
		const ids = anExplorer().listedStances.map(({ id }) => id);
		await open({ ...noFilter, withoutStances: ids });
		await expect.element(chip('without any stance')).toBeVisible();
	});
});
