import { describe, expect, it } from 'vitest';
import { anActor } from '../../../../tests/builders';
import { nameActors } from './name-actors';

describe('nameActors', () => {
	it('gives actors their names by id and keeps the former ones as aliases', () => {
		const army = anActor({ id: 'IRNMIL', name: 'IRNMIL', aliases: ['Artesh', 'Army of Iran'] });
		const other = anActor({ id: 'USA' });
		expect(nameActors([army, other], { IRNMIL: 'Army of Iran', nobody: 'x' })).toEqual([
			{ ...army, name: 'Army of Iran', aliases: ['IRNMIL', 'Artesh'] },
			other
		]);
	});

	it('takes ids for nothing but ids', () => {
		const odd = ['__proto__', 'constructor'].map((id) => anActor({ id, name: id }));
		expect(nameActors(odd, {})).toEqual(odd);
		const named = nameActors(odd, Object.fromEntries([['__proto__', 'Proto']]));
		expect(named.map(({ name }) => name)).toEqual(['Proto', 'constructor']);
	});
});
