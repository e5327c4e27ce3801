import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fold } from '../text/fold';
import { maskOf, maskTexts } from './mask-texts';
import { TextListBuilder } from './text-list';

function masksOf(texts: Parameters<typeof maskTexts>[0], sought: readonly string[]): Uint32Array {
	const steps = maskTexts(texts, sought);
	for (;;) {
		const { done, value } = steps.next();
		if (done) return value;
	}
}

it('finds in each text what stands in it, and nothing across two of them', () => {
	const letters = fc.constantFrom('a', 'B', 'b', ' ', 'İ', 'ß', '');
	const texts = fc.array(
		fc.array(letters, { maxLength: 5 }).map((some) => some.join('')),
		{
			maxLength: 12
		}
	);
	const sought = fc.array(fc.constantFrom('a', 'b', 'ab', 'ba', 'bb', 'i', 'ss'), {
		minLength: 1,
		maxLength: 4
	});
	fc.assert(
		fc.property(texts, sought, fc.nat(600), fc.boolean(), (some, words, more, plain) => {
			const all = [...Array.from({ length: more }, (_, n) => `${n} ab`), ...some].filter(
				(text) => !plain || !/[İß]/.test(text)
			);
			const builder = new TextListBuilder();
			for (const text of all) builder.push(text);
			const expected = Uint32Array.from(all, (text) => maskOf(fold(text), words));
			expect(masksOf(builder.finish(), words)).toEqual(expected);
			expect(masksOf(all, words)).toEqual(expected);
		}),
		{ numRuns: 300 }
	);
});
