import { toDay } from '../dates/day';
import { factualities, polarities, statuses } from '../dataset/vocabulary';
import {
	asActor,
	asRecipient,
	openEnd,
	openStart,
	type Columns,
	type EventColumns
} from './columns';
import {
	actorsBit,
	factualitiesBit,
	periodBit,
	polaritiesBit,
	stancesBit,
	statusesBit,
	textBit,
	undatedBit,
	voicesBit
} from './facets';
import type { ActorRole, Filter } from './filter';
import { matchText } from './match-text';

export interface Judge {
	/** The bits of the facets that keep the event out of view; 0 for an event in view. */
	readonly failsOf: (event: number) => number;
	/** Per edge, 1 where its actors pass the actor filter. */
	readonly edgePasses: Uint8Array;
}

/** Makes the filter into tables and numbers once, so that judging an event is a few look-ups. */
export function judgeBy(columns: EventColumns, filter: Filter): Judge {
	const { stanceOf, statusOf, factualityOf, firstDay, lastDay, dated } = columns;
	const stanceFails = failsByStance(columns, filter);
	const statusFails = Uint8Array.from(statuses, (status) =>
		filter.withoutStatuses.includes(status) ? statusesBit : 0
	);
	const factualityFails = Uint8Array.from(factualities, (factuality) =>
		filter.withoutFactualities.includes(factuality) ? factualitiesBit : 0
	);
	const from = filter.from === null ? openStart : toDay(filter.from);
	const to = filter.to === null ? openEnd : toDay(filter.to);
	const undatedFails = filter.undated ? 0 : undatedBit;
	const chosen = chosenActors(columns, filter);
	const involved = chosen === null ? null : involve(columns, filter, chosen);
	const spoken = speak(columns, filter);
	const matches = matchText(columns, filter.text);

	const failsOf = (event: number): number => {
		let fails =
			(stanceFails[stanceOf[event] ?? 0] ?? 0) |
			(statusFails[statusOf[event] ?? 0] ?? 0) |
			(factualityFails[factualityOf[event] ?? 0] ?? 0);
		if ((firstDay[event] ?? 0) > to || (lastDay[event] ?? 0) < from) fails |= periodBit;
		if (dated[event] === 0) fails |= undatedFails;
		if (involved !== null && !involved(event)) fails |= actorsBit;
		if (spoken !== null && !spoken(event)) fails |= voicesBit;
		if (matches !== null && matches[event] === 0) fails |= textBit;
		return fails;
	};
	return { failsOf, edgePasses: passEdges(columns, filter, chosen) };
}

/** Per stance, the bits of the stance and polarity facets that keep it out. */
export function failsByStance({ stances }: Columns, filter: Filter): Uint8Array {
	const withoutStances = new Set(filter.withoutStances);
	const withoutPolarities = polarities.filter((one) => filter.withoutPolarities.includes(one));
	return Uint8Array.from(
		stances,
		({ id, polarity }) =>
			(withoutStances.has(id) ? stancesBit : 0) |
			(withoutPolarities.includes(polarity) ? polaritiesBit : 0)
	);
}

/** Per actor number, 1 for those chosen, as shown at this level; null when nobody known is. */
export function chosenActors(
	{ actors, actorNumber, shownAs }: Columns,
	filter: Filter
): Uint8Array | null {
	const chosen = new Uint8Array(actors.length);
	for (const id of filter.actors) {
		const number = actorNumber.get(id);
		if (number !== undefined) chosen[shownAs[number] ?? number] = 1;
	}
	return chosen.includes(1) ? chosen : null;
}

/** The parts, as bits, in which a chosen actor may take part. */
export function rolesWanted(role: ActorRole): number {
	return { either: asActor | asRecipient, actor: asActor, recipient: asRecipient }[role];
}

function involve(
	{ partyStart, partyActor, partyRoles }: EventColumns,
	{ actorRole }: Filter,
	chosen: Uint8Array
): (event: number) => boolean {
	const wanted = rolesWanted(actorRole);
	return (event) => {
		const end = partyStart[event + 1] ?? 0;
		for (let party = partyStart[event] ?? 0; party < end; party++) {
			const takesPart = ((partyRoles[party] ?? 0) & wanted) !== 0;
			if (takesPart && chosen[partyActor[party] ?? 0] === 1) return true;
		}
		return false;
	};
}

/** Whether one of the chosen voices says that an event took place; null when nobody known is chosen. */
function speak(
	{ voices: { number, start, of } }: EventColumns,
	filter: Filter
): ((event: number) => boolean) | null {
	const chosen = new Set(filter.voices.map((id) => number.get(id)).filter((n) => n !== undefined));
	if (chosen.size === 0) return null;
	return (event) => of.subarray(start[event], start[event + 1]).some((voice) => chosen.has(voice));
}

/** Per edge, 1 where its actors pass the actor filter. */
export function passEdges(
	{ edgeActor, edgeRecipient }: Pick<Columns, 'edgeActor' | 'edgeRecipient'>,
	{ actorRole }: Filter,
	chosen: Uint8Array | null
): Uint8Array {
	const passes = new Uint8Array(edgeActor.length).fill(chosen === null ? 1 : 0);
	if (chosen === null) return passes;
	for (let edge = 0; edge < passes.length; edge++) {
		const byActor = actorRole !== 'recipient' && chosen[edgeActor[edge] ?? 0] === 1;
		const byRecipient = actorRole !== 'actor' && chosen[edgeRecipient[edge] ?? 0] === 1;
		if (byActor || byRecipient) passes[edge] = 1;
	}
	return passes;
}
