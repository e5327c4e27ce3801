import fc from 'fast-check';
import { expect, it } from 'vitest';
import { TextListBuilder } from './text-list';

it('gives back every text by its number, and nothing beyond', () => {
	fc.assert(
		fc.property(fc.array(fc.string(), { maxLength: 20 }), fc.nat(2_100), (texts, more) => {
			const all = [...texts, ...Array.from({ length: more }, (_, n) => String(n)), ...texts];
			const builder = new TextListBuilder();
			for (const text of all) builder.push(text);
			const list = builder.finish();
			expect([...list]).toEqual(all);
			expect(all.map((_, number) => list.at(number))).toEqual(all);
			expect(list.at(all.length)).toBe(undefined);
			expect(list.at(-1)).toBe(undefined);
		}),
		{ numRuns: 50 }
	);
});
