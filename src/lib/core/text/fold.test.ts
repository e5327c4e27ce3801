import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, words } from './fold';

describe('fold', () => {
	it.each([
		['Recep Tayyip Erdoğan', 'recep tayyip erdogan'],
		['İstanbul', 'istanbul'],
		['ISPARTA', 'isparta'],
		['ışık', 'isik'],
		['ÉCOLE', 'ecole'],
		['e\u0301', 'e'],
		['Straße', 'strasse'],
		['STRAẞE', 'strasse'],
		['Łódź', 'lodz'],
		['Đoković', 'dokovic'],
		['Ærø', 'aero'],
		['œuvre', 'oeuvre'],
		['Þór', 'thor'],
		['ﬁnal', 'final'],
		['ΟΔΟΣ', 'οδοσ'],
		['Iran’s', "iran's"],
		['__proto__', '__proto__'],
		['', '']
	])('folds %s to %s', (text, folded) => expect(fold(text)).toBe(folded));

	it('has nothing left to fold the second time', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (text) => {
				expect(fold(fold(text))).toBe(fold(text));
			}),
			{ numRuns: 2_000 }
		);
	}, 60_000);

	it('does not care how an accent is encoded', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), (text) => {
				expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')));
			}),
			{ numRuns: 1_000 }
		);
	}, 60_000);
});

describe('words', () => {
	it('splits at any space and keeps no empty word', () => {
		expect(words('  Israel\u00a0 strikes\n\tNATANZ ')).toEqual(['israel', 'strikes', 'natanz']);
		expect(words('   ')).toEqual([]);
	});
});
