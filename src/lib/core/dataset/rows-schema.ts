import * as v from 'valibot';
import { limits } from './limits';
import { usualForm, type Form } from './read-shape';
import { Actor, Dataset, StanceEntry } from './schema';
import { closed, codeTable, field, id, line, list, oneOf, orNull, url } from './shapes';
import { datePrecisions, declaredStatuses, factualities } from './vocabulary';

/*
 * The part `rows` of a dataset: events of one row each, written column by column. The columns are
 * too long for this schema to read them: `readColumns` does, and a test holds it to what is here.
 */

const wholeNumber = (what: string, least: number) =>
	v.pipe(
		v.number(`${what} must be a number`),
		v.integer(`${what} must be a whole number`),
		v.minValue(least, `${what} must be at least ${least}`)
	);

const place = (what: string) => wholeNumber(`the place of ${what}`, 0);

const parties = (what: string) =>
	column(
		v.union([place(what), v.pipe(v.array(place(what)), v.maxLength(limits.listLength))]),
		`Who, as a place in actors; a list of places where there are several.`
	);

function column<S extends v.GenericSchema>(item: S, description: string) {
	return field(list(item, limits.rows, 'rows'), description);
}

function someColumn<S extends v.GenericSchema>(item: S, description: string) {
	return field(v.optional(list(item, limits.rows, 'rows')), description);
}

/** 0001-01-01 and 9999-12-31 in days since 1970-01-01. */
export const dayBounds = { first: -719_162, last: 2_932_896 } as const;

const day = v.nullable(
	v.pipe(
		wholeNumber('a day', dayBounds.first),
		v.maxValue(dayBounds.last, `a day must be at most ${dayBounds.last}`)
	)
);

/** A code of an event, by the name of its system; an event of a row has one at most. */
export const OneCode = v.pipe(
	codeTable(),
	v.maxEntries(1, 'a row has one code at most: leave one')
);

/** What the columns count places in. */
export const dictionaries = {
	stances: field(
		list(id('stance id'), limits.stancesOfRows + 13, 'stances'),
		'Ids of stances, built in or listed under stances of the dataset.'
	),
	codes: field(
		v.optional(list(OneCode, limits.codesOfRows, 'codes'), []),
		'Codes in other systems, such as { "cameo": "010" }; { } for none.'
	),
	statuses: field(
		v.optional(list(oneOf(declaredStatuses, 'status'), limits.listLength, 'statuses'), []),
		'Statuses of events.'
	),
	factualities: field(
		v.optional(list(oneOf(factualities, 'factuality'), limits.listLength, 'factualities'), []),
		'Factualities of events.'
	),
	datePrecisions: field(
		v.optional(list(oneOf(datePrecisions, 'datePrecision'), limits.listLength, 'precisions'), []),
		'Precisions of dates.'
	)
};

/** The lists that may be as long as a file has rows. */
export const longLists = {
	sources: field(
		v.optional(
			list(
				v.union([
					url,
					closed(
						{ publisher: field(orNull(line('the publisher')), 'Who published it.') },
						'a source'
					)
				]),
				limits.rows,
				'sources'
			)
		),
		'Sources after those of the dataset: the address of a page, or { "publisher": … }.'
	),
	actor: parties('an actor'),
	recipient: parties('a recipient'),
	stance: column(place('a stance'), 'Place in stances of the rows.'),
	source: someColumn(
		place('a source'),
		'Place in the sources of the dataset and then of the rows; all 0 when left out.'
	),
	code: someColumn(v.nullable(place('a code')), 'Place in codes; null for none.'),
	firstDay: someColumn(
		day,
		'First possible day in days since 1970-01-01; null where it is not known.'
	),
	lastDay: someColumn(day, 'Last possible day, likewise; the first one when left out.'),
	datePrecision: someColumn(
		place('a precision'),
		'Place in datePrecisions; left out where each row has a day or no date.'
	),
	status: someColumn(place('a status'), 'Place in statuses; all machine-coded when left out.'),
	factuality: someColumn(place('a factuality'), 'Place in factualities; all actual when left out.'),
	mentions: someColumn(wholeNumber('mentions', 0), 'How many reports were counted; 0 for unknown.'),
	intensity: someColumn(
		v.nullable(v.number('the intensity must be a number')),
		'Intensity in the measure of the file; null for unknown.'
	),
	row: someColumn(
		wholeNumber('the number of a row', 1),
		'Number of the row in the file it was read from; 1, 2, 3… when left out.'
	),
	id: someColumn(v.nullable(v.string('an id must be text')), 'Id of the event; "row-N" for null.'),
	summary: someColumn(
		v.nullable(v.string('the summary must be text')),
		'What the file says in words; a sentence is made for null.'
	)
};

export const Rows = closed({ ...dictionaries, ...longLists }, 'rows');

/** A dataset but for its rows, beside which it may have more actors and stances. */
export const DatasetOfRows = closed(
	{
		...Dataset.entries,
		actors: field(list(Actor, limits.actorsOfRows, 'actors'), 'The parties of the crisis.'),
		stances: field(
			v.optional(list(StanceEntry, limits.stancesOfRows, 'stances'), []),
			'Stances changed or added to those built in.'
		)
	},
	'the dataset'
);

/** The whole of a file. */
export const DatasetFile = closed(
	{
		...DatasetOfRows.entries,
		rows: field(v.optional(Rows), 'Events of one row each, column by column, for long files.')
	},
	'the dataset'
);

export const formOfRows: Form = {
	schema: DatasetOfRows,
	longest: {
		...usualForm.longest,
		actors: limits.actorsOfRows,
		stances: limits.stancesOfRows
	}
};
