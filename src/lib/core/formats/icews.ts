import { namedParty, typeBySectors } from './actors/named-party';
import { cameoToStance } from '../dataset/cameo';
import { DateCells } from './tables/date-cell';
import { Header, cellAt, keyAt, numberAt } from './tables/header';
import { tableFormat } from './tables/read-table';
import type { RowReader } from './tables/table-format';

export const icews = tableFormat({
	id: 'icews',
	label: 'ICEWS events (Dataverse)',
	cannotSay:
		'ICEWS names no article, only its publisher, and does not say how often an event was reported.',
	status: 'machine-coded',
	open: ({ first: [top = []] }) => {
		const header = new Header(top);
		return header.has('Event Date', 'Source Name', 'Target Name', 'CAMEO Code')
			? reader(header)
			: null;
	}
});

function reader(header: Header): RowReader {
	const source = header.place('Source Name');
	const target = header.place('Target Name');
	const code = header.place('CAMEO Code');
	const date = header.place('Event Date');
	const [text, intensity] = [header.place('Event Text'), header.place('Intensity')];
	const publisher = header.place('Publisher');
	const country = {
		actor: header.place('Source Country'),
		recipient: header.place('Target Country')
	};
	const sectors = {
		actor: header.place('Source Sectors'),
		recipient: header.place('Target Sectors')
	};
	const dates = new DateCells(date);
	return {
		header: true,
		columns: header.length,
		codeColumn: code,
		codeSystem: 'cameo',
		read: (cells) => ({
			date: dates.read(cellAt(cells, date)),
			actor: keyAt(cells, source),
			recipient: keyAt(cells, target),
			code: cellAt(cells, code),
			intensity: numberAt(cells, intensity),
			publisher: cellAt(cells, publisher),
			text: cellAt(cells, text)
		}),
		stance: (cameo) => cameoToStance.get(cameo) ?? null,
		party: (name, side, cells) =>
			namedParty(name, cellAt(cells, country[side]), typeBySectors(cellAt(cells, sectors[side])))
	};
}
