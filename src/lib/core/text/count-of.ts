/** 1234567 as "1,234,567", the same in every reader's browser; for counts, never for years or ids. */
export function spellCount(count: number): string {
	return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/** "1 event" or "2,111 events". */
export function countOf(count: number, noun: string, nouns = `${noun}s`): string {
	return `${spellCount(count)} ${count === 1 ? noun : nouns}`;
}
