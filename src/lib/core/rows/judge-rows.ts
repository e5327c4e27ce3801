import { factualities, statuses } from '../dataset/vocabulary';
import type { Columns } from '../events/columns';
import {
	actorsBit,
	factualitiesBit,
	statusesBit,
	textBit,
	undatedBit,
	voicesBit
} from '../events/facets';
import type { Filter } from '../events/filter';
import { chosenActors, failsByStance, passEdges, rolesWanted } from '../events/judge';
import type { DrawnStrands } from './drawn-strands';
import type { EventSets } from './event-sets';
import type { Matches } from './match-rows';
import type { RowIndex } from './row-index';

/** A filter as tables, without its period: verdicts on groups, and on events where these differ. */
export interface RowJudge {
	/** Per kind, the bits of the facets that keep it out. */
	readonly kindFails: Uint16Array;
	/** Per cast, 1 where it passes the actor filter; null where all do. */
	readonly castPasses: Uint8Array | null;
	/** Per edge, 1 where its actors pass the actor filter; null where all do. */
	readonly edgePasses: Uint8Array | null;
	/** Null where no word is sought. */
	readonly text: Matches | null;
	/** Per source, 1 where a chosen voice speaks through it; null where none is chosen. */
	readonly sources: Uint8Array | null;
}

export interface Judged {
	readonly index: RowIndex;
	readonly drawn: DrawnStrands;
	readonly columns: Columns;
	readonly sets: EventSets;
}

export function judgeRows({ index, drawn, columns, sets }: Judged, filter: Filter): RowJudge {
	const chosen = chosenActors(columns, filter);
	return {
		kindFails: failsByKind(index, columns, filter),
		castPasses: chosen && passCasts(drawn, filter, chosen),
		edgePasses: chosen && passEdges(drawn, filter, chosen),
		text: sets.matching(filter.text),
		sources: sets.spokenBy(filter.voices)
	};
}

function failsByKind({ kinds }: RowIndex, columns: Columns, filter: Filter): Uint16Array {
	const byStance = failsByStance(columns, filter);
	const withoutStatus = statuses.map((one) => filter.withoutStatuses.includes(one));
	const withoutFactuality = factualities.map((one) => filter.withoutFactualities.includes(one));
	return Uint16Array.from(
		kinds,
		({ stance, status, factuality, dated }) =>
			(byStance[stance] ?? 0) |
			(withoutStatus[status] ? statusesBit : 0) |
			(withoutFactuality[factuality] ? factualitiesBit : 0) |
			(filter.undated || dated ? 0 : undatedBit)
	);
}

function passCasts(
	{ drawnAs, partyStart, partyActor, partyRoles }: DrawnStrands,
	{ actorRole }: Filter,
	chosen: Uint8Array
): Uint8Array {
	const wanted = rolesWanted(actorRole);
	const passes = new Uint8Array(drawnAs.length);
	for (let cast = 0; cast < passes.length; cast++) {
		const end = partyStart[cast + 1] ?? 0;
		for (let party = partyStart[cast] ?? 0; party < end; party++) {
			const takesPart = ((partyRoles[party] ?? 0) & wanted) !== 0;
			if (takesPart && chosen[partyActor[party] ?? 0] === 1) passes[cast] = 1;
		}
	}
	return passes;
}

/** The bits of all facets but the period that keep an event out. */
export function failsOfEvent(
	{ index: { rows } }: Judged,
	{ kindFails, castPasses, text, sources }: RowJudge,
	event: number,
	{ strand, cast, kind }: { strand: number; cast: number; kind: number }
): number {
	let fails = kindFails[kind] ?? 0;
	if (castPasses?.[cast] === 0) fails |= actorsBit;
	if (text !== null && (text.events ? text.events[event] : text.strands[strand]) === 0)
		fails |= textBit;
	if (sources?.[rows.source[event] ?? 0] === 0) fails |= voicesBit;
	return fails;
}
