import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import countries from 'i18n-iso-countries';
import type { Dataset } from '$lib/core/dataset/schema';
import { svgUrl } from '$lib/view/pictures';

const folder = path.dirname(createRequire(import.meta.url).resolve('circle-flags/package.json'));

/** States that ISO 3166-1 no longer or not officially knows, but of which there is a flag. */
const beyondIso: ReadonlyMap<string, string> = new Map([
	['SUN', 'su'],
	['XKX', 'xk']
]);

/** The flags of the dataset's states as URLs, by actor id. */
export function flagsOf({ actors }: Dataset): ReadonlyMap<string, string> {
	const flags = actors.flatMap(({ id, type, codes }): [string, string][] => {
		if (type !== 'state' || codes['iso3'] === undefined) return [];
		const svg = readFlag(codes['iso3']);
		return svg === null ? [] : [[id, svgUrl(svg)]];
	});
	return new Map(flags);
}

/** Every flag of the set that belongs to a state, as SVG by ISO 3166-1 alpha-3 code. */
export function everyFlag(): Readonly<Record<string, string>> {
	const codes = [...Object.keys(countries.getAlpha3Codes()), ...beyondIso.keys()].sort();
	return Object.fromEntries(
		codes.flatMap((iso3): [string, string][] => {
			const svg = readFlag(iso3);
			return svg === null ? [] : [[iso3, svg]];
		})
	);
}

function readFlag(iso3: string): string | null {
	const iso2 = beyondIso.get(iso3) ?? countries.alpha3ToAlpha2(iso3)?.toLowerCase();
	if (iso2 === undefined || !/^[a-z]{2}$/.test(iso2)) return null;
	try {
		return readFileSync(path.join(folder, 'flags', `${iso2}.svg`), 'utf8');
	} catch {
		// A state without a flag in the set keeps its plain disc.
		return null;
	}
}
