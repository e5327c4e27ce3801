import { quote, type Fault } from './fault';
import type { Readable } from './read-shape';
import type { Actor } from './schema';

/** Members of actors that are not there or have no name, and one fault for each circle of members. */
export function findMemberFaults({ items, ids }: Readable<Actor>): Fault[] {
	const known = new Set(ids);
	const unnamed = new Set(
		items.flatMap(([, { id, type }]) => (type === 'unspecified' ? [id] : []))
	);
	const unknown = items.flatMap(([place, { memberOf }]): Fault[] => {
		const path = ['actors', place, 'memberOf'];
		if (memberOf !== null && unnamed.has(memberOf)) {
			const message = `${quote(memberOf)} is unspecified, so nobody can be known to belong to it: give it a type or leave memberOf out`;
			return [{ code: 'unnamed-group', path, message }];
		}
		if (memberOf === null || known.has(memberOf)) return [];
		const message = `${quote(memberOf)} is not among the actors: correct the id or add it there`;
		return [{ code: 'unknown-actor', path, message }];
	});
	return [...unknown, ...findCircles(items)];
}

function findCircles(items: Readable<Actor>['items']): Fault[] {
	const byId = new Map(items.map(([place, actor]) => [actor.id, { place, ...actor }]));
	const visited = new Set<string>();
	const faults: Fault[] = [];
	for (const [, { id: start }] of items) {
		const trail = new Set<string>();
		let actor = byId.get(start);
		while (actor !== undefined && !visited.has(actor.id)) {
			visited.add(actor.id);
			trail.add(actor.id);
			actor = actor.memberOf === null ? undefined : byId.get(actor.memberOf);
		}
		if (actor === undefined || !trail.has(actor.id)) continue;
		const message = `${quote(actor.id)} is, at last, a member of itself: break the circle`;
		faults.push({ code: 'member-cycle', path: ['actors', actor.place, 'memberOf'], message });
	}
	return faults;
}
