import type { Checked, Problem } from '../problem';
import { checkDataset } from './check-dataset';
import { quote } from './fault';
import { findJsonFault, positionAt } from './json-fault';
import { limits } from './limits';
import type { Dataset } from './schema';

export interface Parsed {
	readonly checked: Checked<Dataset>;
	/** What the JSON says, for `salvageDataset`; undefined when the text is not JSON. */
	readonly input: unknown;
}

/** Reads the text of a dataset file. Never throws. */
export function parseDataset(text: string): Parsed {
	if (text.length > limits.fileCharacters) return refuse(tooLarge(text.length));
	// Some editors begin a file with a byte order mark, which is not JSON.
	const json = text.replace(/^\uFEFF/, '');
	let input: unknown;
	try {
		input = JSON.parse(json);
	} catch {
		return refuse(notJson(json));
	}
	return { checked: checkDataset(input), input };
}

function refuse(problem: Problem): Parsed {
	return { checked: { ok: false, problems: [problem] }, input: undefined };
}

function tooLarge(length: number): Problem {
	const message = `the file has ${length} characters, more than ${limits.fileCharacters}: split it`;
	return { code: 'too-large', at: '(root)', message };
}

/** Why a text is not JSON, with line and column. */
export function notJson(json: string): Problem {
	const { offset, expected } = findJsonFault(json) ?? { offset: 0, expected: 'JSON' };
	const { line, column } = positionAt(json, offset);
	const place = `line ${line}, column ${column}`;
	const found =
		offset >= json.length ? 'the file ends' : `there stands ${quote(json[offset] ?? '')}`;
	return {
		code: 'bad-json',
		at: place,
		message: `the file is not JSON: ${expected} should stand at ${place}, but ${found}: correct it`
	};
}
