const escapes: ReadonlyMap<string, string> = new Map([
	['~', '~0'],
	[',', '~1'],
	['>', '~2']
]);
const characters: ReadonlyMap<string, string> = new Map(
	[...escapes].map(([character, escape]) => [escape, character])
);

/** Ids are opaque: one may hold the very characters that separate it from its neighbours. */
export function escapeItem(id: string): string {
	return id.replace(/[~,>]/g, (character) => escapes.get(character) ?? character);
}

/** Null when the text is not what `escapeItem` writes. */
export function unescapeItem(text: string): string | null {
	if (/[,>]|~(?![012])/.test(text)) return null;
	return text.replace(/~[012]/g, (escape) => characters.get(escape) ?? escape);
}
