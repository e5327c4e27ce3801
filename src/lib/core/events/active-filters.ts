import type { Factuality, Polarity, Status } from '../dataset/vocabulary';
import type { ActorRole, Filter } from './filter';

/** One thing that filters, as data for a chip that `withoutFacet` takes back. */
export type ActiveFilter =
	| { readonly facet: 'stances'; readonly without: readonly string[] }
	| { readonly facet: 'statuses'; readonly without: readonly Status[] }
	| { readonly facet: 'polarities'; readonly without: readonly Polarity[] }
	| { readonly facet: 'factualities'; readonly without: readonly Factuality[] }
	| { readonly facet: 'voices'; readonly voices: readonly string[] }
	| { readonly facet: 'actors'; readonly actors: readonly string[]; readonly role: ActorRole }
	| { readonly facet: 'period'; readonly from: string | null; readonly to: string | null }
	| { readonly facet: 'undated' }
	| { readonly facet: 'text'; readonly text: string };

/** In the order of `filterFacets`. */
export function activeFilters(filter: Filter): readonly ActiveFilter[] {
	const { withoutStances, withoutStatuses, withoutPolarities, withoutFactualities } = filter;
	const { voices, actors, from, to } = filter;
	const text = filter.text.trim();
	const all: readonly (ActiveFilter | null)[] = [
		withoutStances.length > 0 ? { facet: 'stances', without: withoutStances } : null,
		withoutStatuses.length > 0 ? { facet: 'statuses', without: withoutStatuses } : null,
		withoutPolarities.length > 0 ? { facet: 'polarities', without: withoutPolarities } : null,
		withoutFactualities.length > 0 ? { facet: 'factualities', without: withoutFactualities } : null,
		voices.length > 0 ? { facet: 'voices', voices } : null,
		actors.length > 0 ? { facet: 'actors', actors, role: filter.actorRole } : null,
		from !== null || to !== null ? { facet: 'period', from, to } : null,
		filter.undated ? null : { facet: 'undated' },
		text !== '' ? { facet: 'text', text } : null
	];
	return all.filter((one) => one !== null);
}
