import Papa from 'papaparse';
import type { Listed } from '../../rows/event-rows';
import { breaksIn, PlainRows } from './plain-rows';
import { isBlank, settings, withPlainBreaks, type Sniffed } from './sniff';

const pieceLength = 64 * 1_024;

/** The cells of a row, to be asked for as long as it is visited. */
export type Cells = Listed<string>;

/** A row with the number of the line on which it begins, from 1. */
export type VisitRow = (cells: Cells, line: number) => void;

/**
 * Visits every row of a table but blank lines, in order. `fault` is told of quotation marks that
 * are not closed, with the line.
 */
export function eachRow(
	text: string,
	layout: Pick<Sniffed, 'delimiter' | 'quoted'>,
	visit: VisitRow,
	fault: (line: number) => void
): void {
	const plain = withPlainBreaks(text);
	const rows = new PlainRows(plain, layout);
	// What `Papa.parse` does around its parser keeps all rows until the end.
	const parser = new Papa.Parser(settings(layout));
	let line = 1;
	for (let start = 0; start < plain.length;) {
		const next = rows.read(start);
		if (next !== null) {
			if (!isBlank(rows)) visit(rows, line);
			line += rows.lines;
			start = next;
			continue;
		}
		const piece = readPiece(parser, plain, start);
		for (const [place, cells] of piece.rows.entries()) {
			if (piece.faulty.has(place)) fault(line);
			if (!isBlank(cells)) visit(cells, line);
			line += cells.reduce((sum, cell) => sum + breaksIn(cell), 1);
		}
		start = piece.end;
	}
}

interface Piece {
	readonly rows: readonly (readonly string[])[];
	/** Places of the rows whose quotation marks are not closed. */
	readonly faulty: ReadonlySet<number | undefined>;
	readonly end: number;
}

/** The rows that begin at `start`, as many as a piece of the text holds in full: at least one. */
function readPiece(parser: Papa.Parser, text: string, start: number): Piece {
	for (let length = pieceLength; ; length *= 2) {
		const isLast = start + length >= text.length;
		const piece = text.slice(start, start + length);
		const { data, errors, meta } = parser.parse(piece, 0, !isLast) as Papa.ParseResult<string[]>;
		if (!isLast && meta.cursor === 0) continue;
		const faulty = new Set(errors.map(({ row }) => row));
		return { rows: data, faulty, end: isLast ? text.length : start + meta.cursor };
	}
}
