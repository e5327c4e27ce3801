import type { Dataset } from '../dataset/schema';

/** So many characters, about, are given out at once. */
const piece = 60_000;

/**
 * A dataset as the text of a file that opens to the same dataset again. Comes in pieces, so that
 * the caller may pause; the long lists have an item a line.
 */
export function* datasetJson(dataset: Dataset): Generator<string> {
	let text = '{';
	let first = true;
	for (const [key, value] of Object.entries(dataset)) {
		text += `${first ? '' : ','}\n\t${JSON.stringify(key)}: `;
		first = false;
		if (!Array.isArray(value) || value.length === 0) {
			text += JSON.stringify(value);
			continue;
		}
		text += '[';
		for (const [i, item] of value.entries()) {
			text += `${i === 0 ? '' : ','}\n\t\t${JSON.stringify(item)}`;
			if (text.length < piece) continue;
			yield text;
			text = '';
		}
		text += '\n\t]';
	}
	yield `${text}\n}\n`;
}
