import { cameoParty } from './cameo-party';
import { countryByCode } from './country-names';
import { namedParty } from './named-party';
import type { Party } from './party';

/** A party as a table of no known format writes it: a country's name, an actor code or any name. */
export function writtenParty(text: string): Party {
	const isCode = /^[A-Z]{3}(?:[A-Z]{3})*$/.test(text);
	return isCode && countryByCode(text.slice(0, 3)) !== null
		? cameoParty(text)
		: namedParty(text, '', 'organisation');
}
