import type { Format } from './format';
import { isCytoscape, readCytoscape } from './graphs/read-cytoscape';
import { isJsonOf, rowsOfJson } from './graphs/json-format';

export const cytoscape: Format = {
	id: 'cytoscape',
	label: 'Cytoscape JSON',
	cannotSay:
		'Cytoscape JSON has no notation for time, direction or evidence: it says what the data of its elements say.',
	recognise: (file) => isJsonOf(file, isCytoscape),
	read: (file, options, progress, listener) =>
		rowsOfJson(cytoscape, file, readCytoscape, options, progress, listener)
};
