import { flushSync } from 'svelte';
import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { aDataset, anActor, anEvent } from '../../../../tests/builders';
import { noFilter } from '../../core/events/filter';
import { toggleStance } from '../../core/events/filter-verbs';
import { anExplorer, show } from '../test-explorer';
import Mirror from './Mirror.svelte';

const dataset = aDataset({
	actors: ['A', 'B'].map((id) => anActor({ id, name: `Actor ${id}` })),
	events: [anEvent(), anEvent({ id: 'e2', stance: 'veto', summary: 'A vetoes B.' })]
});

async function open() {
	const explorer = anExplorer({}, dataset);
	const said: (string | null)[] = [];
	let opened = 0;
	await show(
		Mirror,
		{ onopen: () => (opened += 1), online: (text: string | null) => said.push(text) },
		explorer
	);
	const lines = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[role=treeitem]')];
	const reachable = (): HTMLElement[] => lines().filter(({ tabIndex }) => tabIndex === 0);
	return {
		explorer,
		said,
		opened: (): number => opened,
		lines: (): string[] => lines().map(({ textContent }) => textContent.trim()),
		reachable: (): (string | undefined)[] =>
			reachable().map(({ textContent }) => textContent.trim()),
		at: (): string => document.activeElement?.textContent.trim() ?? '',
		enter: () => reachable()[0]?.focus(),
		/** One press after the other, as `userEvent` writes them. */
		press: async (keys: string): Promise<void> => {
			await userEvent.keyboard(keys);
			flushSync();
			await new Promise(requestAnimationFrame);
		}
	};
}

describe('Mirror', () => {
	it('is a tree of the actors with exactly one line in the order of tabs', async () => {
		const { lines, reachable } = await open();
		expect(lines()).toEqual(['Actor A, 2 arrows', 'Actor B, 2 arrows']);
		expect(reachable()).toEqual(['Actor A, 2 arrows']);
	});

	it('moves with the arrow keys, Home and End, and stops at both ends', async () => {
		const { enter, press, at, reachable } = await open();
		enter();
		await press('{ArrowDown}');
		expect(at()).toBe('Actor B, 2 arrows');
		expect(reachable()).toEqual(['Actor B, 2 arrows']);
		await press('{ArrowDown}');
		expect(at()).toBe('Actor B, 2 arrows');
		await press('{ArrowUp}{ArrowUp}');
		expect(at()).toBe('Actor A, 2 arrows');
		await press('{End}');
		expect(at()).toBe('Actor B, 2 arrows');
		await press('{Home}');
		expect(at()).toBe('Actor A, 2 arrows');
	});

	it('unfolds with the right arrow, steps in, and folds with the left one', async () => {
		const { enter, press, at, lines } = await open();
		enter();
		await press('{ArrowRight}');
		expect(lines()).toHaveLength(4);
		expect(document.activeElement?.getAttribute('aria-expanded')).toBe('true');
		await press('{ArrowRight}');
		expect(at()).toBe('Actor A to Actor B: veto, 1 event');
		await press('{ArrowRight}');
		await press('{ArrowRight}');
		expect(at()).toBe('A vetoes B.');
		expect(document.activeElement?.getAttribute('aria-level')).toBe('3');
		await press('{ArrowLeft}');
		expect(at()).toBe('Actor A to Actor B: veto, 1 event');
		await press('{ArrowLeft}');
		await press('{ArrowLeft}');
		expect(at()).toBe('Actor A, 2 arrows');
		await press('{ArrowLeft}');
		expect(lines()).toHaveLength(2);
	});

	it('opens what it is at with Enter and with Space, and adds with Shift without leaving', async () => {
		const { enter, press, explorer, opened } = await open();
		enter();
		await press('{Enter}');
		expect(explorer.selection).toEqual([{ kind: 'actor', actor: 'A' }]);
		expect(opened()).toBe(1);
		await press('{ArrowDown}');
		await press('{Shift>}{Enter}{/Shift}');
		expect(explorer.selection).toHaveLength(2);
		expect(opened()).toBe(1);
		await press(' ');
		expect(explorer.selection).toEqual([{ kind: 'actor', actor: 'B' }]);
		expect(opened()).toBe(2);
	});

	it('says which lines are selected', async () => {
		const { explorer } = await open();
		explorer.select({ kind: 'actor', actor: 'B' });
		flushSync();
		const states = [...document.querySelectorAll('[role=treeitem]')].map((line) =>
			line.getAttribute('aria-selected')
		);
		expect(states).toEqual(['false', 'true']);
	});

	it('lights on the canvas what the keyboard is at, and tells it in words until the focus leaves', async () => {
		const { enter, press, explorer, said } = await open();
		enter();
		expect(explorer.focused).toBe('n0');
		await press('{ArrowDown}');
		expect(explorer.focused).toBe('n1');
		expect(said.at(-1)).toBe('Actor B, 2 arrows');
		if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
		expect(explorer.focused).toBeNull();
		expect(said.at(-1)).toBeNull();
	});

	it('leaves keys with Ctrl and all other keys to the page', async () => {
		const { enter, explorer } = await open();
		enter();
		const reached: string[] = [];
		const listen = ({ key }: KeyboardEvent): void => void reached.push(key);
		window.addEventListener('keydown', listen);
		await userEvent.keyboard('{Control>}k{/Control}t{ArrowDown}');
		window.removeEventListener('keydown', listen);
		expect(reached).toContain('k');
		expect(reached).toContain('t');
		expect(reached).not.toContain('ArrowDown');
		expect(explorer.selection).toEqual([]);
	});

	it('keeps one line in the order of tabs when a filter takes the current one away', async () => {
		const { enter, press, explorer, reachable } = await open();
		enter();
		await press('{ArrowRight}');
		await press('{ArrowDown}');
		expect(reachable()).toEqual(['Actor A to Actor B: veto, 1 event']);
		explorer.narrow(toggleStance(noFilter, 'veto'));
		flushSync();
		expect(reachable()).toHaveLength(1);
	});

	it('keeps the focus when a filter takes the current line away', async () => {
		const { enter, press, explorer } = await open();
		enter();
		await press('{ArrowRight}');
		await press('{ArrowDown}');
		explorer.narrow(toggleStance(noFilter, 'veto'));
		flushSync();
		await new Promise(requestAnimationFrame);
		expect(document.activeElement?.getAttribute('role')).toBe('treeitem');
		expect(explorer.focused).toBe('n0');
	});
});
