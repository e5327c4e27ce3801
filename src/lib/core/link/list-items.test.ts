import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeItem, unescapeItem } from './list-items';

describe('an item of a list', () => {
	it('comes back as it was, free of what separates items', () => {
		const id = fc.oneof(
			fc.string({ unit: 'binary' }),
			fc.string({ unit: fc.constantFrom(...'~,>012') })
		);
		fc.assert(
			fc.property(id, (text) => {
				const escaped = escapeItem(text);
				expect(escaped).not.toMatch(/[,>]/);
				expect(unescapeItem(escaped)).toBe(text);
			}),
			{ numRuns: 2_000 }
		);
	}, 60_000);

	it.each(['~', '~9', 'a~', 'a>b', 'a,b', '~~0'])('is refused when written as %j', (text) => {
		expect(unescapeItem(text)).toBeNull();
	});
});
