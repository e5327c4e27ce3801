import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { frameFor } from './frame';

describe('frameFor', () => {
	it.each([
		[1440, 900, 'wide'],
		[900, 600, 'wide'],
		[390, 844, 'tall'],
		[700, 700, 'tall'],
		[1300, 1000, 'tall'],
		[1301, 1000, 'wide']
	])('takes a place of %i by %i for %s', (width, height, frame) => {
		expect(frameFor(width, height)).toBe(frame);
	});

	it('draws the border where the style of the first picture draws it', () => {
		const style = readFileSync('src/lib/ui/graph/Graph.svelte', 'utf8');
		const [, width, height] = /@container \(max-aspect-ratio: (\d+)\/(\d+)\)/.exec(style) ?? [];
		expect(frameFor(Number(width), Number(height))).toBe('tall');
		expect(frameFor(Number(width) + 0.01, Number(height))).toBe('wide');
	});
});
