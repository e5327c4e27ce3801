import { quote } from '../../dataset/fault';
import type { Actor } from '../../dataset/schema';
import type { ActorType } from '../../dataset/vocabulary';
import { actorWith, type RowsBuilder } from '../../rows/rows-builder';
import { fold } from '../../text/fold';
import { countryByCode, countryByName, countryName } from '../actors/country-names';
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
	readonly type: ActorType;
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
		const type = typeOf(roles, name);
		const role = lineOf(roles.get('role') ?? '') || null;
		const known = { id, name, type, role, codes: codesOf(roles, type === 'state' ? name : '') };
		const number = this.#builder.actor(id, () => actorWith(known));
		this.#put.set(node.id, { number, id, node, roles, type });
		if (type === 'state' && !this.#states.has(keyOf(name))) this.#states.set(keyOf(name), id);
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

	#countryOf({ roles, type }: Put): string | null {
		const named = lineOf(roles.get('country') ?? '');
		if (named === '' || type === 'state') return null;
		const key = keyOf(named);
		const known = this.#states.get(key);
		if (known !== undefined) return known;
		const iso3 = isoOf(named);
		const id = this.#freeId(iso3 ?? named);
		const name = iso3 === null ? named : countryName(iso3);
		const codes: Actor['codes'] = iso3 === null ? {} : { iso3 };
		this.#builder.actor(id, () => actorWith({ id, name, type: 'state', codes }));
		this.#states.set(key, id);
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

/** As the file says; a node that has the name of a country and no type is that country. */
function typeOf(roles: Roles, name: string): ActorType {
	const said = actorTypeOf(roles.get('type') ?? '') ?? actorTypeOf(roles.get('kind') ?? '');
	return said ?? (countryByName(name) === null ? 'organisation' : 'state');
}

function isoOf(country: string): string | null {
	return countryByCode(country) ?? countryByName(country);
}

function keyOf(country: string): string {
	return isoOf(country) ?? fold(country);
}

function codesOf(roles: Roles, country: string): Actor['codes'] {
	const said = roles.get('iso3') ?? '';
	const iso3 = /^[A-Z]{3}$/.test(said) ? said : isoOf(country);
	const wikidata = roles.get('wikidata') ?? '';
	return {
		...(iso3 === null ? {} : { iso3 }),
		...(/^Q\d{1,12}$/.test(wikidata) ? { wikidata } : {})
	};
}
