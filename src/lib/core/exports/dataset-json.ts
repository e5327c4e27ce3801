import type { ListedDataset } from '../dataset/listed-dataset';

/** So many characters, about, are given out at once. */
const piece = 60_000;

/**
 * A dataset as the text of a file that opens to the same dataset again. Comes in pieces, so that
 * the caller may pause; the long lists have an item a line.
 */
export function* datasetJson({ rows: _, ...dataset }: ListedDataset): Generator<string> {
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
	yield `${text}\n}\n`;
}
