import { json } from '@sveltejs/kit';
import { everyFlag } from '../../flags.server';

export const prerender = true;

/** The flags of all states for opened files, by ISO 3166-1 alpha-3 code: from this site, once. */
export function GET() {
	return json(everyFlag());
}
