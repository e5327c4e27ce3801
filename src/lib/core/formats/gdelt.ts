import { cameoParty } from './actors/cameo-party';
import { cameoToStance } from '../dataset/cameo';
import { DateCells } from './tables/date-cell';
import { Header, cellAt, countAt, keyAt, numberAt } from './tables/header';
import { tableFormat } from './tables/read-table';
import type { Sniffed } from './tables/sniff';
import type { RowReader } from './tables/table-format';

/*
 * GDELT's event table. The two versions share their first 35 columns. Its Geo columns hold FIPS
 * 10-4 codes, in which IS is Israel and TU Turkey; they are never read.
 */

const eventCode = 26;
const cannotSay =
	'GDELT does not say what the words were, nor whether a report is true; one article often yields several rows.';

export const gdelt2 = tableFormat({
	id: 'gdelt-2',
	label: 'GDELT 2.0 events',
	cannotSay,
	status: 'machine-coded',
	withinOne: true,
	open: (table) => open(table, [61])
});

export const gdelt1 = tableFormat({
	id: 'gdelt-1',
	label: 'GDELT 1.0 events',
	cannotSay,
	status: 'machine-coded',
	withinOne: true,
	open: (table) => open(table, [57, 58])
});

function open({ first }: Sniffed, widths: readonly number[]): RowReader | null {
	const [top = []] = first;
	const header = new Header(top).has('GLOBALEVENTID', 'SQLDATE', 'EventCode');
	if (!widths.includes(top.length)) return null;
	if (!header && !first.slice(0, 3).some(looksLikeGdelt)) return null;
	return reader(header, top.length);
}

function looksLikeGdelt(cells: readonly string[]): boolean {
	const [id = '', date = '', month = ''] = cells;
	return /^\d+$/.test(id) && /^\d{8}$/.test(date) && date.startsWith(month) && month.length === 6;
}

function reader(header: boolean, columns: number): RowReader {
	const dates = new DateCells(1);
	// Before April 2013 the last column, the address, was not there.
	const url = columns === 57 ? -1 : columns - 1;
	return {
		header,
		columns,
		codeColumn: eventCode,
		codeSystem: 'cameo',
		read: (cells) => ({
			date: dates.read(cellAt(cells, 1)),
			actor: keyAt(cells, 5),
			recipient: keyAt(cells, 15),
			code: cellAt(cells, eventCode),
			root: cellAt(cells, 25) !== '0',
			intensity: numberAt(cells, 30),
			mentions: countAt(cells, 31),
			sources: countAt(cells, 32),
			page: cellAt(cells, url)
		}),
		stance: (code) => cameoToStance.get(code) ?? null,
		party: (key, side, cells) => {
			const at = side === 'actor' ? 5 : 15;
			return cameoParty(key, cellAt(cells, at + 2) || null, cellAt(cells, at + 1));
		}
	};
}
