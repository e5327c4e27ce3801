import { eventIdOf, rowOf } from '../rows/event-of-row';
import type { EventRows } from '../rows/event-rows';
import { Hash, Hashed } from '../rows/hashes';

/** The events whose id an earlier one has, or is among those `taken`. */
export function* repeatedIds(
	rows: Pick<EventRows, 'id' | 'row' | 'count'>,
	taken: ReadonlySet<string>
): Generator<number> {
	if (rows.id === null && taken.size === 0 && rises(rows)) return;
	const known = new Hashed(rows.count);
	const hash = new Hash();
	for (let event = 0; event < rows.count; event++) {
		const id = eventIdOf(rows, event);
		const { value } = hash.start().text(id);
		const before = known.find(value, (other) => eventIdOf(rows, other) === id);
		if (before === null) known.add(event, value);
		if (before !== null || taken.has(id)) yield event;
	}
}

function rises(rows: Pick<EventRows, 'row' | 'count'>): boolean {
	if (rows.row === null) return true;
	for (let event = 1; event < rows.count; event++) {
		if (rowOf(rows, event) <= rowOf(rows, event - 1)) return false;
	}
	return true;
}
