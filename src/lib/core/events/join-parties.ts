import type { Event } from '../dataset/schema';
import type { Places } from '../rows/event-rows';
import { asActor, asRecipient, drawings, type Columns, type EventColumns } from './columns';

export type Who = Pick<Columns, 'actors' | 'stances' | 'actorNumber' | 'shownAs'>;

export interface Parties extends Pick<
	EventColumns,
	'drawnAs' | 'dyadStart' | 'partyStart' | 'partyActor' | 'partyRoles'
> {
	readonly dyads: Dyads;
}

/** Per dyad, the numbers of its actor and recipient, as shown, and of its stance. */
export interface Dyads {
	readonly dyadActor: Places;
	readonly dyadRecipient: Places;
	readonly dyadStance: Places;
}

/** Finds for every event the dyads it draws and the actors that take part in it. */
export function joinParties(who: Who, events: readonly Event[], stanceOf: Uint8Array): Parties {
	const dyadActor: number[] = [];
	const dyadRecipient: number[] = [];
	const dyadStance: number[] = [];
	const partyActor: number[] = [];
	const partyRoles: number[] = [];
	const dyadStart = new Uint32Array(events.length + 1);
	const partyStart = new Uint32Array(events.length + 1);
	const drawnAs = new Uint8Array(events.length);

	for (const [number, event] of events.entries()) {
		const { dyads, drawing } = dyadsOf(who, shown(who, event.actor), shown(who, event.recipient));
		for (const [actor, recipient] of drawing === 'drawn' ? dyads : []) {
			dyadActor.push(actor);
			dyadRecipient.push(recipient);
			dyadStance.push(stanceOf[number] ?? 0);
		}
		for (const [party, roles] of rolesIn(dyads)) {
			partyActor.push(party);
			partyRoles.push(roles);
		}
		drawnAs[number] = drawings.indexOf(drawing);
		dyadStart[number + 1] = dyadActor.length;
		partyStart[number + 1] = partyActor.length;
	}
	return {
		drawnAs,
		dyads: {
			dyadActor: Uint32Array.from(dyadActor),
			dyadRecipient: Uint32Array.from(dyadRecipient),
			dyadStance: Uint8Array.from(dyadStance)
		},
		dyadStart,
		partyStart,
		partyActor: Uint32Array.from(partyActor),
		partyRoles: Uint8Array.from(partyRoles)
	};
}

export type Dyad = readonly [actor: number, recipient: number];

/** The dyads that make an edge; where none does, all of them and the reason. */
export function dyadsOf(
	{ actors }: Pick<Who, 'actors'>,
	from: readonly number[],
	to: readonly number[]
) {
	const all: Dyad[] = [];
	for (const actor of from) for (const recipient of to) all.push([actor, recipient]);
	const isNamed = (party: number) => actors[party]?.type !== 'unspecified';
	const named = all.filter(([actor, recipient]) => isNamed(actor) && isNamed(recipient));
	const edges = named.filter(([actor, recipient]) => actor !== recipient);
	if (edges.length > 0) return { dyads: edges, drawing: 'drawn' } as const;
	return {
		dyads: all,
		drawing: named.length < all.length ? 'unnamed-party' : 'inside-one'
	} as const;
}

/** Number of each party with the parts it takes, as bits. */
export function rolesIn(dyads: readonly Dyad[]): ReadonlyMap<number, number> {
	const roles = new Map<number, number>();
	for (const [actor, recipient] of dyads) {
		roles.set(actor, (roles.get(actor) ?? 0) | asActor);
		roles.set(recipient, (roles.get(recipient) ?? 0) | asRecipient);
	}
	return roles;
}

function shown({ actorNumber, shownAs }: Who, ids: readonly string[]): readonly number[] {
	const numbers = new Set<number>();
	for (const id of ids) {
		const number = actorNumber.get(id);
		if (number === undefined) {
			throw new Error(`joinParties: no actor "${id}"; check the dataset with checkDataset first`);
		}
		numbers.add(shownAs[number] ?? number);
	}
	return [...numbers];
}
