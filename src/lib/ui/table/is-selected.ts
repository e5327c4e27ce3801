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
