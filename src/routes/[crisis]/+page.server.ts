import { error } from '@sveltejs/kit';
import { columnsOf } from '$lib/core/events/columns-of';
import { usualArrows } from '$lib/view/usual-arrows';
import { readCrisis, slugs } from '../crises.server';

export function entries() {
	return slugs.map((crisis) => ({ crisis }));
}

export async function load({ params }) {
	const crisis = await readCrisis(params.crisis);
	if (crisis === null) error(404, { message: 'There is no crisis at this address.' });
	const { dataset } = crisis;
	const arrows = dataset === null ? 0 : columnsOf(dataset, 'members').edgeSize.length;
	/** Whether there may be more arrows than fit the screen. */
	const many = arrows > usualArrows.tall;
	return { ...crisis, many, home: slugs.length > 1 };
}
