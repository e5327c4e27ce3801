import { describe, expect, it } from 'vitest';
import { cameoParty } from './cameo-party';
import { countryByCode, countryByName, countryName } from './country-names';
import { namedParty, typeBySectors } from './named-party';
import { writtenParty } from './written-party';

describe('countries', () => {
	it.each([
		['Syria', 'SYR'],
		['SYRIA', 'SYR'],
		['Iran, Islamic Republic of', 'IRN'],
		['Palestinian Territory, Occupied', 'PSE'],
		['Türkiye', 'TUR'],
		['Turkey', 'TUR'],
		['Russian Federation', 'RUS'],
		["Côte d'Ivoire", 'CIV'],
		['DR Congo (Zaire)', 'COD'],
		['South Korea', 'KOR'],
		['Kosovo', 'XKX'],
		['UK', 'GBR'],
		['the former Yugoslav Republic of Macedonia', 'MKD'],
		['Bosnia-Herzegovina', 'BIH'],
		['St. Lucia', 'LCA'],
		['Trinidad & Tobago', 'TTO']
	])('knows %s as %s', (name, iso3) => expect(countryByName(name)).toBe(iso3));

	it.each(['', 'Congo', 'Atlantis', 'NA', '__proto__', 'constructor'])(
		'knows no country %j',
		(name) => {
			expect(countryByName(name)).toBe(null);
		}
	);

	it.each(['USR', 'IGO', 'ARB', 'KUR', 'SHN', 'IS', 'isr', ''])(
		'knows no country code %j',
		(code) => {
			expect(countryByCode(code)).toBe(null);
		}
	);

	it('has PAL and PSE for Palestine', () => {
		expect([countryByCode('PAL'), countryByCode('PSE')]).toEqual(['PSE', 'PSE']);
	});

	it.each([
		['USA', 'United States'],
		['TUR', 'Turkey'],
		['RUS', 'Russia'],
		['PRK', 'North Korea'],
		['XKX', 'Kosovo'],
		['PSE', 'Palestine'],
		['SYR', 'Syria'],
		['COD', 'DR Congo'],
		['GBR', 'United Kingdom'],
		['CHN', 'China']
	])('calls %s %s', (iso3, name) => expect(countryName(iso3)).toBe(name));
});

describe('cameoParty', () => {
	it.each([
		['IRN', 'Iran', 'state', 'IRN'],
		['IRNMIL', 'Iran, military', 'organisation', 'IRN'],
		['ISRREBXYZ', 'Israel, rebels, XYZ', 'armed-group', 'ISR'],
		['MED', 'Media', 'medium', null],
		['MOSREB', 'MOS, rebels', 'armed-group', null],
		['USR', 'USR', 'organisation', null],
		['X', 'X', 'organisation', null]
	])('reads %s', (code, name, type, country) => {
		expect(cameoParty(code)).toMatchObject({ id: code, name, type, country });
	});

	it('takes the country of a column, and the name in the file where the code is not known', () => {
		expect(cameoParty('UNO', null, 'UNITED NATIONS').name).toBe('United Nations');
		expect(cameoParty('EEC', null, 'THE EU').name).toBe('The EU');
		expect(cameoParty('IGOWSA').name).toBe('Intergovernmental organisation, WSA');
		expect(cameoParty('ARL', null, 'LEAGUE OF ARAB STATES').name).toBe('League of Arab States');
		expect(cameoParty('ALQ', null, 'AL QAEDA').name).toBe('Al Qaeda');
		expect(cameoParty('HEZ', 'LBN')).toMatchObject({ country: 'LBN', name: 'Lebanon, HEZ' });
	});
});

describe('parties by name', () => {
	it('is a country, a member of one, or itself', () => {
		expect(namedParty('Turkey', '', 'organisation')).toMatchObject({ id: 'TUR', type: 'state' });
		expect(namedParty('Army', 'Syria', 'organisation').country).toBe('SYR');
		expect(namedParty('Army', 'SYR', 'organisation').country).toBe('SYR');
		expect(namedParty('Army', 'Atlantis', 'organisation').country).toBe(null);
	});

	it('reads what a table writes: codes in capitals only of countries', () => {
		expect(writtenParty('IRNMIL').country).toBe('IRN');
		expect(writtenParty('NATO')).toMatchObject({ id: 'NATO', country: null });
		expect(writtenParty('__proto__').id).toBe('__proto__');
	});

	it('tells kinds by sectors', () => {
		expect(typeBySectors('Rebel,Dissident')).toBe('armed-group');
		expect(typeBySectors('MED')).toBe('organisation');
		expect(typeBySectors('News,Media')).toBe('medium');
	});
});
