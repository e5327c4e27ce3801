import { countryByName } from './actors/country-names';
import { stateParty, type Party } from './actors/party';
import { DateCells } from './tables/date-cell';
import type { Cells } from './tables/each-row';
import { Header, cellAt, countAt, keyAt, numberAt } from './tables/header';
import { tableFormat } from './tables/read-table';
import type { RowReader } from './tables/table-format';

const noDirection =
	'UCDP GED does not say who attacked: side A comes first, and for a state-based conflict that is the government.';

export const ucdpGed = tableFormat({
	id: 'ucdp-ged',
	label: 'UCDP GED',
	cannotSay: noDirection,
	status: 'reported',
	open: ({ first: [top = []] }) => {
		const header = new Header(top);
		return header.has('side_a', 'side_b', 'type_of_violence', 'date_start') ? reader(header) : null;
	}
});

function reader(header: Header): RowReader {
	const at = (name: string) => header.place(name);
	const dates = new DateCells(at('date_start'));
	const sides = { actor: at('side_a'), recipient: at('side_b') };
	const places = {
		start: at('date_start'),
		end: at('date_end'),
		type: at('type_of_violence'),
		best: at('best'),
		low: at('low'),
		high: at('high'),
		sources: at('number_of_sources'),
		headline: at('source_headline'),
		office: at('source_office'),
		article: at('source_article')
	};
	const deaths = (cells: Cells): string => {
		const [best, low, high] = [places.best, places.low, places.high].map((n) => cellAt(cells, n));
		return best === '' ? '' : `${best} killed by the best estimate (${low} to ${high}).`;
	};
	return {
		header: true,
		columns: header.length,
		codeColumn: places.type,
		codeSystem: 'ucdp-type-of-violence',
		warnings: () => [noDirection],
		read: (cells) => ({
			date: dates.readRange(cellAt(cells, places.start), cellAt(cells, places.end)),
			actor: keyAt(cells, sides.actor),
			recipient: keyAt(cells, sides.recipient),
			code: cellAt(cells, places.type),
			intensity: numberAt(cells, places.best),
			sources: countAt(cells, places.sources),
			publisher: publisherOf(cellAt(cells, places.office) || cellAt(cells, places.article)),
			text: [cellAt(cells, places.headline), deaths(cells)].filter((part) => part !== '').join(': ')
		}),
		stance: (type) => (/^[123]$/.test(type) ? 'strike' : null),
		party: (name) => ucdpParty(name)
	};
}

/** The offices that reported it; early rows have only a note of the article. */
function publisherOf(text: string): string {
	return text.replace(/\s+/g, ' ').slice(0, longestPublisher);
}

const longestPublisher = 300;

/** "Government of Russia (Soviet Union)" is the state itself. */
function ucdpParty(name: string): Party {
	const government = /^Government of (.+)$/.exec(name)?.[1] ?? '';
	const country = countryByName(government) ?? countryByName(government.replace(/ \(.*\)$/, ''));
	if (country !== null) return stateParty(country);
	const type = government !== '' ? 'state' : name === 'Civilians' ? 'organisation' : 'armed-group';
	return { id: name, name, type, country: null, codes: {} };
}
