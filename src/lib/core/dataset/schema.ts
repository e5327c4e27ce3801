import * as v from 'valibot';
import { limits } from './limits';
import {
	closed,
	codeTable,
	colour,
	day,
	field,
	id,
	line,
	list,
	oneOf,
	orEmpty,
	orNull,
	partialDate,
	prose,
	text,
	url
} from './shapes';
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

const codes = field(
	v.optional(codeTable(), {}),
	'Codes of this in other systems, by the name of the system.'
);

/** A party of the crisis. `unspecified` stands for one that the source does not name. */
export const Actor = closed(
	{
		id: field(id('actor id'), 'How the rest of the file refers to the actor; any text, unique.'),
		name: field(line('the name'), 'The name that is shown.'),
		type: field(oneOf(actorTypes, 'the type of an actor'), 'What kind of party this is.'),
		role: field(orNull(line('the role')), 'Office or function at the time of the crisis.'),
		memberOf: field(
			orNull(id('id in memberOf')),
			'Id of the actor that this one belongs to and can be shown as.'
		),
		aliases: field(orEmpty(line('an alias'), 'aliases'), 'Other names, for the search.'),
		codes
	},
	'an actor'
);

/** Relabels, recolours or re-signs a built-in stance of the same id, or adds one of its own. */
export const StanceEntry = closed(
	{
		id: field(id('stance id'), 'Id of a built-in stance to change, or of one to add.'),
		label: field(v.optional(line('the label')), 'The name that is shown; needed for a new stance.'),
		polarity: field(
			v.optional(oneOf(polarities, 'the polarity of a stance')),
			'Whether the stance is against or for the other; needed for a new stance.'
		),
		colour: field(
			v.optional(
				closed(
					{
						light: field(colour, 'The colour on the light theme.'),
						dark: field(colour, 'The colour on the dark theme.')
					},
					'a colour'
				)
			),
			'The colour of the arrow on either theme.'
		),
		arrow: field(
			v.optional(oneOf(arrowShapes, 'the arrow of a stance')),
			'The shape of the arrowhead.'
		)
	},
	'a stance'
);

/** Where evidence was published. What the source does not give is null, never guessed. */
export const Source = closed(
	{
		id: field(id('source id'), 'How evidence refers to the source; any text, unique.'),
		type: field(oneOf(sourceTypes, 'the type of a source'), 'What kind of publication this is.'),
		publisher: field(orNull(line('the publisher')), 'Who published it.'),
		headline: field(orNull(line('the headline')), 'Its headline or title.'),
		url: field(orNull(url), 'Where it can be read, an http or https address.'),
		archivedUrl: field(orNull(url), 'An archived copy, an http or https address.'),
		archival: field(orNull(line('the archival reference')), 'Where it lies in an archive.'),
		published: field(orNull(partialDate), 'When it was published.'),
		accessed: field(orNull(partialDate), 'When it was last read at its address.'),
		note: field(orNull(prose('the note')), 'Anything else a reader should know about it.')
	},
	'a source'
);

/** Who said it. `actor` ties a speaker to an actor of this dataset. */
export const Attribution = closed(
	{
		name: field(line('the name'), 'Who said it, named or described as the source does.'),
		role: field(orNull(line('the role')), 'Office or function of the speaker.'),
		actor: field(orNull(id('id in actor')), 'Id of the actor that the speaker is.'),
		anonymous: field(
			v.optional(v.boolean('anonymous must be true or false'), false),
			'Whether the source withholds the name.'
		),
		count: field(
			orNull(
				v.pipe(
					v.number('count must be a number'),
					v.integer('count must be a whole number'),
					v.minValue(1, 'count must be at least 1')
				)
			),
			'How many speakers this stands for.'
		),
		to: field(orNull(line('"to"')), 'To whom it was said.')
	},
	'a speaker'
);

/** One piece of support, dispute or qualification: a paraphrase, a quotation or both. */
export const Evidence = v.pipe(
	closed(
		{
			source: field(id('source id'), 'Id of the source it was published in.'),
			bearing: field(
				oneOf(bearings, 'the bearing of evidence'),
				'Whether it supports, disputes or qualifies what the summary says.'
			),
			paraphrase: field(orNull(prose('the paraphrase')), 'What the source says, in your words.'),
			quotation: field(
				orNull(text(limits.quotationLength, 'the quotation')),
				'What a person said, word for word and short.'
			),
			locator: field(orNull(line('the locator')), 'Where in the source: a page or paragraph.'),
			attribution: field(
				orEmpty(Attribution, 'speakers'),
				'Who said it; empty when the source itself does.'
			)
		},
		'a piece of evidence'
	),
	v.check(
		({ paraphrase, quotation }) => paraphrase !== null || quotation !== null,
		'evidence needs a paraphrase or a quotation: write one'
	)
);

const dating = {
	date: field(
		orNull(partialDate),
		'When it happened or began: YYYY-MM-DD, YYYY-MM or YYYY; null when not known.'
	),
	endDate: field(
		orNull(partialDate),
		'Last day of a range, or the latest day for "before", inclusive; otherwise null.'
	),
	datePrecision: field(
		oneOf(datePrecisions, 'datePrecision'),
		'How exactly the date is known; it decides which of date and endDate are given.'
	),
	dateBasis: field(orNull(prose('the dateBasis')), 'How the date follows from the source.')
};

export const Relation = closed(
	{
		type: field(oneOf(relationTypes, 'the type of a relation'), 'What this event is to the other.'),
		event: field(id('event id'), 'Id of the other event.')
	},
	'a relation'
);

function evidenceOf(what: string) {
	return field(
		v.pipe(
			list(Evidence, limits.listLength, 'pieces of evidence'),
			v.minLength(1, `${what} needs at least one piece of evidence: add it`)
		),
		'What it rests on, and what speaks against it; at least one piece.'
	);
}

/** One dated statement or act: `actor` took `stance` towards `recipient`. */
export const Event = closed(
	{
		id: field(id('event id'), 'How links and relations refer to the event; any text, unique.'),
		actor: field(
			v.pipe(
				list(id('actor id'), limits.listLength, 'actors'),
				v.minLength(1, 'an event needs at least one actor: add it')
			),
			'Ids of those who took the stance.'
		),
		recipient: field(
			v.pipe(
				list(id('actor id'), limits.listLength, 'recipients'),
				v.minLength(1, 'an event needs at least one recipient: what has none is a context note')
			),
			'Ids of those it was taken towards.'
		),
		via: field(orEmpty(id('actor id'), 'go-betweens'), 'Ids of those who carried it.'),
		stance: field(id('stance id'), 'Id of the stance, built in or listed under stances.'),
		summary: field(prose('the summary'), 'What happened, in your own words.'),
		...dating,
		factuality: field(
			oneOf(factualities, 'factuality'),
			'Whether it happened or is planned, offered, conditional, hypothetical or denied.'
		),
		condition: field(orNull(prose('the condition')), 'On what it depends, when conditional.'),
		status: field(
			oneOf(declaredStatuses, 'status'),
			'How firmly it is established; disputed follows from the evidence.'
		),
		relations: field(orEmpty(Relation, 'relations'), 'How it relates to other events.'),
		codes,
		note: field(orNull(prose('the note')), 'Anything else a reader should know about it.'),
		evidence: evidenceOf('an event')
	},
	'an event'
);

/** What bears on the crisis but takes no stance: casualty figures, talks with unnamed parties. */
export const ContextNote = closed(
	{
		id: field(id('note id'), 'How links refer to the note; any text, unique.'),
		summary: field(prose('the summary'), 'What should be known, in your own words.'),
		...dating,
		actors: field(orEmpty(id('actor id'), 'actors'), 'Ids of the actors it concerns.'),
		events: field(orEmpty(id('event id'), 'events'), 'Ids of the events it concerns.'),
		evidence: evidenceOf('a context note')
	},
	'a context note'
);

export const Dataset = closed(
	{
		$schema: field(
			v.optional(v.string('$schema must be text in quotation marks')),
			'Where editors find the JSON Schema of this format.'
		),
		format: field(
			v.literal(1, 'format must be 1, the version of the dataset format'),
			'Version of the format, always 1.'
		),
		id: field(
			v.pipe(
				v.string('the dataset id must be text in quotation marks'),
				v.regex(
					/^[a-z0-9][a-z0-9-]{0,79}$/,
					'write the dataset id in lower-case letters, digits and hyphens: it becomes the address'
				)
			),
			'Address of the dataset on the site and the name of its file.'
		),
		title: field(line('the title'), 'The name of the crisis.'),
		summary: field(prose('the summary'), 'What the crisis is about.'),
		language: field(
			v.pipe(
				v.string('the language must be text in quotation marks'),
				v.regex(/^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$/, 'write the language as a tag such as "en"')
			),
			'Language of the texts, as a tag such as en.'
		),
		asOf: field(day, 'The day up to which the dataset is complete.'),
		license: field(orNull(line('the license')), 'Under what terms others may use the dataset.'),
		actors: field(list(Actor, limits.actors, 'actors'), 'The parties of the crisis.'),
		stances: field(
			v.optional(list(StanceEntry, limits.stances, 'stances'), []),
			'Stances changed or added to those built in.'
		),
		sources: field(list(Source, limits.sources, 'sources'), 'Where the evidence was published.'),
		events: field(
			list(Event, limits.events, 'events'),
			'Dated statements and acts of one party towards another.'
		),
		context: field(
			v.optional(list(ContextNote, limits.contextNotes, 'context notes'), []),
			'What bears on the crisis but takes no stance.'
		)
	},
	'the dataset'
);

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
