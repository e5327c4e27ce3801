import { quote } from '../../dataset/fault';
import { actorWith, type RowsBuilder } from '../../rows/rows-builder';
import { fold } from '../../text/fold';
import { actorTypeOf } from './actor-types';
import { RoleReader, type Roles } from './attribute-roles';
import type { GraphFile, GraphNode, Place } from './graph-file';
import { breakCircles } from './member-of';
import { canBeId, lineOf } from './plain-text';

type Code = 'duplicate-id' | 'unknown-actor' | 'member-cycle';
/** Notes a fault that costs no edge. */
export type Note = (code: Code, place: Place, message: string) => void;

interface Put {
	/** Place in the builder, and id there. */
	readonly number: number;
	readonly id: string;
	readonly node: GraphNode;
	readonly roles: Roles;
}

/** Makes every node an actor, a member of the node it lies in or of the country it names. */
export class GraphActors {
	readonly #builder: RowsBuilder;
	readonly #note: Note;
	readonly #put = new Map<string, Put>();
	readonly #ids = new Set<string>();
	readonly #states = new Map<string, string>();

	constructor(builder: RowsBuilder, note: Note) {
		this.#builder = builder;
		this.#note = note;
	}

	add({ nodes, nodeDefaults }: GraphFile, countries: boolean): void {
		const reader = new RoleReader(nodeDefaults);
		for (const node of nodes) {
			const { id, place } = node;
			if (this.#put.has(id)) {
				this.#note('duplicate-id', place, `the node ${quote(id)} is listed before: left out`);
			} else this.#addNode(node, reader.read(node.attributes));
		}
		this.#joinGroups(countries);
	}

	/** Place in the builder of the node with this id. */
	numberOf(id: string): number | undefined {
		return this.#put.get(id)?.number;
	}

	#addNode(node: GraphNode, roles: Roles): void {
		const id = this.#freeId(node.id);
		const name = lineOf(roles.get('label') ?? '') || lineOf(node.id) || id;
		const type = actorTypeOf(roles.get('type') ?? '') ?? actorTypeOf(roles.get('kind') ?? '');
		const role = lineOf(roles.get('role') ?? '') || null;
		const known = { id, name, type: type ?? 'organisation', role, codes: codesOf(roles) };
		const number = this.#builder.actor(id, () => actorWith(known));
		this.#put.set(node.id, { number, id, node, roles });
		if (type === 'state') this.#states.set(fold(name), id);
	}

	#joinGroups(countries: boolean): void {
		const groups = new Map<string, string>();
		for (const one of this.#put.values()) {
			const group = this.#parentOf(one) ?? (countries ? this.#countryOf(one) : null);
			if (group !== null && group !== one.id) groups.set(one.id, group);
		}
		const broken = new Set(breakCircles(groups));
		for (const { number, id, node } of this.#put.values()) {
			const memberOf = groups.get(id);
			if (memberOf !== undefined) this.#builder.changeActor(number, { memberOf });
			if (!broken.has(id)) continue;
			const message = `${quote(id)} would be a part of itself at last: its group is left out`;
			this.#note('member-cycle', node.place, message);
		}
	}

	#parentOf({ node: { parent, place }, roles }: Put): string | null {
		const named = parent ?? roles.get('parent') ?? null;
		if (named === null) return null;
		const group = this.#put.get(named);
		if (group !== undefined) return group.id;
		// Gephi writes 0 for a node that lies in no other.
		if (parent !== null && parent !== '0') {
			this.#note('unknown-actor', place, `the node it lies in, ${quote(parent)}, is not there`);
		}
		return null;
	}

	#countryOf({ roles }: Put): string | null {
		const name = lineOf(roles.get('country') ?? '');
		const type = actorTypeOf(roles.get('type') ?? '');
		if (name === '' || type === 'state') return null;
		const known = this.#states.get(fold(name));
		if (known !== undefined) return known;
		const id = this.#freeId(name);
		this.#builder.actor(id, () => actorWith({ id, name, type: 'state' }));
		this.#states.set(fold(name), id);
		return id;
	}

	#freeId(wanted: string): string {
		const base = canBeId(wanted) ? wanted : `node-${this.#ids.size + 1}`;
		let id = base;
		for (let n = this.#ids.size + 1; this.#ids.has(id); n++) id = `${base.slice(0, 9_000)}#${n}`;
		this.#ids.add(id);
		return id;
	}
}

function codesOf(roles: Roles): Record<string, string> {
	const iso3 = roles.get('iso3') ?? '';
	const wikidata = roles.get('wikidata') ?? '';
	return {
		...(/^[A-Z]{3}$/.test(iso3) ? { iso3 } : {}),
		...(/^Q\d{1,12}$/.test(wikidata) ? { wikidata } : {})
	};
}
