import Papa from 'papaparse';
import { isBlank, settings, withPlainBreaks, type Sniffed } from './sniff';

const chunkLength = 256 * 1_024;

/** A row with the number of the line on which it begins, from 1. */
export type VisitRow = (cells: readonly string[], line: number) => void;

/**
 * Visits every row of a table but blank lines, in order, a megabyte of text at a time. `fault` is
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
	let line = 1;
	// Papa reads text in chunks as it does files; its types only know so of files.
	const config = {
		...settings({ ...layout, quoted }),
		chunkSize: chunkLength,
		chunk: ({ data, errors }: Papa.ParseResult<string[]>) => {
			const faulty = new Set(errors.map(({ row }) => row));
			let place = 0;
			for (const cells of data) {
				if (faulty.has(place++)) fault(line);
				if (!isBlank(cells)) visit(cells, line);
				line += 1 + (quoted ? breaksIn(cells) : 0);
			}
		}
	};
	Papa.parse<string[]>(plain, config);
}

function breaksIn(cells: readonly string[]): number {
	let breaks = 0;
	for (const cell of cells) {
		for (let at = cell.indexOf('\n'); at !== -1; at = cell.indexOf('\n', at + 1)) breaks++;
	}
	return breaks;
}
