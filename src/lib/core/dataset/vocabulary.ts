/*
 * The closed lists of the dataset format, apart from the schema so that the page can use them
 * without carrying the validator.
 */

export const actorTypes = [
	'state',
	'person',
	'organisation',
	'igo',
	'ngo',
	'armed-group',
	'medium',
	'unspecified'
] as const;

export const polarities = ['hostile', 'neutral', 'cooperative'] as const;

export const arrowShapes = [
	'bar',
	'open',
	'dot',
	'triangle',
	'square',
	'cross',
	'chevron',
	'diamond',
	'ring',
	'hollow-triangle',
	'notched',
	'hollow-diamond',
	'hollow-square'
] as const;

export const sourceTypes = [
	'news-article',
	'broadcast',
	'official-document',
	'published-archive',
	'press-release',
	'speech',
	'book',
	'research',
	'social-media',
	'reference',
	'event-data',
	'web-page',
	'other'
] as const;

export const bearings = ['supports', 'disputes', 'qualifies'] as const;

export const datePrecisions = [
	'day',
	'month',
	'year',
	'range',
	'before',
	'after',
	'unknown'
] as const;

export const factualities = [
	'actual',
	'conditional',
	'planned',
	'offered',
	'hypothetical',
	'denied'
] as const;

/** What an author may declare; an event *shows* as disputed when its evidence disagrees. */
export const declaredStatuses = ['confirmed', 'reported', 'machine-coded'] as const;

export const relationTypes = [
	'responds-to',
	'blocks',
	'disputes',
	'conveyed-in',
	'elaborates',
	'explains',
	'escalates'
] as const;

/**
 * How an event shows: as declared, or `disputed` when its evidence both supports and disputes it.
 * From the firmest to the most cautious, in the order the interface lists them.
 */
export const statuses = ['confirmed', 'reported', 'disputed', 'machine-coded'] as const;

export type ActorType = (typeof actorTypes)[number];
export type Polarity = (typeof polarities)[number];
export type ArrowShape = (typeof arrowShapes)[number];
export type SourceType = (typeof sourceTypes)[number];
export type Bearing = (typeof bearings)[number];
export type DatePrecision = (typeof datePrecisions)[number];
export type Factuality = (typeof factualities)[number];
export type DeclaredStatus = (typeof declaredStatuses)[number];
export type RelationType = (typeof relationTypes)[number];
export type Status = (typeof statuses)[number];
