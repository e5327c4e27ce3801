import { error } from '@sveltejs/kit';
import { readCrisis, slugs } from '../crises.server';

export function entries() {
	return slugs.map((crisis) => ({ crisis }));
}

export async function load({ params }) {
	const crisis = await readCrisis(params.crisis);
	if (crisis === null) error(404, { message: 'There is no crisis at this address.' });
	return { ...crisis, home: slugs.length > 1 };
}
