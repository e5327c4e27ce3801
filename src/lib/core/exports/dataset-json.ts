import { limits } from '../dataset/limits';
import type { ListedDataset } from '../dataset/listed-dataset';
import { spellCount } from '../text/count-of';

/** Why a dataset as JSON would not open again, in words; null where it would, as all rows do. */
export function tooLongForJson({ events, sources, actors, rows }: ListedDataset): string | null {
	if (rows !== undefined) return null;
	const lists = { events, sources, actors };
	for (const name of ['events', 'sources', 'actors'] as const) {
		const count = lists[name].length;
		if (count <= limits[name]) continue;
		const [has, most] = [count, limits[name]].map(spellCount);
		return `The whole has ${has} ${name}, more than the ${most} of a dataset as JSON. The files that you opened are the way to keep it: they open to the same view.`;
	}
	return null;
}

/** So many characters, about, are given out at once. */
const piece = 60_000;

/**
 * A dataset as the text of a file that opens to the same dataset again. Comes in pieces, so that
 * the caller may pause; the long lists have an item a line.
 */
export function* datasetJson({ rows, ...dataset }: ListedDataset): Generator<string> {
	const inColumns = rows?.json() ?? null;
	if (inColumns !== null) return yield* inColumns;
	yield* fieldsJson(dataset);
	yield '\n}\n';
}

/** The same up to the closing bracket, for who has more to say. */
export function* fieldsJson(dataset: Fields): Generator<string> {
	let text = '{';
	let first = true;
	for (const [key, value] of Object.entries(dataset)) {
		text += `${first ? '' : ','}\n\t${JSON.stringify(key)}: `;
		first = false;
		if (typeof value !== 'object' || value === null || value.length === 0) {
			text += JSON.stringify(value);
			continue;
		}
		text += '[';
		let between = '';
		for (const item of value) {
			text += `${between}\n\t\t${JSON.stringify(item)}`;
			between = ',';
			if (text.length < piece) continue;
			yield text;
			text = '';
		}
		text += '\n\t]';
	}
	yield text;
}

/** Fields of a dataset, some of them lists. */
type Fields = Readonly<Record<string, Value>>;
type Value = string | number | null | undefined | (Iterable<object> & { readonly length: number });
