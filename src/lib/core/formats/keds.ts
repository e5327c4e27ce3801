import { cameoParty } from './actors/cameo-party';
import { cameoToStance } from '../dataset/cameo';
import { DateCells } from './tables/date-cell';
import { Header, cellAt, keyAt } from './tables/header';
import { tableFormat } from './tables/read-table';
import type { RowReader } from './tables/table-format';

interface Places {
	readonly date: number;
	readonly source: number;
	readonly target: number;
	readonly code: number;
	readonly text: number;
}

export const keds = tableFormat({
	id: 'keds',
	label: 'KEDS: date, source, target, code',
	cannotSay: 'KEDS files name no article and no publisher; actors are codes only.',
	status: 'machine-coded',
	open: ({ first }) => {
		const [top = []] = first;
		const header = new Header(top);
		if (header.has('date', 'source', 'target')) return named(header);
		const bare = top.length >= 4 && top.length <= 6 && first.slice(0, 10).every(looksLikeKeds);
		const places = { date: 0, source: 1, target: 2, code: 3, text: top.length > 4 ? 4 : -1 };
		return bare ? reader(places, top.length, false) : null;
	}
});

function named(header: Header): RowReader | null {
	const code = header.place('code', 'cameo', 'event', 'eventcode', 'weis');
	if (code === -1) return null;
	const [date, source, target] = ['date', 'source', 'target'].map((name) => header.place(name));
	const text = header.place('text', 'label', 'description');
	const places = { date: date ?? 0, source: source ?? 1, target: target ?? 2, code, text };
	return reader(places, header.length, true);
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
