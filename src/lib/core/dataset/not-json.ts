import type { Problem } from '../problem';
import { quote } from './fault';
import { findJsonFault, positionAt } from './json-fault';

/** Why a text is not JSON, with line and column. */
export function notJson(json: string): Problem {
	const { offset, expected } = findJsonFault(json) ?? { offset: 0, expected: 'JSON' };
	return notJsonAt(json, offset, expected);
}

/** The same where the place is known. */
export function notJsonAt(json: string, offset: number, expected: string): Problem {
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
