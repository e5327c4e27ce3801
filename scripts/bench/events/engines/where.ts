import { dayCount } from '../generate-rows';
import { noDay } from '../table';
import { placesIn, type Wanted } from '../wanted';

/** What the conditions of a filter are told apart by. */
export type Facet =
	| 'stance'
	| 'status'
	| 'polarity'
	| 'factuality'
	| 'voice'
	| 'actors'
	| 'period'
	| 'undated'
	| 'word';

/** How an engine writes that a column holds one of some numbers, and either of two things. */
export interface Language {
	readonly column: (name: string) => string;
	readonly oneOf: (column: string, numbers: readonly number[]) => string;
	readonly noneOf: (column: string, numbers: readonly number[]) => string;
	readonly and: string;
	readonly or: string;
}

/** The conditions of a filter but those of some facets, as text; empty where there are none. */
export function conditions(wanted: Wanted, without: readonly Facet[], language: Language): string {
	const { column, oneOf, noneOf, and, or } = language;
	const either = (parts: readonly string[]) => `(${parts.join(or)})`;
	const all: [Facet, string][] = [];
	for (const facet of ['stance', 'status', 'polarity', 'factuality'] as const) {
		const out = placesIn(wanted[facet], 0);
		if (out.length > 0) all.push([facet, noneOf(column(facet), out)]);
	}
	const { voice, actors, word, from, to, undated } = wanted;
	if (voice !== null) all.push(['voice', oneOf(column('source'), placesIn(voice))]);
	if (actors !== null) {
		const chosen = placesIn(actors.chosen);
		const sides = [
			...(actors.asActor ? ['actor'] : []),
			...(actors.asRecipient ? ['recipient'] : [])
		];
		all.push(['actors', either(sides.map((side) => oneOf(column(side), chosen)))]);
	}
	if (from > 0 || to < dayCount - 1) {
		const day = column('day');
		const within = `(${day} >= ${from}${and}${day} <= ${to})`;
		// Whether what has no day passes is for another facet to say.
		const kept = undated || without.includes('undated');
		all.push(['period', kept ? either([within, oneOf(day, [noDay])]) : within]);
	}
	if (!undated) all.push(['undated', noneOf(column('day'), [noDay])]);
	if (word !== null) {
		const { actor, stance, source } = word;
		const found = [
			['actor', placesIn(actor)],
			['recipient', placesIn(actor)],
			['stance', placesIn(stance)],
			['source', placesIn(source)]
		] as const;
		const some = found.filter(([, numbers]) => numbers.length > 0);
		all.push([
			'word',
			some.length === 0
				? oneOf(column('day'), [-2])
				: either(some.map(([name, numbers]) => oneOf(column(name), numbers)))
		]);
	}
	return all
		.filter(([facet]) => !without.includes(facet))
		.map(([, text]) => text)
		.join(and);
}
