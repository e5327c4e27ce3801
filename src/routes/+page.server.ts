import { redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { drawCrisis, readCrisis, slugs } from './crises.server';

export async function load() {
	const [only, ...more] = slugs;
	// A site about one crisis opens on it.
	if (only !== undefined && more.length === 0)
		redirect(307, `${resolve('/[crisis]', { crisis: only })}/`);
	const crises = await Promise.all(slugs.map((slug) => readCrisis(slug)));
	return {
		crises: crises
			.filter((crisis) => crisis !== null)
			.map((crisis) => ({
				slug: crisis.slug,
				title: crisis.dataset?.title ?? crisis.slug,
				asOf: crisis.dataset?.asOf ?? null,
				actors: crisis.dataset?.actors.length ?? 0,
				events: crisis.dataset?.events.length ?? 0,
				problems: crisis.problems.length,
				picture: drawCrisis(crisis)
			}))
	};
}
