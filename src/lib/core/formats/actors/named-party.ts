import type { ActorType } from '../../dataset/vocabulary';
import { countryByCode, countryByName } from './country-names';
import { stateParty, type Party } from './party';

/** A party by its name; `country` is a name or code in a column, empty where none is known. */
export function namedParty(name: string, country: string, type: ActorType): Party {
	const itself = countryByName(name);
	if (itself !== null) return stateParty(itself);
	return {
		id: name,
		name,
		type,
		country: countryByName(country) ?? countryByCode(country),
		codes: {}
	};
}

/** The kind of actor that ICEWS sectors or PLOVER's sector code tell. */
export function typeBySectors(sectors: string): ActorType {
	return kinds.find(([pattern]) => pattern.test(sectors))?.[1] ?? 'organisation';
}

const kinds: readonly (readonly [RegExp, ActorType])[] = [
	[/rebel|insurgent|separatist|militia|armed band|\bREB\b|\bPRM\b/i, 'armed-group'],
	[/international government organization|\bIGO\b/i, 'igo'],
	[/nongovernmental|non-governmental|\bNGO\b/i, 'ngo'],
	[/\bmedia\b|\bnews\b|\bJRN\b/i, 'medium']
];
