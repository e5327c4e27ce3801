import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { builtInStances } from '../core/dataset/stances';
import { changes } from '../core/events/compare';
import { edgeColour, labelColour } from './change-looks';
import { palette, type Theme } from './palette';
import { contrast, deficiencies, difference } from './test-colour';

const page = readFileSync('src/app.css', 'utf8');
const themes: readonly Theme[] = ['light', 'dark'];
const seenWith = [
	{ name: 'full colour vision', matrix: null },
	...Object.entries(deficiencies).map(([name, matrix]) => ({ name, matrix }))
];
const stancesIn = themes.flatMap((theme) =>
	builtInStances.map(({ id, colour }) => ({ theme, id, colour: colour[theme] }))
);

/** What `app.css` gives a custom property in both themes. */
function fromPage(property: string): { readonly light: string; readonly dark: string } {
	const [, light = '', dark = ''] =
		new RegExp(`--${property}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`).exec(page) ?? [];
	return { light, dark };
}

describe('the colours of the built-in stances', () => {
	it.each(stancesIn)(
		'draw a line of $id that is seen on $theme paper and panel',
		({ theme, colour }) => {
			expect(contrast(colour, palette.paper[theme])).toBeGreaterThanOrEqual(3);
			expect(contrast(colour, palette.panel[theme])).toBeGreaterThanOrEqual(3);
		}
	);

	it.each(stancesIn)(
		'write words of $id that are read on $theme paper and panel',
		({ theme, colour }) => {
			expect(contrast(colour, palette.paper[theme])).toBeGreaterThanOrEqual(4.5);
			expect(contrast(colour, palette.panel[theme])).toBeGreaterThanOrEqual(4.5);
		}
	);

	it.each(themes.flatMap((theme) => seenWith.map((eyes) => ({ theme, ...eyes }))))(
		'tell the first four apart without their arrows: $theme, $name',
		({ theme, matrix }) => {
			const colours = builtInStances.slice(0, 4).map(({ colour }) => colour[theme]);
			const distances = pairsOf(colours).map(([a, b]) => difference(a, b, matrix));
			expect(distances).toHaveLength(6);
			expect(Math.min(...distances)).toBeGreaterThanOrEqual(10);
		}
	);

	it('leave no pair that looks alike to anyone with the same arrow', () => {
		const alike = pairsOf(builtInStances).filter(([a, b]) =>
			themes.some((theme) =>
				seenWith.some(({ matrix }) => difference(a.colour[theme], b.colour[theme], matrix) < 10)
			)
		);
		expect(alike.length).toBeGreaterThan(0);
		for (const [a, b] of alike) expect(a.arrow, `${a.id} and ${b.id}`).not.toBe(b.arrow);
	});
});

describe('the colours of changes', () => {
	it.each(themes.flatMap((theme) => changes.map((change) => ({ theme, change }))))(
		'draw a line that is $change and its words on $theme paper',
		({ theme, change }) => {
			const edge = { stance: 0, status: 'confirmed', change: { kind: change, t: 0.5 } } as const;
			for (const ground of [palette.paper, palette.panel]) {
				expect(contrast(edgeColour(edge, [])[theme], ground[theme])).toBeGreaterThanOrEqual(3);
				expect(contrast(labelColour(edge, [])[theme], ground[theme])).toBeGreaterThanOrEqual(4.5);
			}
		}
	);
});

describe('the palette', () => {
	it.each(
		themes.flatMap((theme) => (['ink', 'soft', 'accent'] as const).map((name) => ({ theme, name })))
	)('keeps $name readable on $theme paper, panel and hovered rows', ({ theme, name }) => {
		for (const ground of [palette.paper, palette.panel, fromPage('hover')]) {
			expect(contrast(palette[name][theme], ground[theme])).toBeGreaterThanOrEqual(4.5);
		}
	});

	it.each(themes)('shows a block of every polarity on %s paper and panel', (theme) => {
		for (const polarity of ['hostile', 'neutral', 'cooperative'] as const) {
			expect(contrast(palette[polarity][theme], palette.paper[theme])).toBeGreaterThanOrEqual(3);
			expect(contrast(palette[polarity][theme], palette.panel[theme])).toBeGreaterThanOrEqual(3);
		}
	});

	it.each(['paper', 'panel', 'ink', 'soft', 'accent'] as const)(
		'gives the canvas the same %s as the page',
		(name) => {
			expect(fromPage(name)).toEqual(palette[name]);
		}
	);

	it('makes the edge of a field or a button visible on paper', () => {
		const edge = fromPage('edge');
		for (const theme of themes) {
			expect(contrast(edge[theme], palette.paper[theme])).toBeGreaterThanOrEqual(3);
		}
	});
});

function pairsOf<T>(items: readonly T[]): [T, T][] {
	return items.flatMap((a, i) => items.slice(i + 1).map((b): [T, T] => [a, b]));
}
