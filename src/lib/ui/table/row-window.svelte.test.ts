import { flushSync } from 'svelte';
import { afterEach, describe, expect, it } from 'vitest';
import { RowWindow } from './row-window.svelte';

const numbers = Uint32Array.from({ length: 1_000 }, (_, i) => i);

const ends: (() => void)[] = [];
afterEach(() => {
	for (const end of ends.splice(0)) end();
});

/** A window of a thousand rows, 400 pixels high. */
function aWindow() {
	const scroller = document.createElement('div');
	scroller.style.cssText = 'height: 400px; overflow: auto';
	document.body.append(scroller);
	const rows = new RowWindow(() => scroller);
	rows.show(numbers.length);
	const end = $effect.root(() => {
		$effect(() => rows.mount());
	});
	flushSync();
	ends.push(end, () => scroller.remove());
	return { scroller, rows, lines: () => rows.linesOf(numbers) };
}

describe('RowWindow', () => {
	it('works out the places once for all rows that are measured together', async () => {
		const { scroller, rows, lines } = aWindow();
		await expect.poll(() => lines().length).toBeGreaterThan(10);
		const before = lines();
		for (const { place } of before) {
			const row = document.createElement('div');
			row.dataset['place'] = String(place);
			row.style.height = '200px';
			scroller.append(row);
			rows.measure(row);
			expect(lines()).toEqual(before);
		}
		// Two of them are in sight, and six more lie ready below.
		await expect.poll(() => lines().map(({ place }) => place)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
		expect(rows.rest).toBe((before.length - 8) * 200 + (numbers.length - before.length) * 62);
	});
});
