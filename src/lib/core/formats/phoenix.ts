import { cameoParty } from './actors/cameo-party';
import { cameoToStance } from '../dataset/cameo';
import { DateCells } from './tables/date-cell';
import { cellAt, keyAt, numberAt } from './tables/header';
import { tableFormat } from './tables/read-table';

const columns = 26;
const at = { date: 1, actor: 5, recipient: 9, code: 13, goldstein: 16, urls: 24, sources: 25 };

export const phoenix = tableFormat({
	id: 'phoenix',
	label: 'Phoenix events',
	cannotSay: 'Phoenix does not say how often an event was reported, and its actors are codes only.',
	status: 'machine-coded',
	open: ({ first }) => {
		if (first.length === 0 || !first.slice(0, 3).some(looksLikePhoenix)) return null;
		const dates = new DateCells(at.date);
		return {
			header: false,
			columns,
			codeColumn: at.code,
			codeSystem: 'cameo',
			read: (cells) => ({
				date: dates.read(cellAt(cells, at.date)),
				actor: keyAt(cells, at.actor),
				recipient: keyAt(cells, at.recipient),
				code: cellAt(cells, at.code),
				intensity: numberAt(cells, at.goldstein),
				page: cellAt(cells, at.urls).split(';', 1)[0] ?? '',
				publisher: cellAt(cells, at.sources)
			}),
			stance: (code) => cameoToStance.get(code) ?? null,
			party: (code) => cameoParty(code)
		};
	}
});

function looksLikePhoenix(cells: readonly string[]): boolean {
	const [, date = '', year = ''] = cells;
	return (
		cells.length === columns &&
		/^\d{4}-?\d{2}-?\d{2}$/.test(date) &&
		date.startsWith(year) &&
		year.length === 4 &&
		/^\d{2,4}$/.test(cells[at.code] ?? '')
	);
}
