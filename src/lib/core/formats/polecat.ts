import { ploverToStance } from './codes/plover';
import { limits } from '../dataset/limits';
import { namedParty, typeBySectors } from './actors/named-party';
import { DateCells } from './tables/date-cell';
import type { Cells } from './tables/each-row';
import { Header, cellAt, numberAt } from './tables/header';
import { tableFormat } from './tables/read-table';
import type { RowReader, Side } from './tables/table-format';

/*
 * POLECAT codes in PLOVER, whose MED is medical, not the media of CAMEO. Several actors or
 * recipients of one event stand in one cell.
 */

export const polecat = tableFormat({
	id: 'polecat',
	label: 'POLECAT events (PLOVER)',
	cannotSay:
		'POLECAT does not say which member of a list of actors belongs to which country, nor how often an event was reported.',
	status: 'machine-coded',
	open: ({ first: [top = []] }) => {
		const header = new Header(top);
		return header.has('Event Type', 'Event Mode', 'Actor Name', 'Recipient Name')
			? reader(header)
			: null;
	}
});

function reader(header: Header): RowReader {
	const at = (name: string) => header.place(name);
	const places = {
		type: at('Event Type'),
		mode: at('Event Mode'),
		intensity: at('Intensity'),
		contexts: at('Contexts'),
		source: at('Source')
	};
	const dates = new DateCells(at('Event Date'));
	const sides: { readonly [S in Side]: readonly [name: number, country: number, sector: number] } =
		{
			actor: [at('Actor Name'), at('Actor Country'), at('Primary Actor Sector')],
			recipient: [at('Recipient Name'), at('Recipient Country'), at('Primary Recipient Sector')]
		};
	return {
		header: true,
		columns: header.length,
		codeColumn: places.type,
		codeSystem: 'plover',
		read: (cells) => {
			const code = [cellAt(cells, places.type).toUpperCase(), cellAt(cells, places.mode)]
				.filter((part) => part !== '')
				.join('/');
			return {
				date: dates.read(cellAt(cells, at('Event Date'))),
				actor: valuesOf(cellAt(cells, sides.actor[0])),
				recipient: valuesOf(cellAt(cells, sides.recipient[0])),
				code,
				intensity: numberAt(cells, places.intensity),
				publisher: cellAt(cells, places.source),
				text: wordsOf(code, cellAt(cells, places.contexts))
			};
		},
		stance: ploverToStance,
		party: (name, side, cells) => partyAt(cells, sides[side], name)
	};
}

/** "THREATEN, violence; contexts: military". */
function wordsOf(code: string, contexts: string): string {
	const act = code.replace('/', ', ');
	return contexts === '' ? act : `${act}; contexts: ${contexts}`;
}

/** A list of countries fits a list of names where it is as long, or holds one for all. */
function partyAt(cells: Cells, places: readonly [number, number, number], name: string) {
	const [names, countries, sector] = places;
	const [listed, lands] = [partsOf(cellAt(cells, names)), partsOf(cellAt(cells, countries))];
	const one = lands.length === 1 ? lands[0] : undefined;
	const country = lands.length === listed.length ? lands[listed.indexOf(name)] : one;
	return namedParty(name, country ?? '', typeBySectors(cellAt(cells, sector)));
}

function partsOf(cell: string): readonly string[] {
	return cell.split(';').map((part) => part.trim());
}

/** The different values of a list. */
function valuesOf(cell: string): readonly string[] {
	return [...new Set(partsOf(cell).filter(isName))].slice(0, limits.listLength);
}

function isName(value: string): boolean {
	return value !== '' && value !== 'None' && value.length <= limits.idLength;
}
