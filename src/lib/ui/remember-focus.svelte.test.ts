import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { rememberFocus } from './remember-focus';

let place: HTMLElement;

beforeEach(() => {
	place = document.createElement('section');
	document.body.append(place);
});

afterEach(() => place.remove());

/** Fills the place and focuses what has this id. */
function fill(markup: string, id: string): HTMLElement {
	place.innerHTML = markup;
	const held = place.querySelector<HTMLElement>(`#${id}`);
	if (!held) throw new Error(`fill: there is no #${id}.`);
	held.focus();
	expect(document.activeElement).toBe(held);
	return held;
}

const row =
	'<ul><li><button id="a"></button></li><li><button id="b"></button></li><li><button id="c"></button></li></ul>';

describe('rememberFocus', () => {
	it.each([
		['a', 'b'],
		['b', 'c'],
		['c', 'b']
	])('goes on from %s, which is taken away, to %s', (gone, next) => {
		const held = fill(row, gone);
		const giveBack = rememberFocus();
		held.closest('li')?.remove();
		giveBack();
		expect(document.activeElement?.id).toBe(next);
	});

	it('goes on from a button that is switched off, past what cannot be seen', () => {
		const held = fill(row, 'a');
		const giveBack = rememberFocus();
		held.toggleAttribute('disabled', true);
		place.querySelector('#b')?.toggleAttribute('hidden', true);
		giveBack();
		expect(document.activeElement?.id).toBe('c');
	});

	it('falls to the words that stand there instead', () => {
		fill(`<button id="far"></button><div>${row}</div>`, 'b');
		const giveBack = rememberFocus();
		const div = place.querySelector('div');
		if (div) div.innerHTML = '<p id="words" tabindex="-1">Nothing filters.</p>';
		giveBack();
		expect(document.activeElement?.id).toBe('words');
	});

	it('finds the nearest other control when all around is gone', () => {
		fill(`<div>${row}</div><button id="near"></button>`, 'b');
		const giveBack = rememberFocus();
		place.querySelector('div')?.remove();
		giveBack();
		expect(document.activeElement?.id).toBe('near');
	});

	it('leaves a focus alone that is still there, went elsewhere or never was', () => {
		const held = fill(row, 'a');
		rememberFocus()();
		expect(document.activeElement).toBe(held);

		const giveBack = rememberFocus();
		place.querySelector<HTMLElement>('#c')?.focus();
		held.remove();
		giveBack();
		expect(document.activeElement?.id).toBe('c');

		place.querySelector<HTMLElement>('#c')?.blur();
		rememberFocus()();
		expect(document.activeElement).toBe(document.body);
	});
});
