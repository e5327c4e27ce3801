/* Random filters over a dataset, with ids that it does not know among them. */
import fc from 'fast-check';
import { fromDay } from '../src/lib/core/dates/day';
import type { Dataset } from '../src/lib/core/dataset/schema';
import { resolveStances } from '../src/lib/core/dataset/stances';
import { factualities, polarities, statuses } from '../src/lib/core/dataset/vocabulary';
import type { ActorRole, Filter } from '../src/lib/core/events/filter';
import { spanOf } from '../src/lib/core/dates/span';

const roles: readonly ActorRole[] = ['either', 'actor', 'recipient'];

export function arbitraryFilter(dataset: Dataset): fc.Arbitrary<Filter> {
	return fc.record({
		withoutStances: someOf(['no such stance', ...stanceIds(dataset)]),
		withoutStatuses: rarely(someOf(statuses)),
		withoutPolarities: rarely(someOf(polarities)),
		withoutFactualities: rarely(someOf(factualities)),
		voices: rarely(someOf(['actor:nobody', ...voiceIds(dataset)])),
		actors: rarely(someOf(['nobody', ...dataset.actors.map(({ id }) => id)])),
		actorRole: fc.constantFrom(...roles),
		from: fc.option(dayNear(dataset)),
		to: fc.option(dayNear(dataset)),
		undated: fc.boolean(),
		text: fc.oneof(
			{ weight: 4, arbitrary: fc.constant('') },
			{ weight: 2, arbitrary: someWords(dataset) },
			{ weight: 1, arbitrary: fc.string({ maxLength: 3 }) }
		)
	});
}

export function stanceIds({ stances }: Dataset): readonly string[] {
	return resolveStances(stances).map(({ id }) => id);
}

/** Ids of everybody who says anything, told without `voicesOf`. */
function voiceIds({ actors, sources, events }: Dataset): readonly string[] {
	const names = events.flatMap(({ evidence }) =>
		evidence.flatMap(({ attribution }) => attribution.map(({ name }) => name))
	);
	return [
		...actors.map(({ id }) => `actor:${id}`),
		...new Set(names.map((name) => `speaker:${name}`)),
		...sources.flatMap(({ publisher }) => (publisher === null ? [] : [`publisher:${publisher}`]))
	];
}

function someOf<T>(items: readonly T[]): fc.Arbitrary<readonly T[]> {
	return fc.oneof(
		{ weight: 2, arbitrary: fc.subarray([...items], { maxLength: Math.min(3, items.length) }) },
		{ weight: 1, arbitrary: fc.shuffledSubarray([...items]) },
		{ weight: 2, arbitrary: fc.constant([]) }
	);
}

function rarely<T>(some: fc.Arbitrary<readonly T[]>): fc.Arbitrary<readonly T[]> {
	return fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: some });
}

/** Days on and around the bounds of events, where an inclusive bound shows. */
function dayNear({ events }: Dataset): fc.Arbitrary<string> {
	const bounds = events
		.flatMap((event) => Object.values(spanOf(event)))
		.filter((day) => day > -700_000 && day < 2_900_000);
	return fc
		.tuple(fc.constantFrom(20_240, 20_260, ...bounds), fc.constantFrom(-1, 0, 1))
		.map(([day, shift]) => fromDay(day + shift));
}

function someWords({ actors, events }: Dataset): fc.Arbitrary<string> {
	const texts = [...actors.map(({ name }) => name), ...events.map(({ summary }) => summary)];
	return fc
		.tuple(fc.constantFrom('a', ...texts), fc.nat(4), fc.integer({ min: 1, max: 6 }))
		.map(([text, start, length]) => text.slice(start, start + length).toUpperCase());
}
