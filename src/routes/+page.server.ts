import { redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { readCrisis, slugs } from './crises.server';
import { overviewOf } from './overview.server';
import { newestFirst, onlyCrisis } from './start';

export async function load() {
	const only = onlyCrisis(slugs);
	// A site about one crisis opens on it.
	if (only !== null) redirect(307, `${resolve('/[crisis]', { crisis: only })}/`);
	const crises = await Promise.all(slugs.map((slug) => readCrisis(slug)));
	return {
		crises: crises
			.filter((crisis) => crisis !== null)
			.map(overviewOf)
			.sort(newestFirst)
	};
}
