import { cameoParty } from './actors/cameo-party';
import { cameoToStance } from '../dataset/cameo';
import { DateCells } from './tables/date-cell';
import { Header, cellAt, keyAt } from './tables/header';
import { tableFormat } from './tables/read-table';
import type { Sniffed } from './tables/sniff';
import type { RowReader } from './tables/table-format';

interface Places {
	readonly date: number;
	readonly source: number;
	readonly target: number;
	readonly code: number;
	readonly text: number;
	/** Not in files of KEDS itself, but in others of the same form. */
	readonly url: number;
}

export const keds = tableFormat({
	id: 'keds',
	label: 'KEDS: date, source, target, code',
	cannotSay: 'KEDS files name no article and no publisher; actors are codes only.',
	status: 'machine-coded',
	open: ({ first }) => {
		const [top = []] = first;
		const header = new Header(top);
		if (header.has('date', 'source', 'target')) return named(header, first.slice(1));
		const bare = top.length >= 4 && top.length <= 6 && first.slice(0, 10).every(looksLikeKeds);
		const places = {
			date: 0,
			source: 1,
			target: 2,
			code: 3,
			text: top.length > 4 ? 4 : -1,
			url: -1
		};
		return bare ? reader(places, top.length, false) : null;
	}
});

function named(header: Header, rows: Sniffed['first']): RowReader | null {
	const code = header.place('code', 'cameo', 'event', 'eventcode', 'weis');
	if (code === -1 || !areCodes(rows.map((cells) => cellAt(cells, code)))) return null;
	const [date, source, target] = ['date', 'source', 'target'].map((name) => header.place(name));
	const text = header.place('text', 'label', 'description');
	const url = header.place('url', 'source url', 'link', 'address');
	const places = { date: date ?? 0, source: source ?? 1, target: target ?? 2, code, text, url };
	return reader(places, header.length, true);
}

/** A table that says in words what happened is of its author's own kind. */
function areCodes(cells: readonly string[]): boolean {
	const filled = cells.filter((cell) => cell !== '');
	return filled.filter((cell) => /^\d{1,4}[A-Za-z]?$/.test(cell)).length * 2 >= filled.length;
}

function looksLikeKeds([
	date = '',
	source = '',
	target = '',
	code = ''
]: readonly string[]): boolean {
	const actor = /^[A-Z][A-Z0-9]{2,}$/;
	return (
		/^(?:\d{6}|\d{8}|\d{4}-\d{2}-\d{2})$/.test(date) &&
		actor.test(source) &&
		actor.test(target) &&
		/^\d{2,4}$/.test(code)
	);
}

function reader(places: Places, columns: number, header: boolean): RowReader {
	const dates = new DateCells(places.date, { written: withCentury });
	return {
		header,
		columns,
		codeColumn: places.code,
		codeSystem: 'cameo',
		read: (cells) => ({
			date: dates.read(cellAt(cells, places.date)),
			actor: keyAt(cells, places.source),
			recipient: keyAt(cells, places.target),
			code: cellAt(cells, places.code),
			page: cellAt(cells, places.url),
			text: cellAt(cells, places.text)
		}),
		stance: (code) => cameoToStance.get(code) ?? null,
		party: (code) => cameoParty(code)
	};
}

/** Old KEDS files write 790415; their first year is 1979, and no wire report is from before 1946. */
function withCentury(date: string): string {
	if (!/^\d{6}$/.test(date)) return date;
	return `${Number(date.slice(0, 2)) < 46 ? '20' : '19'}${date}`;
}
