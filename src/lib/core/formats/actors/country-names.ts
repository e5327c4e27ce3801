import countries from 'i18n-iso-countries';
import english from 'i18n-iso-countries/langs/en.json';
import { fold } from '../../text/fold';

/*
 * Countries by ISO 3166-1 alpha-3 code. Names and codes come from i18n-iso-countries; the tables
 * below add how event data writes them. What no table knows is no country: nothing is guessed.
 */

/** Codes that event data uses for a country of another ISO code. */
const otherCodes: ReadonlyMap<string, string> = new Map([
	['PAL', 'PSE'],
	['ROM', 'ROU'],
	['TMP', 'TLS'],
	['KSV', 'XKX'],
	['KOS', 'XKX'],
	['XKK', 'XKX'],
	['ZAR', 'COD'],
	['UAE', 'ARE']
]);

/** ISO codes that mean something else in CAMEO: Shinto. */
const otherThings: ReadonlySet<string> = new Set(['SHN']);

/** Names as event data writes them, and short ones for people. */
const otherNames: readonly (readonly [iso3: string, ...names: readonly string[]])[] = [
	['BIH', 'Bosnia-Herzegovina', 'Bosnia'],
	['BOL', 'Bolivia, Plurinational State of', 'Plurinational State of Bolivia'],
	['BRN', 'Brunei'],
	['CIV', "Cote d'Ivoire", 'Ivory Coast'],
	[
		'COD',
		'Congo, the Democratic Republic of the',
		'Congo, Democratic Republic of',
		'DR Congo (Zaire)',
		'DR Congo',
		'Democratic Republic of Congo',
		'Zaire',
		'Congo (Kinshasa)'
	],
	['COG', 'Congo, Republic of', 'Congo (Brazzaville)', 'Republic of Congo'],
	['CPV', 'Cabo Verde'],
	['CZE', 'Czech Republic'],
	['FLK', 'Falkland Islands'],
	['FSM', 'Micronesia'],
	['GBR', 'United Kingdom', 'Britain'],
	['IRN', 'Iran, Islamic Republic of', 'Iran (Islamic Republic of)'],
	['KGZ', 'Kyrgyz Republic'],
	['KOR', 'Korea, South', 'South Korea', 'Korea, Republic of', 'Republic of Korea'],
	['LAO', 'Laos', 'Lao PDR'],
	['LBY', 'Libyan Arab Jamahiriya'],
	['MAC', 'Macau'],
	['MDA', 'Moldova', 'Republic of Moldova'],
	[
		'MKD',
		'Macedonia',
		'Macedonia, the former Yugoslav Republic of',
		'the former Yugoslav Republic of Macedonia',
		'Macedonia, FYR'
	],
	['MMR', 'Burma', 'Myanmar (Burma)'],
	[
		'PRK',
		'Korea, North',
		'North Korea',
		"Korea, Democratic People's Republic of",
		"Democratic People's Republic of Korea"
	],
	[
		'PSE',
		'Palestine',
		'Palestinian Territory',
		'Palestinian Territories',
		'Occupied Palestinian Territory',
		'Palestinian Territory, Occupied',
		'Palestine, State of',
		'West Bank and Gaza',
		'Palestinian Authority'
	],
	['RUS', 'Russia', 'Russia (Soviet Union)'],
	['STP', 'Sao Tome and Principe'],
	['SWZ', 'Swaziland', 'Kingdom of eSwatini'],
	['SYR', 'Syria'],
	['TLS', 'East Timor'],
	['TUR', 'Turkey', 'Turkiye'],
	['TWN', 'Taiwan'],
	['TZA', 'Tanzania', 'Tanzania, United Republic of'],
	['USA', 'United States', 'United States of America'],
	['VAT', 'Holy See', 'Vatican', 'Vatican City'],
	['VEN', 'Venezuela, Bolivarian Republic of', 'Bolivarian Republic of Venezuela'],
	['VNM', 'Viet Nam', 'Vietnam (North Vietnam)'],
	['XKX', 'Kosovo'],
	['YEM', 'Yemen (North Yemen)', 'North Yemen'],
	['ZWE', 'Zimbabwe (Rhodesia)']
];

/** The name shown where the first one of the library is not the usual one. */
const shownNames: ReadonlyMap<string, string> = new Map([
	...otherNames.flatMap(([iso3, name]): [string, string][] =>
		[
			'BRN',
			'FLK',
			'FSM',
			'LAO',
			'MDA',
			'PSE',
			'SYR',
			'TUR',
			'TWN',
			'TZA',
			'USA',
			'VAT',
			'XKX',
			'RUS'
		].includes(iso3) && name !== undefined
			? [[iso3, name]]
			: []
	),
	['CHN', 'China'],
	['COD', 'DR Congo'],
	['COG', 'Congo'],
	['GMB', 'Gambia'],
	['IRN', 'Iran'],
	['MKD', 'North Macedonia']
]);

const iso3Codes: ReadonlySet<string> = new Set(Object.keys(countries.getAlpha3Codes()));
const byName = namesToCodes();

function namesToCodes(): ReadonlyMap<string, string> {
	const codes = new Map<string, string | null>();
	const learn = (name: string, iso3: string): void => {
		const key = keyOf(name);
		// "Congo" is the name of two countries, so of none.
		codes.set(key, (codes.get(key) ?? iso3) === iso3 ? iso3 : null);
	};
	for (const [iso2, names] of Object.entries(english.countries)) {
		const iso3 = toIso3(countries.alpha2ToAlpha3(iso2) ?? '');
		if (iso3 !== null) for (const name of [names].flat()) learn(name, iso3);
	}
	for (const [iso3, ...names] of otherNames) for (const name of names) learn(name, iso3);
	return new Map([...codes].flatMap(([name, iso3]) => (iso3 === null ? [] : [[name, iso3]])));
}

function keyOf(name: string): string {
	return fold(name)
		.replaceAll('&', ' and ')
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim()
		.replace(/^st /, 'saint ');
}

function toIso3(code: string): string | null {
	const other = otherCodes.get(code);
	if (other !== undefined) return other;
	return iso3Codes.has(code) ? code : null;
}

/** The country whose ISO or CAMEO code this is, in capitals; null for regions and kinds of actor. */
export function countryByCode(code: string): string | null {
	return otherThings.has(code) ? null : toIso3(code);
}

/** The country of this English name in any of its usual forms. */
export function countryByName(name: string): string | null {
	return byName.get(keyOf(name)) ?? null;
}

/** The usual English name of a country; the code itself where there is none. */
export function countryName(iso3: string): string {
	return shownNames.get(iso3) ?? countries.getName(iso3, 'en') ?? iso3;
}

countries.registerLocale(english);
