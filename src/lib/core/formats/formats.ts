import { acled } from './acled';
import { cytoscape } from './cytoscape';
import type { Format } from './format';
import { gdelt1, gdelt2 } from './gdelt';
import { gephiCsv } from './gephi-csv';
import { gexf } from './gexf';
import { graphml } from './graphml';
import { graphology } from './graphology';
import { icews } from './icews';
import { jgf } from './jgf';
import { keds } from './keds';
import { phoenix } from './phoenix';
import { polecat } from './polecat';
import { stancegraph } from './stancegraph';
import { table } from './table';
import { ucdpGed } from './ucdp-ged';

/** Every format that files are read in, in the order in which they are tried. */
export const formats: readonly Format[] = [
	stancegraph,
	gexf,
	graphml,
	cytoscape,
	graphology,
	jgf,
	gdelt2,
	gdelt1,
	icews,
	polecat,
	acled,
	ucdpGed,
	phoenix,
	keds,
	gephiCsv,
	table
];
