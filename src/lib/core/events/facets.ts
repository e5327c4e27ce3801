/** What a filter is made of; each can be taken back on its own. */
export const filterFacets = [
	'stances',
	'statuses',
	'polarities',
	'actors',
	'period',
	'undated',
	'text'
] as const;
export type FilterFacet = (typeof filterFacets)[number];

/** One bit a facet, set in an event's mask where the facet keeps the event out of view. */
export const stancesBit = 1;
export const statusesBit = 2;
export const polaritiesBit = 4;
export const actorsBit = 8;
export const periodBit = 16;
export const undatedBit = 32;
export const textBit = 64;

export const bitOf: { readonly [F in FilterFacet]: number } = {
	stances: stancesBit,
	statuses: statusesBit,
	polarities: polaritiesBit,
	actors: actorsBit,
	period: periodBit,
	undated: undatedBit,
	text: textBit
};
