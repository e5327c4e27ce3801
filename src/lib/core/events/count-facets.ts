import { polarities, statuses } from '../dataset/vocabulary';
import { asActor, asRecipient, type Columns } from './columns';
import { actorsBit, polaritiesBit, stancesBit, statusesBit } from './facets';
import { increase } from './increase';
import type { FacetCounts } from './view';

export type CountedFacets = Omit<FacetCounts, 'undated'>;

export function noFacetCounts({ actors, stances }: Columns): CountedFacets {
	return {
		stance: new Uint32Array(stances.length),
		status: new Uint32Array(statuses.length),
		polarity: new Uint32Array(polarities.length),
		asActor: new Uint32Array(actors.length),
		asRecipient: new Uint32Array(actors.length),
		asEither: new Uint32Array(actors.length)
	};
}

/** Counts an event, by what keeps it out of view, in every facet that could let it in. */
export function countFacets(
	facets: CountedFacets,
	columns: Columns,
	event: number,
	fails: number
): void {
	const stance = columns.stanceOf[event] ?? 0;
	if ((fails & ~stancesBit) === 0) increase(facets.stance, stance);
	if ((fails & ~statusesBit) === 0) increase(facets.status, columns.statusOf[event] ?? 0);
	if ((fails & ~polaritiesBit) === 0)
		increase(facets.polarity, columns.stancePolarity[stance] ?? 0);
	if ((fails & ~actorsBit) !== 0) return;

	const end = columns.partyStart[event + 1] ?? 0;
	for (let party = columns.partyStart[event] ?? 0; party < end; party++) {
		const actor = columns.partyActor[party] ?? 0;
		const roles = columns.partyRoles[party] ?? 0;
		increase(facets.asEither, actor);
		if ((roles & asActor) !== 0) increase(facets.asActor, actor);
		if ((roles & asRecipient) !== 0) increase(facets.asRecipient, actor);
	}
}
