/** What a filter is made of; each can be taken back on its own. */
export const filterFacets = [
	'stances',
	'statuses',
	'polarities',
	'factualities',
	'voices',
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
export const factualitiesBit = 128;
export const voicesBit = 256;

/** How many masks there are. */
export const maskCount = 512;

export const bitOf: { readonly [F in FilterFacet]: number } = {
	stances: stancesBit,
	statuses: statusesBit,
	polarities: polaritiesBit,
	factualities: factualitiesBit,
	voices: voicesBit,
	actors: actorsBit,
	period: periodBit,
	undated: undatedBit,
	text: textBit
};
