import type { ListedDataset } from '../dataset/listed-dataset';

/** A pair of parties, ids, and how many events it stands for. */
export type Pair = readonly [actor: string, recipient: string, events: number];

/** Who is named with whom: each event's pairs or, in rows, each pair once with its events. */
export function pairsOf(dataset: ListedDataset): Iterable<Pair> {
	return dataset.rows ? dataset.rows.pairs() : pairsOfEvents(dataset);
}

function* pairsOfEvents({ events }: ListedDataset): Iterable<Pair> {
	for (const { actor, recipient } of events) {
		for (const a of actor) for (const r of recipient) yield [a, r, 1];
	}
}
