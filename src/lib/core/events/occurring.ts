import type { ListedDataset } from '../dataset/listed-dataset';
import type { Stance } from '../dataset/stances';
import type { View } from './view';
import type { Voice } from './voices';

/** The stances that any event in view takes, in the order of the columns. */
export function stancesThatOccur({ columns, facets }: View): (Stance & { number: number })[] {
	return columns.stances
		.map((stance, number) => ({ ...stance, number }))
		.filter(({ number }) => (facets.stance[number] ?? 0) > 0);
}

/** The named actors that take part in any event in view, the busiest first. */
export function actorsThatOccur({
	columns,
	facets: { asEither }
}: View): (ListedDataset['actors'][number] & { number: number })[] {
	return columns.actors
		.map((actor, number) => ({ ...actor, number }))
		.filter(({ number, type }) => type !== 'unspecified' && (asEither[number] ?? 0) > 0)
		.sort((a, b) => (asEither[b.number] ?? 0) - (asEither[a.number] ?? 0) || a.number - b.number);
}

/** Who says that events in view took place, the most often heard first. */
export function voicesThatOccur({ columns, facets }: View): (Voice & { number: number })[] {
	return columns.voices.list
		.map((voice, number) => ({ ...voice, number }))
		.filter(({ number }) => (facets.voice[number] ?? 0) > 0)
		.sort(
			(a, b) => (facets.voice[b.number] ?? 0) - (facets.voice[a.number] ?? 0) || a.number - b.number
		);
}
