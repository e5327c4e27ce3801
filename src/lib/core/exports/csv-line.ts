/** What a spreadsheet may take for the beginning of a formula. */
const formula = /^[=+\-@\t\r\n＝＋－＠]/;

/**
 * One record of a CSV file, ended by CRLF as RFC 4180 has it. A cell that a spreadsheet could take
 * for a formula gets an apostrophe before it, so that a stranger's text cannot compute there.
 */
export function csvLine(cells: readonly string[]): string {
	return `${cells.map(cellOf).join(',')}\r\n`;
}

function cellOf(text: string): string {
	const safe = formula.test(text) ? `'${text}` : text;
	return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
