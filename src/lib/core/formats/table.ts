import { writtenParty } from './actors/written-party';
import { cameoOrStance, stanceOfText } from './codes/stance-of-text';
import type { TableColumns, TextFile } from './format';
import { ColumnDates } from './tables/date-order';
import { guessColumns } from './tables/guess-columns';
import { CountCells } from './tables/count-cells';
import { cellAt, keyAt } from './tables/header';
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
	open: (sniffed, options, file) => {
		const [top = [], ...rows] = sniffed.first;
		if (top.length < 2) return null;
		const columns = options.columns[0] ?? guessColumns(top, rows);
		return columns === null ? null : reader(columns, sniffed, file);
	}
});

function reader(columns: TableColumns, sniffed: Sniffed, file: TextFile): RowReader {
	const { date, actor, recipient, stance, count, url, text } = columns;
	const dates = new ColumnDates(file, sniffed, date, columns.order);
	const counts = new CountCells(count);
	return {
		header: columns.header,
		columns: sniffed.first[0]?.length ?? 0,
		codeColumn: stance ?? 0,
		codeSystem: cameoOrStance,
		warnings: () => [...dates.warnings, ...counts.warnings],
		read: (cells) => ({
			date: dates.read(cells),
			actor: keyAt(cells, actor),
			recipient: keyAt(cells, recipient),
			code: cellAt(cells, stance ?? -1),
			mentions: counts.read(cells),
			page: cellAt(cells, url ?? -1),
			text: cellAt(cells, text ?? -1)
		}),
		stance: (named) => (stance === null ? plain : stanceOfText(named)),
		party: (name) => writtenParty(name)
	};
}
