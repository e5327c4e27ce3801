import * as v from 'valibot';
import { limits } from './limits';
import {
	actorTypes,
	arrowShapes,
	bearings,
	datePrecisions,
	declaredStatuses,
	factualities,
	polarities,
	relationTypes,
	sourceTypes
} from './vocabulary';

/*
 * The dataset format, version 1. This file is its only source: the TypeScript types, the JSON
 * Schema under `static/schema` and the reference page in `docs/dataset.md` all follow from it.
 * Descriptions are written for the person who fills in the file.
 */

const text = (max: number, what: string) =>
	v.pipe(
		v.string(`${what} must be text`),
		v.nonEmpty(`${what} must not be empty`),
		v.maxLength(max, `${what} is longer than ${max} characters`)
	);

const line = (what: string) => text(limits.lineLength, what);
const prose = (what: string) => text(limits.textLength, what);

const id = (what: string) =>
	v.pipe(
		text(limits.idLength, `the ${what}`),
		v.check((value) => !/\p{Surrogate}/u.test(value), `the ${what} holds half of a character pair`)
	);

const orNull = <S extends v.GenericSchema>(schema: S) => v.optional(v.nullable(schema), null);

const list = <S extends v.GenericSchema>(item: S, max: number, what: string) =>
	v.pipe(v.array(item, `${what} must be a list`), v.maxLength(max, `more than ${max} ${what}`));

const orEmpty = <S extends v.GenericSchema>(item: S, what: string) =>
	v.optional(list(item, limits.listLength, what), []);

const partialDate = v.pipe(
	v.string('a date must be text'),
	v.regex(
		/^\d{4}(-\d{2}(-\d{2})?)?$/,
		'a date is written YYYY-MM-DD, YYYY-MM or YYYY, for example 2025-06-13'
	)
);

const day = v.pipe(
	v.string('a date must be text'),
	v.regex(/^\d{4}-\d{2}-\d{2}$/, 'write the day as YYYY-MM-DD, for example 2025-06-16')
);

const url = v.pipe(
	v.string('a URL must be text'),
	v.maxLength(2_048, 'a URL is longer than 2048 characters')
);

const colour = v.pipe(
	v.string('a colour must be text'),
	v.regex(/^#[0-9a-fA-F]{6}$/, 'write the colour as #rrggbb')
);

/** Codes of the thing in other systems, by system: `{ "iso3": "TUR", "wikidata": "Q43" }`. */
const codes = v.optional(
	v.record(
		v.pipe(
			v.string(),
			v.regex(/^[a-z][a-z0-9-]{0,31}$/, 'the name of a code system is lower-case, e.g. "iso3"')
		),
		line('a code')
	),
	{}
);

/** A party of the crisis. `unspecified` stands for one that the source does not name. */
export const Actor = v.strictObject({
	id: id('actor id'),
	name: line('the name'),
	type: v.picklist(actorTypes, `an actor's type is one of: ${actorTypes.join(', ')}`),
	role: orNull(line('the role')),
	memberOf: orNull(id('id in memberOf')),
	aliases: orEmpty(line('an alias'), 'aliases'),
	codes
});

/** Relabels, recolours or re-signs a built-in stance of the same id, or adds one of its own. */
export const StanceEntry = v.strictObject({
	id: id('stance id'),
	label: v.optional(line('the label')),
	polarity: v.optional(
		v.picklist(polarities, `a stance's polarity is one of: ${polarities.join(', ')}`)
	),
	colour: v.optional(v.strictObject({ light: colour, dark: colour })),
	arrow: v.optional(v.picklist(arrowShapes, `an arrow is one of: ${arrowShapes.join(', ')}`))
});

/** Where evidence was published. What the source does not give is null, never guessed. */
export const Source = v.strictObject({
	id: id('source id'),
	type: v.picklist(sourceTypes, `a source's type is one of: ${sourceTypes.join(', ')}`),
	publisher: orNull(line('the publisher')),
	headline: orNull(line('the headline')),
	url: orNull(url),
	archivedUrl: orNull(url),
	archival: orNull(line('the archival reference')),
	published: orNull(partialDate),
	accessed: orNull(partialDate),
	note: orNull(prose('the note'))
});

/** Who said it. `actor` ties a speaker to an actor of this dataset. */
export const Attribution = v.strictObject({
	name: line('the name'),
	role: orNull(line('the role')),
	actor: orNull(id('id in actor')),
	anonymous: v.optional(v.boolean('anonymous is true or false'), false),
	count: orNull(
		v.pipe(
			v.number('count must be a number'),
			v.integer('count must be a whole number'),
			v.minValue(1, 'count must be at least 1')
		)
	),
	to: orNull(line('"to"'))
});

/** One piece of support, dispute or qualification: a paraphrase, a quotation or both. */
export const Evidence = v.strictObject({
	source: id('source id'),
	bearing: v.picklist(bearings, `bearing is one of: ${bearings.join(', ')}`),
	paraphrase: orNull(prose('the paraphrase')),
	quotation: orNull(
		text(limits.quotationLength, 'the quotation')
	),
	locator: orNull(line('the locator')),
	attribution: orEmpty(Attribution, 'speakers')
});

const dating = {
	date: orNull(partialDate),
	endDate: orNull(partialDate),
	datePrecision: v.picklist(
		datePrecisions,
		`datePrecision is one of: ${datePrecisions.join(', ')}`
	),
	dateBasis: orNull(prose('the dateBasis'))
};

export const Relation = v.strictObject({
	type: v.picklist(relationTypes, `a relation's type is one of: ${relationTypes.join(', ')}`),
	event: id('event id')
});

/** One dated statement or act: `actor` took `stance` towards `recipient`. */
export const Event = v.strictObject({
	id: id('event id'),
	actor: v.pipe(
		list(id('actor id'), limits.listLength, 'actors'),
		v.minLength(1, 'an event needs at least one actor')
	),
	recipient: v.pipe(
		list(id('actor id'), limits.listLength, 'recipients'),
		v.minLength(1, 'an event needs at least one recipient; what has none is a context note')
	),
	via: orEmpty(id('actor id'), 'go-betweens'),
	stance: id('stance id'),
	summary: prose('the summary'),
	...dating,
	factuality: v.picklist(factualities, `factuality is one of: ${factualities.join(', ')}`),
	condition: orNull(prose('the condition')),
	status: v.picklist(declaredStatuses, `status is one of: ${declaredStatuses.join(', ')}`),
	relations: orEmpty(Relation, 'relations'),
	codes,
	note: orNull(prose('the note')),
	evidence: v.pipe(
		list(Evidence, limits.listLength, 'pieces of evidence'),
		v.minLength(1, 'an event needs at least one piece of evidence')
	)
});

/** What bears on the crisis but takes no stance: casualty figures, talks with unnamed parties. */
export const ContextNote = v.strictObject({
	id: id('note id'),
	summary: prose('the summary'),
	...dating,
	actors: orEmpty(id('actor id'), 'actors'),
	events: orEmpty(id('event id'), 'events'),
	evidence: v.pipe(
		list(Evidence, limits.listLength, 'pieces of evidence'),
		v.minLength(1, 'a context note needs at least one piece of evidence')
	)
});

export const Dataset = v.strictObject({
	$schema: v.optional(v.string('$schema must be text')),
	format: v.literal(1, 'format must be 1, the version of the dataset format'),
	id: v.pipe(
		v.string('the dataset id must be text'),
		v.regex(
			/^[a-z0-9][a-z0-9-]{0,79}$/,
			'a dataset id is lower-case letters, digits and hyphens: it becomes the address'
		)
	),
	title: line('the title'),
	summary: prose('the summary'),
	language: v.pipe(
		v.string('the language must be text'),
		v.regex(/^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$/, 'write the language as a tag such as "en"')
	),
	asOf: day,
	license: orNull(line('the license')),
	actors: list(Actor, limits.actors, 'actors'),
	stances: v.optional(list(StanceEntry, limits.stances, 'stances'), []),
	sources: list(Source, limits.sources, 'sources'),
	events: list(Event, limits.events, 'events'),
	context: v.optional(list(ContextNote, limits.contextNotes, 'context notes'), [])
});

export type Actor = v.InferOutput<typeof Actor>;
export type StanceEntry = v.InferOutput<typeof StanceEntry>;
export type Source = v.InferOutput<typeof Source>;
export type Attribution = v.InferOutput<typeof Attribution>;
export type Evidence = v.InferOutput<typeof Evidence>;
export type Relation = v.InferOutput<typeof Relation>;
export type Event = v.InferOutput<typeof Event>;
export type ContextNote = v.InferOutput<typeof ContextNote>;
export type Dataset = v.InferOutput<typeof Dataset>;
export type DatasetInput = v.InferInput<typeof Dataset>;
