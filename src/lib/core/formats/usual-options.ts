import type { ReadOptions } from './format';

/** How a file is read as long as nobody chooses otherwise: every row that says something. */
export const usualOptions: ReadOptions = {
	distinct: false,
	leastMentions: 0,
	leastSources: 0,
	rootOnly: false,
	countries: true,
	stances: {},
	names: {},
	columns: []
};
