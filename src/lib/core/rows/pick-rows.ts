import type { EventRows } from './event-rows';
import { joinColumns, joinIds } from './merge-rows';

/** Some of the rows, by their numbers; each keeps its id and its place in the file. */
export function pickRows(rows: EventRows, some: Uint32Array): EventRows {
	const same = (length: number) => Uint32Array.from({ length }, (_, place) => place);
	const placed = {
		rows,
		actor: same(rows.actors.length),
		stance: Uint8Array.from({ length: 256 }, (_, place) => place),
		source: same(rows.sources.length),
		code: Uint16Array.from(rows.codeNames, (_, place) => place)
	};
	return {
		...rows,
		...joinColumns([placed], [some], some.length),
		count: some.length,
		id: joinIds([placed], [some], new Map())
	};
}
