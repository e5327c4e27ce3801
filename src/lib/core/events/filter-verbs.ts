import type { Factuality, Polarity, Status } from '../dataset/vocabulary';
import { factualities, polarities, statuses } from '../dataset/vocabulary';
import type { FilterFacet } from './facets';
import { noFilter, type ActorRole, type Filter } from './filter';

/*
 * Every change a reader can make to a filter. Lists stay sorted by code unit and without doubles,
 * so that filters that mean the same are deeply equal.
 */

export function toggleStance(filter: Filter, id: string): Filter {
	return { ...filter, withoutStances: toggle(filter.withoutStances, id) };
}

/** Leaves out every other stance; a second time brings all of them back. */
export function onlyStance(filter: Filter, id: string, allIds: readonly string[]): Filter {
	return { ...filter, withoutStances: only(filter.withoutStances, id, allIds) };
}

export function allStances(filter: Filter): Filter {
	return { ...filter, withoutStances: [] };
}

export function noStances(filter: Filter, allIds: readonly string[]): Filter {
	return { ...filter, withoutStances: inOrder(allIds) };
}

export function toggleStatus(filter: Filter, status: Status): Filter {
	return { ...filter, withoutStatuses: toggle(filter.withoutStatuses, status) };
}

export function onlyStatus(filter: Filter, status: Status): Filter {
	return { ...filter, withoutStatuses: only(filter.withoutStatuses, status, statuses) };
}

export function allStatuses(filter: Filter): Filter {
	return { ...filter, withoutStatuses: [] };
}

export function noStatuses(filter: Filter): Filter {
	return { ...filter, withoutStatuses: inOrder(statuses) };
}

export function togglePolarity(filter: Filter, polarity: Polarity): Filter {
	return { ...filter, withoutPolarities: toggle(filter.withoutPolarities, polarity) };
}

export function onlyPolarity(filter: Filter, polarity: Polarity): Filter {
	return { ...filter, withoutPolarities: only(filter.withoutPolarities, polarity, polarities) };
}

export function allPolarities(filter: Filter): Filter {
	return { ...filter, withoutPolarities: [] };
}

export function noPolarities(filter: Filter): Filter {
	return { ...filter, withoutPolarities: inOrder(polarities) };
}

export function toggleFactuality(filter: Filter, factuality: Factuality): Filter {
	return { ...filter, withoutFactualities: toggle(filter.withoutFactualities, factuality) };
}

export function onlyFactuality(filter: Filter, factuality: Factuality): Filter {
	return {
		...filter,
		withoutFactualities: only(filter.withoutFactualities, factuality, factualities)
	};
}

export function toggleVoice(filter: Filter, id: string): Filter {
	return { ...filter, voices: toggle(filter.voices, id) };
}

export function withVoices(filter: Filter, ids: readonly string[]): Filter {
	return { ...filter, voices: inOrder(ids) };
}

export function toggleActor(filter: Filter, id: string): Filter {
	return withActors(filter, toggle(filter.actors, id));
}

/** Without actors a role means nothing, so it goes back to "either". */
export function withActors(filter: Filter, ids: readonly string[]): Filter {
	const actors = inOrder(ids);
	return { ...filter, actors, actorRole: actors.length === 0 ? 'either' : filter.actorRole };
}

export function setActorRole(filter: Filter, role: ActorRole): Filter {
	return { ...filter, actorRole: filter.actors.length === 0 ? 'either' : role };
}

/** Days as YYYY-MM-DD, both inclusive, in either order; null where open. */
export function setPeriod(filter: Filter, from: string | null, to: string | null): Filter {
	const reversed = from !== null && to !== null && from > to;
	return reversed ? { ...filter, from: to, to: from } : { ...filter, from, to };
}

export function toggleUndated(filter: Filter): Filter {
	return { ...filter, undated: !filter.undated };
}

export function withoutFacet(filter: Filter, facet: FilterFacet): Filter {
	return { ...filter, ...cleared[facet] };
}

/** The same filter in the one form that all filters with its meaning share. */
export function canonicalFilter(filter: Filter): Filter {
	const tidy: Filter = {
		...filter,
		withoutStances: inOrder(filter.withoutStances),
		withoutStatuses: inOrder(filter.withoutStatuses),
		withoutPolarities: inOrder(filter.withoutPolarities),
		withoutFactualities: inOrder(filter.withoutFactualities),
		voices: inOrder(filter.voices),
		text: filter.text
			.replace(/\p{Surrogate}/gu, '\ufffd')
			.replace(/\s+/gu, ' ')
			.trim()
	};
	return setPeriod(withActors(tidy, filter.actors), filter.from, filter.to);
}

const { withoutStances, withoutStatuses, withoutPolarities, withoutFactualities } = noFilter;
const { voices, actors, actorRole, from, to, undated, text } = noFilter;
const cleared: { readonly [F in FilterFacet]: Partial<Filter> } = {
	stances: { withoutStances },
	statuses: { withoutStatuses },
	polarities: { withoutPolarities },
	factualities: { withoutFactualities },
	voices: { voices },
	actors: { actors, actorRole },
	period: { from, to },
	undated: { undated },
	text: { text }
};

function toggle<T extends string>(list: readonly T[], item: T): readonly T[] {
	return list.includes(item) ? list.filter((other) => other !== item) : inOrder([...list, item]);
}

function only<T extends string>(without: readonly T[], kept: T, all: readonly T[]): readonly T[] {
	const others = inOrder(all.filter((item) => item !== kept));
	const already =
		others.length === without.length && others.every((other) => without.includes(other));
	return already ? [] : others;
}

function inOrder<T extends string>(items: readonly T[]): readonly T[] {
	return [...new Set(items)].sort();
}
