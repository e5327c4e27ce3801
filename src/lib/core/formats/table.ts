import { writtenParty } from './actors/written-party';
import { stanceOfText } from './codes/stance-of-text';
import type { TableColumns } from './format';
import { DateCells } from './tables/date-cell';
import { guessColumns } from './tables/guess-columns';
import { cellAt, countAt, keyAt } from './tables/header';
import { dayOrderOf } from './tables/read-date';
import { tableFormat } from './tables/read-table';
import type { Sniffed } from './tables/sniff';
import type { RowReader } from './tables/table-format';

/** What a row is that no column says the stance of. */
const plain = 'link';

export const table = tableFormat({
	id: 'table',
	label: 'Table (CSV or TSV)',
	cannotSay:
		'A table says what its columns are taken for; what nobody assigned to a column is not known.',
	status: 'reported',
	open: (sniffed, options) => {
		const [top = [], ...rows] = sniffed.first;
		if (top.length < 2) return null;
		const columns = options.columns ?? guessColumns(top, rows);
		return columns === null ? null : reader(columns, sniffed, top.length);
	}
});

function reader(columns: TableColumns, { first }: Sniffed, width: number): RowReader {
	const { date, actor, recipient, stance, count, url, text } = columns;
	const written = first.map((cells) => cellAt(cells, date ?? -1));
	const order = dayOrderOf(written);
	const dates = new DateCells(date ?? 0, { order: order ?? 'day-first' });
	const ambiguous =
		order === null && written.some((cell) => /^\d{1,2}[/.-]\d{1,2}[/.-]\d{4}/.test(cell));
	return {
		header: columns.header,
		columns: width,
		codeColumn: stance ?? 0,
		codeSystem: 'cameo-or-stance',
		warnings: ambiguous
			? ['The dates can be read with the day or the month first; the day is taken to be first.']
			: [],
		read: (cells) => ({
			date: dates.read(cellAt(cells, date ?? -1)),
			actor: keyAt(cells, actor),
			recipient: keyAt(cells, recipient),
			code: cellAt(cells, stance ?? -1),
			mentions: countAt(cells, count ?? -1),
			page: cellAt(cells, url ?? -1),
			text: cellAt(cells, text ?? -1)
		}),
		stance: (named) => (stance === null ? plain : stanceOfText(named)),
		party: (name) => writtenParty(name)
	};
}
