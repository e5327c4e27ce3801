import { acledToStance } from './codes/acled';
import { countryByName } from './actors/country-names';
import type { Party } from './actors/party';
import type { ActorType } from '../dataset/vocabulary';
import { DateCells } from './tables/date-cell';
import { Header, cellAt, keyAt, numberAt } from './tables/header';
import { tableFormat } from './tables/read-table';
import type { RowReader } from './tables/table-format';

const noDirection =
	'ACLED says that its two actors imply no direction: arrows from actor1 to actor2 follow the order of the columns only.';

export const acled = tableFormat({
	id: 'acled',
	label: 'ACLED events',
	cannotSay: noDirection,
	status: 'reported',
	open: ({ first: [top = []] }) => {
		const header = new Header(top);
		return header.has('event_date', 'event_type', 'sub_event_type', 'actor1', 'actor2')
			? reader(header)
			: null;
	}
});

function reader(header: Header): RowReader {
	const at = (name: string) => header.place(name);
	const dates = new DateCells(at('event_date'));
	const places = {
		date: at('event_date'),
		type: at('event_type'),
		subType: at('sub_event_type'),
		deaths: at('fatalities'),
		source: at('source'),
		notes: at('notes'),
		url: header.place('source_url', 'url')
	};
	const names = { actor: at('actor1'), recipient: at('actor2') };
	const kinds = { actor: at('inter1'), recipient: at('inter2') };
	return {
		header: true,
		columns: header.length,
		codeColumn: places.type,
		codeSystem: 'acled',
		warnings: () => [noDirection],
		read: (cells) => {
			const [type, subType] = [cellAt(cells, places.type), cellAt(cells, places.subType)];
			return {
				date: dates.read(cellAt(cells, places.date)),
				actor: keyAt(cells, names.actor),
				recipient: keyAt(cells, names.recipient),
				code: [type, subType].filter((part) => part !== '').join(': '),
				intensity: numberAt(cells, places.deaths),
				page: cellAt(cells, places.url),
				publisher: cellAt(cells, places.source),
				text: cellAt(cells, places.notes)
			};
		},
		stance: (_code, cells) =>
			acledToStance(cellAt(cells, places.type), cellAt(cells, places.subType)),
		party: (name, side, cells) => acledParty(name, cellAt(cells, kinds[side]))
	};
}

/** "Police Forces of Iran (1989-)" and "Protesters (Iran)" name their country; the column of places does not. */
function acledParty(name: string, kind: string): Party {
	const bare = name.replace(/ \(\d{4}-(?:\d{4})?\)/, '');
	const bracketed = /\(([^()]+)\)$/.exec(bare)?.[1] ?? '';
	const of = /^(?:Military|Police) Forces of (.+)$|^Government of (.+)$/.exec(bare);
	const country = countryByName(of?.[1] ?? of?.[2] ?? bracketed.split(';', 1)[0] ?? '');
	return { id: name, name, type: typeOf(kind), country, codes: {} };
}

/** ACLED writes the kind as a number or, since 2024, as words. */
function typeOf(kind: string): ActorType {
	return /^[234]$|rebel|militia|armed/i.test(kind) ? 'armed-group' : 'organisation';
}
