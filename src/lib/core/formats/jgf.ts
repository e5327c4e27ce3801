import type { Format } from './format';
import { isJgf, readJgf } from './graphs/read-jgf';
import { isJsonOf, rowsOfJson } from './graphs/json-format';

export const jgf: Format = {
	id: 'jgf',
	label: 'JSON Graph Format',
	cannotSay:
		'JSON Graph Format has no notation for time or evidence: it says what its metadata say.',
	recognise: (file) => isJsonOf(file, isJgf),
	read: (file, options, progress, listener) =>
		rowsOfJson(jgf, file, readJgf, options, progress, listener)
};
