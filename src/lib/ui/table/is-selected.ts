import { edgesOfEvent } from '../../view/marks';
import type { Explorer } from '../explorer.svelte';

/** Whether an event, by number, is selected itself or through one of its arrows. */
export function isSelected(explorer: Explorer, event: number): boolean {
	const { id } = explorer.columns.events.at(event) ?? {};
	const arrows = edgesOfEvent(event, explorer.shown);
	return explorer.selection.some((item) => {
		if (item.kind === 'event') return item.event === id;
		const pointed = explorer.pointed(item);
		return pointed?.kind === 'edge' && arrows.includes(pointed.edge);
	});
}

/** Place of the first of `rows`, events by number, that is selected; -1 where none is. */
export function firstSelected(explorer: Explorer, rows: Uint32Array): number {
	const items = explorer.selection.flatMap((item) => explorer.pointed(item) ?? []);
	if (items.length === 0) return -1;
	const marked = new Uint8Array(explorer.dataset.events.length);
	for (const item of items) {
		if (item.kind === 'event') marked[item.event] = 1;
		if (item.kind === 'edge')
			for (const event of explorer.columns.eventsOf(item.edge)) marked[event] = 1;
	}
	return rows.findIndex((event) => marked[event] === 1);
}
