import type { ListedDataset } from '../dataset/listed-dataset';
import type { Event } from '../dataset/schema';

const known = new WeakMap<ListedDataset, ReadonlyMap<string, number>>();

/** Number of the event with an id; null where there is none. */
export function eventNumber(dataset: ListedDataset, id: string): number | null {
	if (dataset.rows) return dataset.rows.eventNumber(id);
	const numbers = known.get(dataset) ?? numberById(dataset.events);
	known.set(dataset, numbers);
	return numbers.get(id) ?? null;
}

function numberById(events: Iterable<Event>): ReadonlyMap<string, number> {
	const numbers = new Map<string, number>();
	let number = 0;
	for (const { id } of events) numbers.set(id, number++);
	return numbers;
}
