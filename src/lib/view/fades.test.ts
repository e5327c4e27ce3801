import { describe, expect, it } from 'vitest';
import { noFilter } from '../core/events/filter';
import { Fades, fadeTime } from './fades';
import type { Scene } from './scene';
import { drawFilters, shipped } from './test-scene';

const [all, fewer] = drawFilters(shipped, [
	noFilter,
	{ ...noFilter, withoutStances: ['veto', 'strike'] }
]) as [Scene, Scene];

function opacities(fades: Fades, scene: Scene, now: number): Map<string, number> {
	const visible = scene.edges.filter((edge) => edge.visible);
	return new Map(
		fades.at(now, visible).flatMap(({ opacity, edges }) => edges.map(({ id }) => [id, opacity]))
	);
}

const ids = (scene: Scene): Set<string> =>
	new Set(scene.edges.filter(({ visible }) => visible).map(({ id }) => id));
const changing = [...ids(all)].filter((id) => !ids(fewer).has(id));

describe('Fades', () => {
	it('lets what comes and goes do so by degrees, and nothing else', () => {
		const fades = new Fades();
		fades.follow(all, fewer, 1000);
		for (const [since, opacity] of [
			[0, 1],
			[fadeTime / 4, 0.75],
			[fadeTime / 2, 0.5]
		] as const) {
			const drawn = opacities(fades, fewer, 1000 + since);
			expect(new Set(drawn.keys())).toEqual(ids(all));
			for (const id of changing) expect(drawn.get(id)).toBeCloseTo(opacity);
			for (const id of ids(fewer)) expect(drawn.get(id)).toBe(1);
		}
		expect(fades.running).toBe(true);
		expect(new Set(opacities(fades, fewer, 1000 + fadeTime).keys())).toEqual(ids(fewer));
		expect(fades.running).toBe(false);

		fades.follow(fewer, all, 5000);
		const half = opacities(fades, all, 5000 + fadeTime / 2);
		for (const id of changing) expect(half.get(id)).toBeCloseTo(0.5);
	});

	it('turns an edge round that comes back while it goes', () => {
		const fades = new Fades();
		fades.follow(all, fewer, 0);
		fades.follow(fewer, all, 100);
		const drawn = opacities(fades, all, 100 + fadeTime / 2);
		for (const id of changing) expect(drawn.get(id)).toBeCloseTo(0.5);
		expect(new Set(drawn.keys())).toEqual(ids(all));
	});

	it('is where it was going once it is finished', () => {
		const fades = new Fades();
		fades.follow(all, fewer, 0);
		fades.finish();
		expect(fades.running).toBe(false);
		expect(new Set(opacities(fades, fewer, 0).values())).toEqual(new Set([1]));
	});
});
