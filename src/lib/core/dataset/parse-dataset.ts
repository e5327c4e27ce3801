import type { Checked, Problem } from '../problem';
import { spellCount } from '../text/count-of';
import { checkDataset } from './check-dataset';
import { parseRows } from '../rows-json/parse-rows';
import { takeApart } from '../rows-json/rows-text';
import { limits } from './limits';
import { notJson } from './not-json';
import type { Dataset } from './schema';

export interface Parsed {
	readonly checked: Checked<Dataset>;
	/**
	 * What the JSON says, for `salvageDataset`, sound rows as events; undefined when the text is not
	 * JSON.
	 */
	readonly input: unknown;
	/** Rows at fault, which are not in it. */
	readonly left: number;
}

/** Reads the text of a dataset file. Never throws. */
export function parseDataset(text: string): Parsed {
	if (text.length > limits.fileCharacters) return refuse(tooLarge(text.length));
	const apart = takeApart(text);
	if (apart !== null) return parseRows(apart);
	// Some editors begin a file with a byte order mark, which is not JSON.
	const json = text.replace(/^\uFEFF/, '');
	let input: unknown;
	try {
		input = JSON.parse(json);
	} catch {
		return refuse(notJson(json));
	}
	return { checked: checkDataset(input), input, left: 0 };
}

function refuse(problem: Problem): Parsed {
	return { checked: { ok: false, problems: [problem] }, input: undefined, left: 0 };
}

function tooLarge(length: number): Problem {
	const message = `the file has ${spellCount(length)} characters, more than ${spellCount(limits.fileCharacters)}: split it`;
	return { code: 'too-large', at: '(root)', message };
}
