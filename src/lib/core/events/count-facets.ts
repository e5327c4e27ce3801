import { factualities, polarities, statuses } from '../dataset/vocabulary';
import { asActor, asRecipient, type EventColumns } from './columns';
import {
	actorsBit,
	factualitiesBit,
	polaritiesBit,
	stancesBit,
	statusesBit,
	voicesBit
} from './facets';
import { increase } from './increase';
import type { FacetCounts } from './view';

export type CountedFacets = Omit<FacetCounts, 'undated'>;

export function noFacetCounts({ actors, stances, voices }: EventColumns): CountedFacets {
	return {
		stance: new Uint32Array(stances.length),
		status: new Uint32Array(statuses.length),
		polarity: new Uint32Array(polarities.length),
		factuality: new Uint32Array(factualities.length),
		voice: new Uint32Array(voices.list.length),
		asActor: new Uint32Array(actors.length),
		asRecipient: new Uint32Array(actors.length),
		asEither: new Uint32Array(actors.length)
	};
}

/** Counts an event, by what keeps it out of view, in every facet that could let it in. */
export function countFacets(
	facets: CountedFacets,
	columns: EventColumns,
	event: number,
	fails: number
): void {
	const stance = columns.stanceOf[event] ?? 0;
	if ((fails & ~stancesBit) === 0) increase(facets.stance, stance);
	if ((fails & ~statusesBit) === 0) increase(facets.status, columns.statusOf[event] ?? 0);
	if ((fails & ~polaritiesBit) === 0)
		increase(facets.polarity, columns.stancePolarity[stance] ?? 0);
	if ((fails & ~factualitiesBit) === 0)
		increase(facets.factuality, columns.factualityOf[event] ?? 0);
	if ((fails & ~voicesBit) === 0) {
		const { start, of } = columns.voices;
		for (const voice of of.subarray(start[event], start[event + 1])) increase(facets.voice, voice);
	}
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
