import Papa from 'papaparse';
import { isBlank, settings, withPlainBreaks, type Sniffed } from './sniff';

/** Short enough for what is made of a piece to be read from the processor's cache. */
const pieceLength = 64 * 1_024;

/** A row with the number of the line on which it begins, from 1. */
export type VisitRow = (cells: readonly string[], line: number) => void;

/**
 * Visits every row of a table but blank lines, in order, a piece of the text at a time. `fault` is
 * told of quotation marks that are not closed, with the line.
 */
export function eachRow(
	text: string,
	layout: Pick<Sniffed, 'delimiter' | 'quoted'>,
	visit: VisitRow,
	fault: (line: number) => void
): void {
	const plain = withPlainBreaks(text);
	const quoted = layout.quoted && plain.includes('"');
	// What `Papa.parse` does around its parser keeps the rows of all pieces until the end.
	const parser = new Papa.Parser(settings({ ...layout, quoted }));
	let line = 1;
	let length = pieceLength;
	for (let start = 0; start < plain.length;) {
		const isLast = start + length >= plain.length;
		const piece = plain.slice(start, start + length);
		const { data, errors, meta } = parser.parse(piece, 0, !isLast) as Papa.ParseResult<string[]>;
		const faulty = new Set(errors.map(({ row }) => row));
		let place = 0;
		for (const cells of data) {
			if (faulty.has(place++)) fault(line);
			if (!isBlank(cells)) visit(cells, line);
			line += 1 + (quoted ? breaksIn(cells) : 0);
		}
		// A row that is longer than a piece is read in a longer one.
		length = meta.cursor === 0 ? length * 2 : pieceLength;
		start += isLast ? piece.length : meta.cursor;
	}
}

function breaksIn(cells: readonly string[]): number {
	let breaks = 0;
	for (const cell of cells) {
		for (let at = cell.indexOf('\n'); at !== -1; at = cell.indexOf('\n', at + 1)) breaks++;
	}
	return breaks;
}
