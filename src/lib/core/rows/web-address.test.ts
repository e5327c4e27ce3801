import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWebAddress } from './web-address';

function parses(text: string): boolean {
	if (!/^https?:\/\//i.test(text)) return false;
	try {
		const { username, password } = new URL(text);
		return username === '' && password === '';
	} catch {
		return false;
	}
}

describe('isWebAddress', () => {
	it('takes for an address what can be parsed as one and has no password', () => {
		const parts = ['http://', 'HTTPS://', 'www.', 'a-b', 'xn--', '0x1', '127.0.0.1', 'é', '-', '.'];
		const more = [
			'com',
			'x',
			'.uk',
			':80',
			':99999',
			'/',
			'?',
			'#',
			'@',
			'u:p@',
			' ',
			'\t',
			'\\',
			'[',
			'%'
		];
		const address = fc
			.array(fc.constantFrom(...parts, ...more), { maxLength: 8 })
			.map((some) => `https://${some.join('')}`);
		fc.assert(
			fc.property(fc.oneof(address, fc.webUrl(), fc.string()), (text) => {
				expect(isWebAddress(text)).toBe(parses(text));
			}),
			{ numRuns: 2_000 }
		);
	});

	it('takes none that is longer than a dataset may hold', () => {
		expect(isWebAddress(`https://example.org/${'a'.repeat(100)}`)).toBe(true);
		expect(isWebAddress(`https://example.org/${'a'.repeat(10_000)}`)).toBe(false);
		expect(isWebAddress(`https://${'a'.repeat(300)}.example.org/`)).toBe(true);
	});
});
