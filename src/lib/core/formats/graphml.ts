import type { Format } from './format';
import { readGraphml } from './graphs/read-graphml';
import { rowsOfXml } from './graphs/xml-format';
import { isXmlOf } from './graphs/xml-root';

export const graphml: Format = {
	id: 'graphml',
	label: 'GraphML',
	cannotSay:
		'GraphML has no notation of its own for time, for who reports an edge or on what evidence; it says what its attributes say.',
	recognise: ({ text }) => isXmlOf(text, 'graphml'),
	read: (file, options, progress, listener) =>
		rowsOfXml(graphml, file, readGraphml, options, progress, listener)
};
