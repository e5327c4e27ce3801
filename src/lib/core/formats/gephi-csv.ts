import { writtenParty } from './actors/written-party';
import { cameoOrStance, stanceOfText } from './codes/stance-of-text';
import type { TextFile } from './format';
import { ColumnDates } from './tables/date-order';
import { Header, cellAt, keyAt, numberAt } from './tables/header';
import { tableFormat } from './tables/read-table';
import type { Sniffed } from './tables/sniff';
import type { RowReader } from './tables/table-format';

/** What an edge is that says of no kind what it is. */
const plain = 'link';

export const gephiCsv = tableFormat({
	id: 'gephi-csv',
	label: 'Gephi edge table',
	cannotSay:
		'A Gephi edge table gives actors by id only; "Type" is whether an edge is directed, the stance is read from "Kind".',
	status: 'reported',
	open: (table, _options, file) => {
		const header = new Header(table.first[0] ?? []);
		return isGephi(header, table) ? reader(header, table, file) : null;
	}
});

const own = ['type', 'weight', 'label', 'id', 'kind', 'timeset', 'interval'];
const kinds = ['kind', 'stance'];
const codes = ['cameo', 'cameo code', 'event code'];
/** In these a table of another kind says what happened. */
const others = [...codes, 'code', 'event', 'event type', 'relation', 'interaction', 'action'];

/** Only a column Type that holds directions is Gephi's; without one nothing else may say what happened. */
function isGephi(header: Header, { first }: Sniffed): boolean {
	if (!header.has('source', 'target') || !own.some((name) => header.has(name))) return false;
	const type = header.place('type');
	const types = first.slice(1).map((cells) => cellAt(cells, type));
	const filled = types.filter((cell) => cell !== '');
	if (filled.length > 0) return filled.every((cell) => direction.test(cell));
	return kinds.some((name) => header.has(name)) || !others.some((name) => header.has(name));
}

const direction = /^(?:un)?directed$|^mutual$/i;

function reader(header: Header, sniffed: Sniffed, file: TextFile): RowReader {
	const at = (...names: readonly string[]) => header.place(...names);
	const date = at('date', 'day', 'time', 'timestamp');
	const kind = at(...kinds, ...codes);
	const [source, target, type, weight] = [at('source'), at('target'), at('type'), at('weight')];
	const [label, url] = [at('label'), at('url', 'source url')];
	const dates = new ColumnDates(file, sniffed, date, null);
	const undirected = sniffed.first
		.slice(1)
		.some((cells) => /^undirected$/i.test(cellAt(cells, type)));
	return {
		header: true,
		columns: header.length,
		codeColumn: kind,
		codeSystem: cameoOrStance,
		warnings: () => [
			...(undirected
				? ['Some edges are undirected: their arrows run from Source to Target all the same.']
				: []),
			...dates.warnings
		],
		read: (cells) => ({
			date: dates.read(cells),
			actor: keyAt(cells, source),
			recipient: keyAt(cells, target),
			code: cellAt(cells, kind),
			intensity: numberAt(cells, weight),
			page: cellAt(cells, url),
			text: cellAt(cells, label)
		}),
		stance: (named) => (named === '' ? plain : stanceOfText(named)),
		party: (name) => writtenParty(name)
	};
}
