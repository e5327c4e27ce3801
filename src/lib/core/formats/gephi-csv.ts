import { writtenParty } from './actors/written-party';
import { stanceOfText } from './codes/stance-of-text';
import { DateCells } from './tables/date-cell';
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
	open: (table) => {
		const header = new Header(table.first[0] ?? []);
		const own = ['type', 'weight', 'label', 'id', 'kind', 'timeset', 'interval'];
		const isGephi = header.has('source', 'target') && own.some((name) => header.has(name));
		return isGephi ? reader(header, table) : null;
	}
});

function reader(header: Header, { first }: Sniffed): RowReader {
	const at = (...names: readonly string[]) => header.place(...names);
	const date = at('date', 'day', 'time', 'timestamp');
	const kind = at('kind', 'stance');
	const [source, target, type, weight] = [at('source'), at('target'), at('type'), at('weight')];
	const [label, url] = [at('label'), at('url', 'source url')];
	const dates = new DateCells(date);
	const undirected = first.slice(1).some((cells) => /^undirected$/i.test(cellAt(cells, type)));
	return {
		header: true,
		columns: header.length,
		codeColumn: kind,
		codeSystem: 'kind',
		warnings: undirected
			? ['Some edges are undirected: their arrows run from Source to Target all the same.']
			: [],
		read: (cells) => ({
			date: dates.read(cellAt(cells, date)),
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
