import { acled } from './acled';
import type { Format } from './format';
import { gdelt1, gdelt2 } from './gdelt';
import { gephiCsv } from './gephi-csv';
import { icews } from './icews';
import { keds } from './keds';
import { phoenix } from './phoenix';
import { polecat } from './polecat';
import { table } from './table';
import { ucdpGed } from './ucdp-ged';

/** Every format that files are read in, in the order in which they are tried. */
export const formats: readonly Format[] = [
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
