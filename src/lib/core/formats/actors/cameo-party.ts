import type { ActorType } from '../../dataset/vocabulary';
import { countryByCode, countryName } from './country-names';
import { stateParty, type Party } from './party';

/** What the three letters behind a country, or alone, say about an actor, in CAMEO. */
const roles: ReadonlyMap<string, string> = new Map(
	[
		'GOV government',
		'MIL military',
		'COP police',
		'JUD judiciary',
		'LEG parliament',
		'SPY intelligence service',
		'OPP opposition',
		'PTY party',
		'REB rebels',
		'INS insurgents',
		'SEP separatists',
		'UAF unaligned armed forces',
		'RAD radicals',
		'MOD moderates',
		'IMG international armed group',
		'ELI elites',
		'BUS business',
		'MNC multinational company',
		'CVL civilians',
		'MED media',
		'EDU education',
		'LAB labour',
		'REF refugees',
		'SET settlers',
		'AGR agriculture',
		'CRM criminals',
		'DEV development',
		'ENV environment',
		'HLH health',
		'HRI human rights',
		'IGO intergovernmental organisation',
		'NGO non-governmental organisation'
	].map((entry): [string, string] => [entry.slice(0, 3), entry.slice(4)])
);

const types: ReadonlyMap<string, ActorType> = new Map([
	['REB', 'armed-group'],
	['INS', 'armed-group'],
	['SEP', 'armed-group'],
	['UAF', 'armed-group'],
	['IMG', 'armed-group'],
	['MED', 'medium'],
	['IGO', 'igo'],
	['NGO', 'ngo']
]);

/**
 * The party of a CAMEO or KEDS actor code such as IRN, IRNMIL or IGOUNO, by its parts of three
 * letters. `country` is what a column says; null takes the first part where that is a country.
 * `said` is the name in the file, for what the code does not tell.
 */
export function cameoParty(code: string, country: string | null = null, said = ''): Party {
	const parts = code.match(/.{1,3}/gsu) ?? [code];
	const prefix = parts[0] ?? '';
	const iso3 = countryByCode(country ?? prefix);
	if (iso3 === code) return stateParty(iso3, { cameo: code });
	const rest = iso3 !== null && countryByCode(prefix) === iso3 ? parts.slice(1) : parts;
	const kind = rest.map((part) => types.get(part)).find((type) => type !== undefined);
	return {
		id: code,
		name: nameOf(code, iso3, rest, said),
		type: kind ?? (rest.length === 0 ? 'state' : 'organisation'),
		country: iso3,
		codes: { cameo: code }
	};
}

function nameOf(code: string, iso3: string | null, rest: readonly string[], said: string): string {
	if (iso3 !== null) {
		if (rest.length === 0) return `${countryName(iso3)} (${code})`;
		return [countryName(iso3), ...rest.map((part) => roles.get(part) ?? part)].join(', ');
	}
	const words = rest.map((part) => roles.get(part));
	if (words.every((word) => word !== undefined)) return capital(words.join(', '));
	if (said !== '') return inTitleCase(said);
	return capital(rest.map((part) => roles.get(part) ?? part).join(', '));
}

/** GDELT writes names in capitals: UNITED NATIONS, THE EU. */
function inTitleCase(name: string): string {
	const words = name.toLowerCase().split(/\s+/);
	return words.map((word, place) => cased(word, place === 0)).join(' ');
}

/** Two letters are mostly an abbreviation. */
function cased(word: string, isFirst: boolean): string {
	if (small.has(word)) return isFirst ? capital(word) : word;
	return word.length === 2 && !notShort.has(word) ? word.toUpperCase() : capital(word);
}

const small: ReadonlySet<string> = new Set('of the and in for on at to by de'.split(' '));
const notShort: ReadonlySet<string> = new Set('al el la le ma mr ms dr st'.split(' '));

function capital(text: string): string {
	return text.replace(/(?<=^|\s)\p{L}/u, (letter) => letter.toUpperCase());
}
