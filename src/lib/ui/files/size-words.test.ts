import { expect, it } from 'vitest';
import { sizeInWords } from './size-words';

it.each([
	[0, '0 bytes'],
	[1, '1 byte'],
	[999, '999 bytes'],
	[1000, '1 kB'],
	[3449, '3.4 kB'],
	[9960, '10 kB'],
	[999_400, '999 kB'],
	[999_600, '1 MB'],
	[1_073_741_824, '1.1 GB'],
	[5e12, '5,000 GB']
])('says %d as %s', (bytes, words) => expect(sizeInWords(bytes)).toBe(words));
