import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellAt, countAt, numberAt } from './header';

describe('numberAt', () => {
	it('reads every number as JavaScript does, and nothing else as one', () => {
		const part = fc.constantFrom(
			'-',
			'+',
			'.',
			'e',
			'E',
			'0',
			'00',
			'7',
			'123',
			'99999999',
			' ',
			'x'
		);
		const written = fc.oneof(
			fc.array(part, { maxLength: 6 }).map((parts) => parts.join('')),
			fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
			fc.tuple(fc.integer(), fc.nat(9_999)).map(([whole, rest]) => `${whole}.${rest}`)
		);
		fc.assert(
			fc.property(written, (cell) => {
				const isNumber = /^\s*[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d{1,3})?\s*$/i.test(cell);
				const number = Number(cell);
				const wanted = isNumber && Number.isFinite(number) ? number : undefined;
				expect(numberAt([cell], 0)).toBe(wanted);
			}),
			{ numRuns: 5_000 }
		);
	});

	it('finds nothing where there is no such column', () => {
		expect([numberAt(['1'], -1), numberAt(['1'], 1), countAt(['1'], -1)]).toEqual(
			Array(3).fill(undefined)
		);
		expect([cellAt(['a'], -1), cellAt(['a'], 1)]).toEqual(['', '']);
	});
});
