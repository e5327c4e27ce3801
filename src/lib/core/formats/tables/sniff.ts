import Papa from 'papaparse';
import type { Listed } from '../../rows/event-rows';
import type { TextFile } from '../format';

/** How a text is laid out as a table, and its first rows. */
export interface Sniffed {
	readonly delimiter: ',' | '\t' | ';' | '|';
	/** Whether quotation marks enclose cells; otherwise they are characters like others. */
	readonly quoted: boolean;
	/** Up to thirty rows, blank lines left out. */
	readonly first: readonly (readonly string[])[];
}

const delimiters = ['\t', ',', ';', '|'] as const;
const sampleLength = 64 * 1_024;
const sampleRows = 30;
const known = new WeakMap<TextFile, Sniffed>();

/** The layout of a file, judged by its beginning; the same answer for the same file. */
export function sniff(file: TextFile): Sniffed {
	const before = known.get(file);
	if (before !== undefined) return before;
	const sniffed = sniffText(file.text);
	known.set(file, sniffed);
	return sniffed;
}

function sniffText(text: string): Sniffed {
	const sample = withPlainBreaks(text.slice(0, sampleLength));
	const whole = text.length <= sampleLength;
	const delimiter = delimiterOf(sample);
	const quoted = isQuoted(sample, delimiter, whole);
	const { data } = Papa.parse<string[]>(sample, settings({ delimiter, quoted }));
	const complete = whole || data.length < 2 ? data : data.slice(0, -1);
	const first = complete.filter((cells) => !isBlank(cells)).slice(0, sampleRows);
	return { delimiter, quoted, first };
}

/** What Papa is told; it never guesses types, so that codes stay text. */
export function settings({ delimiter, quoted }: Pick<Sniffed, 'delimiter' | 'quoted'>) {
	return { delimiter, newline: '\n' as const, fastMode: !quoted, header: false };
}

/** CRLF and CR as LF. A lone CR in a file of LF is a character like others. */
export function withPlainBreaks(text: string): string {
	if (!text.includes('\r')) return text;
	return text.includes('\n') ? text.replaceAll('\r\n', '\n') : text.replaceAll('\r', '\n');
}

export function isBlank(cells: Listed<string>): boolean {
	return cells.length === 1 && (cells.at(0) ?? '').trim() === '';
}

/** The character that splits the first line most, the tab before all others. */
function delimiterOf(sample: string): Sniffed['delimiter'] {
	const line =
		sample
			.trimStart()
			.split('\n', 1)[0]
			?.replace(/"[^"]*"/g, '') ?? '';
	const counts = delimiters.map((delimiter) => line.split(delimiter).length - 1);
	if ((counts[0] ?? 0) > 0) return '\t';
	return delimiters[counts.indexOf(Math.max(...counts))] ?? ',';
}

/**
 * In a table with tabs a quotation mark counts where all cells that begin with one end with one, or
 * where the rows are of one length only if it does: then cells hold line breaks.
 */
function isQuoted(sample: string, delimiter: Sniffed['delimiter'], whole: boolean): boolean {
	if (!sample.includes('"')) return true;
	if (delimiter !== '\t') return true;
	const cells = sample.split(/[\t\n]/).filter((cell) => cell.startsWith('"'));
	if (cells.length === 0) return false;
	if (cells.every((cell) => /^"(?:[^"]|"")*"$/.test(cell))) return true;
	return [true, false].every((quoted) => isEven(sample, { delimiter, quoted }, whole) === quoted);
}

/** Whether all rows are of one length; the last one only where the sample is the whole text. */
function isEven(
	sample: string,
	layout: Pick<Sniffed, 'delimiter' | 'quoted'>,
	whole: boolean
): boolean {
	const { data } = Papa.parse<string[]>(sample, settings(layout));
	const rows = (whole ? data : data.slice(0, -1)).filter((cells) => !isBlank(cells));
	return rows.every((cells) => cells.length === rows[0]?.length);
}
