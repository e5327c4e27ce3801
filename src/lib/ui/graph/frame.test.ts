import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { broadestTall, frameFor } from './frame';

describe('frameFor', () => {
	it.each([
		[1440, 900, 'wide'],
		[900, 600, 'wide'],
		[390, 844, 'tall'],
		[700, 700, 'tall'],
		[720, 900, 'tall'],
		[721, 900, 'wide'],
		[820, 1180, 'wide']
	])('takes a place of %i by %i for %s', (width, height, frame) => {
		expect(frameFor(width, height)).toBe(frame);
	});

	it('draws the border where the style of the first picture draws it', () => {
		const style = readFileSync('src/lib/ui/graph/Graph.svelte', 'utf8');
		const [, width, height, most] =
			/@container \(max-aspect-ratio: (\d+)\/(\d+)\) and \(max-width: (\d+)px\)/.exec(style) ?? [];
		expect(Number(most)).toBe(broadestTall);
		expect(frameFor(10 * Number(width), 10 * Number(height))).toBe('tall');
		expect(frameFor(10 * Number(width) + 0.01, 10 * Number(height))).toBe('wide');
	});
});
