import type { Format } from './format';
import { isGraphology, readGraphology } from './graphs/read-graphology';
import { isJsonOf, rowsOfJson } from './graphs/json-format';

export const graphology: Format = {
	id: 'graphology',
	label: 'graphology JSON',
	cannotSay:
		'graphology JSON has no notation for time or evidence: it says what its attributes say.',
	recognise: (file) => isJsonOf(file, isGraphology),
	read: (file, options, progress, listener) =>
		rowsOfJson(graphology, file, readGraphology, options, progress, listener)
};
