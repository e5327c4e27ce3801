import { resolve } from '$app/paths';
import type { Actor } from '../../core/dataset/schema';
import { svgUrl } from '../../view/pictures';

/** SVG by ISO 3166-1 alpha-3 code. */
export type Flags = Readonly<Record<string, string>>;

/** The site has those of all states, and sends them when a file is opened. Without them actors are plain discs: nothing waits for a second attempt. */
export async function fetchFlags(): Promise<Flags> {
	try {
		const response = await fetch(resolve('/open/flags.json'));
		const found: unknown = response.ok ? await response.json() : {};
		return isFlags(found) ? found : {};
	} catch {
		return {};
	}
}

/** The flags of states as URLs, by actor id. */
export function flagsFor(actors: readonly Actor[], flags: Flags): ReadonlyMap<string, string> {
	return new Map(
		actors.flatMap(({ id, type, codes }): [string, string][] => {
			const code = type === 'state' ? codes['iso3'] : undefined;
			const svg = code !== undefined && Object.hasOwn(flags, code) ? flags[code] : undefined;
			return svg === undefined ? [] : [[id, svgUrl(svg)]];
		})
	);
}

function isFlags(found: unknown): found is Flags {
	return (
		typeof found === 'object' &&
		found !== null &&
		Object.values(found).every((svg) => typeof svg === 'string')
	);
}
