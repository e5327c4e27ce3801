import { describe, expect, it } from 'vitest';
import { activeFilters } from './active-filters';
import { filterFacets } from './facets';
import { noFilter, type Filter } from './filter';
import {
	allStances,
	canonicalFilter,
	noPolarities,
	noStances,
	noStatuses,
	onlyPolarity,
	onlyStance,
	onlyStatus,
	setActorRole,
	setPeriod,
	toggleActor,
	togglePolarity,
	toggleStance,
	toggleStatus,
	toggleUndated,
	withActors,
	withoutFacet
} from './filter-verbs';

const stances = ['veto', 'threat', 'strike'];
const everything: Filter = {
	withoutStances: ['veto'],
	withoutStatuses: ['reported'],
	withoutPolarities: ['neutral'],
	withoutFactualities: ['planned'],
	voices: ['actor:ISR'],
	actors: ['ISR'],
	actorRole: 'recipient',
	from: '2025-06-13',
	to: null,
	undated: false,
	text: 'reactor'
};

describe('the verbs of a filter', () => {
	it('take back what they did', () => {
		const twice = (verb: (filter: Filter) => Filter) => verb(verb(noFilter));
		expect(twice((filter) => toggleStance(filter, 'veto'))).toEqual(noFilter);
		expect(twice((filter) => toggleStatus(filter, 'reported'))).toEqual(noFilter);
		expect(twice((filter) => togglePolarity(filter, 'hostile'))).toEqual(noFilter);
		expect(twice((filter) => toggleActor(filter, '__proto__'))).toEqual(noFilter);
		expect(twice((filter) => onlyStance(filter, 'veto', stances))).toEqual(noFilter);
		expect(twice((filter) => onlyStatus(filter, 'disputed'))).toEqual(noFilter);
		expect(twice((filter) => onlyPolarity(filter, 'hostile'))).toEqual(noFilter);
		expect(twice(toggleUndated)).toEqual(noFilter);
		expect(allStances(noStances(noFilter, stances))).toEqual(noFilter);
	});

	it('come to the same filter in whatever order they are used', () => {
		const one = toggleStance(toggleStance(noFilter, 'veto'), 'strike');
		const other = toggleStance(toggleStance(noFilter, 'strike'), 'veto');
		expect(one).toEqual(other);
		expect(one.withoutStances).toEqual(['strike', 'veto']);
	});

	it('show one stance from any start', () => {
		const before = noStances(noFilter, stances);
		expect(onlyStance(before, 'threat', stances).withoutStances).toEqual(['strike', 'veto']);
		expect(onlyStance(onlyStance(noFilter, 'veto', stances), 'threat', stances)).toEqual({
			...noFilter,
			withoutStances: ['strike', 'veto']
		});
	});

	it('bring all back when the only one there is is asked for', () => {
		expect(onlyStance(noFilter, 'veto', ['veto'])).toEqual(noFilter);
	});

	it('leave everything out', () => {
		expect(noStatuses(noFilter).withoutStatuses).toHaveLength(4);
		expect(noPolarities(noFilter).withoutPolarities).toHaveLength(3);
	});

	it('keep a role only while there are actors', () => {
		expect(setActorRole(noFilter, 'actor')).toEqual(noFilter);
		const chosen = setActorRole(withActors(noFilter, ['USA', 'ISR', 'USA']), 'actor');
		expect(chosen).toMatchObject({ actors: ['ISR', 'USA'], actorRole: 'actor' });
		expect(toggleActor(toggleActor(chosen, 'ISR'), 'USA')).toEqual(noFilter);
	});

	it('turn a reversed period round and keep an open end open', () => {
		expect(setPeriod(noFilter, '2025-06-16', '2025-06-13')).toMatchObject({
			from: '2025-06-13',
			to: '2025-06-16'
		});
		expect(setPeriod(noFilter, '2025-06-16', null)).toMatchObject({ from: '2025-06-16', to: null });
	});
});

describe('activeFilters', () => {
	it('names every facet that filters, in order', () => {
		expect(activeFilters(everything).map(({ facet }) => facet)).toEqual(filterFacets);
		expect(activeFilters(noFilter)).toEqual([]);
		expect(activeFilters({ ...noFilter, text: '  ', actorRole: 'actor' })).toEqual([]);
	});

	it.each(filterFacets)('loses %s by withoutFacet and nothing else', (facet) => {
		expect(activeFilters(withoutFacet(everything, facet)).map((one) => one.facet)).toEqual(
			filterFacets.filter((other) => other !== facet)
		);
	});
});

describe('canonicalFilter', () => {
	it('is one form for all filters with the same meaning', () => {
		const given: Filter = {
			...noFilter,
			withoutStances: ['b', 'a', 'b'],
			actorRole: 'actor',
			from: '2025-06-16',
			to: '2025-06-13',
			text: '  nuclear \n site\ud800 '
		};
		const tidy = canonicalFilter(given);
		expect(tidy).toEqual({
			...noFilter,
			withoutStances: ['a', 'b'],
			from: '2025-06-13',
			to: '2025-06-16',
			text: 'nuclear site\ufffd'
		});
		expect(canonicalFilter(tidy)).toEqual(tidy);
	});
});
