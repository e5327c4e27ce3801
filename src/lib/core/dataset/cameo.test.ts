import { describe, expect, it } from 'vitest';
import { cameoToIntensity, cameoToStance } from './cameo';
import { builtInStances } from './stances';

describe('the stances of CAMEO codes', () => {
	it('cover all 312 codes, each once', () => {
		expect(cameoToStance.size).toBe(312);
		expect(
			[...cameoToStance.keys()].filter((code) => !/^(0[1-9]|1\d|20)\d{0,2}$/.test(code))
		).toEqual([]);
		expect([...cameoToIntensity.keys()]).toEqual([...cameoToStance.keys()]);
	});

	it('are all built in, and every built-in stance has codes', () => {
		expect(new Set(cameoToStance.values())).toEqual(new Set(builtInStances.map(({ id }) => id)));
	});

	it('cover the base and root code of every code', () => {
		const above = [...cameoToStance.keys()].flatMap((code) => [code.slice(0, 3), code.slice(0, 2)]);
		expect(above.filter((code) => !cameoToStance.has(code))).toEqual([]);
	});

	it.each([
		['129', 'veto', 3],
		['138', 'threat', 4],
		['039', 'mediation-offer', 3],
		['195', 'strike', 5],
		['1712', 'strike', 5],
		['163', 'sanction', 4],
		['010', 'statement', 1],
		['0871', 'de-escalation', 5]
	])('tell that %s is a %s of intensity %i', (code, stance, intensity) => {
		expect(cameoToStance.get(code)).toBe(stance);
		expect(cameoToIntensity.get(code)).toBe(intensity);
	});

	it('do not take 10 for 010, nor know codes of other numberings', () => {
		expect(cameoToStance.get('10')).toBe('demand');
		expect(cameoToStance.get('0330')).toBeUndefined();
		expect(cameoToStance.get('1')).toBeUndefined();
	});
});
