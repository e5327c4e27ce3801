import { describe, expect, it } from 'vitest';
import { anActor } from '../../../tests/builders';
import { actorTypes } from '../core/dataset/vocabulary';
import { palette } from './palette';
import { picturesOf, svgUrl } from './pictures';
import { contrast } from './test-colour';

describe('picturesOf', () => {
	it('gives every type of actor a sign of its own, and states none', () => {
		const actors = actorTypes.map((type) => anActor({ id: type, type }));
		const pictures = picturesOf(actors, new Map());
		expect(pictures.has('state')).toBe(false);
		expect(pictures.size).toBe(actorTypes.length - 1);
		expect(new Set(pictures.values()).size).toBe(pictures.size);
	});

	it('prefers a flag, and gives none to who is not in the dataset', () => {
		const flags = new Map([
			['A', '/a.svg'],
			['elsewhere', '/b.svg']
		]);
		const pictures = picturesOf([anActor(), anActor({ id: 'P', type: 'person' })], flags);
		expect(pictures.get('A')).toBe('/a.svg');
		expect(pictures.get('P')).toMatch(/^data:image\/svg\+xml,/);
		expect(pictures.has('elsewhere')).toBe(false);
	});

	it('draws signs that are seen on both themes', () => {
		const [sign = ''] = picturesOf([anActor({ type: 'person' })], new Map()).values();
		const [, colour = ''] = /stroke="(#[0-9a-f]{6})"/.exec(decodeURIComponent(sign)) ?? [];
		expect(contrast(colour, palette.panel.light)).toBeGreaterThanOrEqual(3);
		expect(contrast(colour, palette.panel.dark)).toBeGreaterThanOrEqual(3);
	});
});

describe('svgUrl', () => {
	it('can stand in an attribute or a style, and reads back', () => {
		const svg = '<svg a="1">\'#%()</svg>';
		expect(svgUrl(svg)).not.toMatch(/["<>#\s]/);
		expect(decodeURIComponent(svgUrl(svg))).toBe(`data:image/svg+xml,${svg}`);
	});
});
