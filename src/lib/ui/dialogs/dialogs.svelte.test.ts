import { afterEach, describe, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import { noFilter, type Filter } from '../../core/events/filter';
import { anExplorer, show } from '../test-explorer';
import { keyHelp } from '../keys';
import KeysDialog from './KeysDialog.svelte';
import SearchDialog from './SearchDialog.svelte';
import ShareDialog from './ShareDialog.svelte';

afterEach(() => {
	vi.restoreAllMocks();
});

describe('SearchDialog', () => {
	async function open(filter: Filter = noFilter, pressed: readonly string[] = []) {
		const explorer = anExplorer({ filter });
		const calls: string[] = [];
		const given = { pressed, onclose: () => calls.push('close'), onopen: () => calls.push('open') };
		await show(SearchDialog, given, explorer);
		return { explorer, calls };
	}
	const field = page.getByRole('combobox');
	const options = (): string[] =>
		page
			.getByRole('option')
			.elements()
			.map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());
	const chosen = (): (string | undefined)[] =>
		page
			.getByRole('option', { selected: true })
			.elements()
			.map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());

	it('has the focus in its field and offers nothing before a word is typed', async () => {
		await open();
		await expect.element(field).toHaveFocus();
		expect(options()).toEqual([]);
		await userEvent.keyboard('   ');
		expect(options()).toEqual([]);
	});

	it('finds Erdoğan without the breve, as an actor and in the events', async () => {
		await open();
		await field.fill('erdogan');
		await expect
			.element(page.getByRole('group', { name: 'Actors' }).getByText('Recep Tayyip Erdoğan'))
			.toBeVisible();
		await expect.element(page.getByRole('group', { name: 'Events' })).toBeVisible();
		expect(options().at(-1)).toBe('Show only events that mention “erdogan”');
	});

	it('takes the keys that were pressed before it was there', async () => {
		const { explorer, calls } = await open(noFilter, [...'erdogap', 'Backspace', 'n', 'Shift']);
		await expect.element(field).toHaveValue('erdogan');
		expect(explorer.filter).toEqual(noFilter);
		expect(calls).toEqual([]);
	});

	it('is closed by an Enter or an Escape that came before it', async () => {
		const chosen = await open(noFilter, [...'erdogan', 'ArrowUp', 'Enter']);
		await expect.poll(() => chosen.explorer.filter.text).toBe('erdogan');
		await expect.poll(() => chosen.calls).toEqual(['close']);
		const left = await open(noFilter, ['a', 'Escape']);
		await expect.poll(() => left.calls).toEqual(['close']);
		expect(left.explorer.filter).toEqual(noFilter);
	});

	it('opens with Enter what the arrow keys are at, round and round', async () => {
		const { explorer, calls } = await open();
		await field.fill('turkey');
		const all = options();
		expect(chosen()).toEqual(all.slice(0, 1));
		await userEvent.keyboard('{ArrowDown}');
		expect(chosen()).toEqual(all.slice(1, 2));
		await userEvent.keyboard('{ArrowUp}{ArrowUp}');
		expect(chosen()).toEqual(all.slice(-1));
		await userEvent.keyboard('{ArrowDown}');
		const active = field.element().getAttribute('aria-activedescendant');
		expect(document.getElementById(active ?? '')).toBe(
			page.getByRole('option', { selected: true }).element()
		);
		await userEvent.keyboard('{Enter}');
		expect(explorer.selection).toEqual([{ kind: 'actor', actor: 'TUR' }]);
		await expect.poll(() => calls).toEqual(['open', 'close']);
	});

	it('opens the state in which a member stands', async () => {
		const { explorer } = await open();
		await field.fill('erdogan');
		await page.getByRole('group', { name: 'Actors' }).getByRole('option').first().click();
		expect(explorer.selection).toEqual([{ kind: 'actor', actor: 'TUR:ERDOGAN' }]);
		expect(explorer.choices.opened).toEqual(['TUR']);
	});

	it('opens an event from its quotation', async () => {
		const { explorer } = await open();
		await field.fill('false reports of conversations');
		await page.getByRole('group', { name: 'Quotations' }).getByRole('option').first().click();
		const [item] = explorer.selection;
		const event = [...explorer.dataset.events].find(
			({ id }) => item?.kind === 'event' && item.event === id
		);
		expect(event?.evidence.map(({ quotation }) => quotation)).toContainEqual(
			expect.stringContaining('false reports of conversations')
		);
	});

	it('says that a result is outside the filters, and resets them to show it', async () => {
		const { explorer } = await open({ ...noFilter, withoutStances: ['mediation-offer'] });
		await field.fill('Turkey offers, through');
		const result = page.getByRole('group', { name: 'Events' }).getByRole('option');
		await expect.element(result).toHaveTextContent('outside the filters: opening it resets them');
		await result.click();
		expect(explorer.filter).toEqual(noFilter);
		expect(explorer.selection).toEqual([{ kind: 'event', event: 'turkey-mediation-offer' }]);
	});

	it('keeps the filters for a result that they leave in view', async () => {
		const filter = { ...noFilter, withoutStances: ['threat'] };
		const { explorer } = await open(filter);
		await field.fill('Turkey offers, through');
		await userEvent.keyboard('{Enter}');
		expect(explorer.filter).toEqual(filter);
		expect(explorer.selection).toHaveLength(1);
	});

	it('filters by the words with its last choice', async () => {
		const { explorer, calls } = await open();
		await field.fill('  nuclear ');
		await page.getByRole('option', { name: 'Show only events that mention “nuclear”' }).click();
		expect(explorer.filter).toEqual({ ...noFilter, text: 'nuclear' });
		await expect.poll(() => calls).toEqual(['close']);
	});

	it.each([
		['the words as a filter', 'Nothing is called that. Show only events that mention “xyzzy”'],
		['its button', 'Close']
	])('gives the focus back to what opened it, closed with %s', async (_, name) => {
		const opener = document.createElement('button');
		document.body.append(opener);
		opener.focus();
		await open();
		await field.fill('xyzzy');
		await page.getByText(name, { exact: true }).click();
		expect(document.activeElement).toBe(opener);
		opener.remove();
	});

	it('offers the words as a filter when nothing is called that', async () => {
		await open();
		await field.fill('xyzzy');
		expect(options()).toEqual(['Nothing is called that. Show only events that mention “xyzzy”']);
		await expect.element(page.getByRole('status')).toHaveTextContent('0 results');
	});

	it('shows only a stance that is chosen', async () => {
		const { explorer } = await open();
		await field.fill('mediation offer');
		await page.getByRole('group', { name: 'Stances' }).getByRole('option').first().click();
		expect(explorer.filter.withoutStances).not.toContain('mediation-offer');
		expect(explorer.filter.withoutStances).toHaveLength(explorer.listedStances.length - 1);
	});

	it('shows the events of a source that is chosen', async () => {
		const { explorer } = await open();
		const [source] = explorer.dataset.sources;
		await field.fill(source?.headline ?? source?.publisher ?? '');
		await page.getByRole('group', { name: 'Sources' }).getByRole('option').first().click();
		expect(explorer.view.count).toBeGreaterThan(0);
		expect(explorer.filter.text).not.toBe('');
	});

	it('closes on Escape, on a click beside it and with its button', async () => {
		const { calls } = await open();
		await userEvent.keyboard('{Escape}');
		await expect.poll(() => calls).toEqual(['close']);
	});
});

describe('KeysDialog', () => {
	it('lists every key and what it does', async () => {
		await render(KeysDialog, { singleKeys: true, onsinglekeys: () => {}, onclose: () => {} });
		for (const { what } of keyHelp)
			await expect.element(page.getByText(what, { exact: true })).toBeVisible();
		await expect.element(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
	});

	it('switches single keys off and on', async () => {
		const calls: (boolean | 'close')[] = [];
		await render(KeysDialog, {
			singleKeys: true,
			onsinglekeys: (on: boolean) => calls.push(on),
			onclose: () => calls.push('close')
		});
		const box = page.getByRole('checkbox');
		await box.click();
		await box.click();
		expect(calls).toEqual([false, true]);
	});

	it('is modal: the page behind it cannot be reached, and Escape closes it', async () => {
		const behind = document.createElement('button');
		document.body.append(behind);
		behind.focus();
		const calls: string[] = [];
		await render(KeysDialog, {
			singleKeys: true,
			onsinglekeys: () => {},
			onclose: () => calls.push('close')
		});
		expect(page.getByRole('dialog').element().contains(document.activeElement)).toBe(true);
		behind.focus();
		expect(document.activeElement).not.toBe(behind);
		await userEvent.keyboard('{Escape}');
		await expect.poll(() => calls).toEqual(['close']);
		expect(document.activeElement).toBe(behind);
		behind.remove();
	});

	it.each([
		['its button', () => page.getByRole('button', { name: 'Close' }).element()],
		['a click on what lies behind it', () => page.getByRole('dialog').element()]
	])('closes with %s and gives the focus back', async (_, target) => {
		const behind = document.createElement('button');
		document.body.append(behind);
		behind.focus();
		const calls: string[] = [];
		await render(KeysDialog, {
			singleKeys: true,
			onsinglekeys: () => {},
			onclose: () => calls.push('close')
		});
		target().dispatchEvent(new MouseEvent('click', { bubbles: true }));
		await expect.poll(() => calls).toEqual(['close']);
		expect(document.activeElement).toBe(behind);
		behind.remove();
	});
});

describe('ShareDialog', () => {
	const href = 'https://example.org/crisis/?actors=TUR&text=a';

	async function open(address = href) {
		await show(ShareDialog, { href: address, onclose: () => {} }, anExplorer());
	}
	const text = (name: string): string =>
		(page.getByLabelText(name, { exact: true }).element() as HTMLTextAreaElement).value;

	it('shows the link, a citation and a frame to embed', async () => {
		await open();
		expect(text('Link')).toBe(href);
		expect(text('Citation')).toContain(href);
		expect(text('Citation')).toContain('as of 16 June 2025');
		const frame = new DOMParser()
			.parseFromString(text('Embed'), 'text/html')
			.querySelector('iframe');
		expect(frame?.getAttribute('src')).toBe(href);
		expect(frame?.getAttribute('title')).toBe(anExplorer().dataset.title);
	});

	it.each([1280, 390])('cuts none of its texts on a screen of %i', async (width) => {
		await page.viewport(width, 800);
		await open(`${href}${'&without=mediation-offer'.repeat(6)}`);
		for (const field of page.getByRole('textbox').elements()) {
			expect(field.scrollHeight).toBeLessThanOrEqual(field.clientHeight);
			(field as HTMLElement).style.setProperty('field-sizing', 'fixed');
			expect(field.scrollHeight).toBeLessThanOrEqual(field.clientHeight);
		}
		await page.viewport(1280, 800);
	});

	it('says what the link leaves out', async () => {
		await open();
		await expect
			.element(page.getByText(/does not hold where you dragged actors, nor the theme/))
			.toBeVisible();
	});

	it('copies what is asked for and says so', async () => {
		const copied = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
		await open();
		await page.getByRole('button', { name: /^Copy\s+link$/ }).click();
		await expect.element(page.getByRole('status')).toHaveTextContent('Link copied.');
		await page.getByRole('button', { name: /^Copy\s+citation$/ }).click();
		await expect.element(page.getByRole('status')).toHaveTextContent('Citation copied.');
		expect(copied.mock.calls).toEqual([[href], [text('Citation')]]);
	});

	it('selects the text where the browser does not let it copy', async () => {
		vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('not allowed'));
		await open();
		await page.getByRole('button', { name: /^Copy\s+link$/ }).click();
		await expect.element(page.getByRole('status')).toHaveTextContent('The text is selected');
		expect(document.activeElement).toBe(page.getByLabelText('Link', { exact: true }).element());
		const { selectionStart, selectionEnd } = document.activeElement as HTMLTextAreaElement;
		expect([selectionStart, selectionEnd]).toEqual([0, href.length]);
	});
});
