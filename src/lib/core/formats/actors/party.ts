import type { ActorType } from '../../dataset/vocabulary';
import { actorWith, type RowsBuilder } from '../../rows/rows-builder';
import { limits } from '../../dataset/limits';
import { countryName } from './country-names';

/** A party as a row names it. */
export interface Party {
	/** Unique in the file; the ISO code for a country itself. */
	readonly id: string;
	readonly name: string;
	readonly type: ActorType;
	/** ISO code of the country that it belongs to or is; null where none is named. */
	readonly country: string | null;
	/** Its codes in other systems. */
	readonly codes: Readonly<Record<string, string>>;
}

/** The country itself. */
export function stateParty(iso3: string, codes: Party['codes'] = {}): Party {
	return { id: iso3, name: countryName(iso3), type: 'state', country: iso3, codes };
}

/** Place of the party among the actors; with `countries` it becomes a member of its country. */
export function placeParty(builder: RowsBuilder, party: Party, countries: boolean): number {
	const { id, type, country } = party;
	const memberOf = countries && country !== null && country !== id ? country : null;
	if (memberOf !== null) placeParty(builder, stateParty(memberOf), countries);
	const codes = country === id ? { ...party.codes, iso3: id } : party.codes;
	const name = party.name.slice(0, limits.lineLength) || id.slice(0, limits.lineLength);
	return builder.actor(id, () => actorWith({ id, name, type, memberOf, codes }));
}
