import { Column, counts } from '../rows/column';
import { eachField, isList, isObject, piecesOf, spanAt } from './skim-json';

/**
 * Where a place within the rows of a dataset, such as `rows.actor.17`, stands in its text; null for
 * a place outside of them. No more than the outline is read.
 */
export function placesInRows(text: string): (at: string) => number | null {
	const fields = fieldsOfRows(text);
	const items = new Map<string, Uint32Array>();
	return (at) => {
		const [first, field, item] = at.split('.');
		const rows = fields.get('');
		if (first !== 'rows' || rows === undefined) return null;
		const start = fields.get(field ?? '') ?? rows;
		if (field === undefined || item === undefined) return start;
		const starts = items.get(field) ?? itemsFrom(text, start);
		items.set(field, starts);
		return starts[Number(item)] ?? start;
	};
}

/** Where the value of each field begins; that of the rows themselves by the empty name. */
function fieldsOfRows(text: string): ReadonlyMap<string, number> {
	const fields = new Map<string, number>();
	eachField(text, text.indexOf('{'), (name, start) => {
		if (name !== 'rows') return spanAt(text, start).end;
		fields.clear();
		fields.set('', start);
		if (!isObject(text, start)) return spanAt(text, start).end;
		return eachField(text, start, (field, value) => {
			fields.set(field, value);
			return spanAt(text, value).end;
		});
	});
	return fields;
}

function itemsFrom(text: string, start: number): Uint32Array {
	const starts = new Column(counts);
	const list = spanAt(text, start);
	if (!isList(text, list)) return starts.finish();
	for (const { start } of piecesOf(text, list, 0)) {
		let at = start;
		while (/\s/.test(text[at] ?? '')) at++;
		starts.push(at);
	}
	return starts.finish();
}
