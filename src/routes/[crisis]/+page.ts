import { columnsOf } from '$lib/core/events/columns-of';
import { usualArrows } from '$lib/view/usual-arrows';

/** Adds what shows more arrows than fit the screen, where there may be so many. */
export async function load({ data }) {
	const { dataset } = data;
	const arrows = dataset === null ? 0 : columnsOf(dataset, 'members').edgeSize.length;
	return { ...data, big: arrows > usualArrows.tall ? await import('$lib/ui/big-parts') : null };
}
