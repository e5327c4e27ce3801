import type { Format } from './format';
import { readGexf } from './graphs/read-gexf';
import { rowsOfXml } from './graphs/xml-format';
import { isXmlOf } from './graphs/xml-root';

export const gexf: Format = {
	id: 'gexf',
	label: 'GEXF',
	cannotSay:
		'GEXF does not say who reports an edge or on what evidence, and a weight is no count of events.',
	recognise: ({ text }) => isXmlOf(text, 'gexf'),
	read: (file, options, progress, listener) =>
		rowsOfXml(gexf, file, readGexf, options, progress, listener)
};
