/** Letters that Unicode does not decompose but that readers type as plain ones. */
const plain: ReadonlyMap<string, string> = new Map([
	['ı', 'i'],
	['ø', 'o'],
	['đ', 'd'],
	['ð', 'd'],
	['ł', 'l'],
	['ħ', 'h'],
	['ß', 'ss'],
	['æ', 'ae'],
	['œ', 'oe'],
	['þ', 'th'],
	['ς', 'σ'],
	['‘', "'"],
	['’', "'"],
	['ʼ', "'"]
]);

const special = new RegExp(`[${[...plain.keys()].join('')}]`, 'gu');
const ascii = /^[\0-\x7f]*$/;

/** The text without case and accents, for finding it again however it is typed. */
export function fold(text: string): string {
	if (ascii.test(text)) return text.toLowerCase();
	// Marks go before the case does: "İ" in lower case would otherwise keep its dot as a mark.
	return strip(strip(text).toLowerCase()).replace(special, (letter) => plain.get(letter) ?? letter);
}

/** The folded words of a text, in their order. */
export function words(text: string): string[] {
	return fold(text)
		.split(/\s+/u)
		.filter((word) => word !== '');
}

function strip(text: string): string {
	return text.normalize('NFKD').replace(/\p{M}+/gu, '');
}
