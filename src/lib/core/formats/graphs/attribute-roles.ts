import { fold } from '../../text/fold';
import type { Attributes } from './graph-file';

/** What an attribute of an edge or node may tell, by the names it goes by. */
const names = {
	stance: ['stance'],
	code: ['cameo', 'cameocode', 'eventcode', 'code'],
	kind: ['kind', 'edgekind', 'eventtype'],
	relation: ['relation', 'relationship', 'predicate'],
	interaction: ['interaction', 'sharedinteraction'],
	type: ['type', 'edgetype', 'nodetype', 'actortype', 'category'],
	label: ['label', 'name', 'title', 'displayname', 'sharedname', 'tooltip'],
	date: ['date', 'eventdate', 'day', 'time', 'datetime', 'timestamp', 'when', 'year'],
	start: ['start', 'startdate', 'starttime', 'begin', 'validfrom', 'startyear'],
	end: ['end', 'enddate', 'endtime', 'finish', 'validto', 'endyear'],
	count: ['count', 'mentions', 'nummentions'],
	weight: ['weight', 'value', 'strength', 'intensity'],
	text: ['text', 'summary', 'description', 'desc', 'sentence', 'note'],
	url: ['url', 'sourceurl', 'href', 'uri', 'link', 'website'],
	status: ['status'],
	factuality: ['factuality'],
	country: ['country', 'countryname', 'countrycode'],
	parent: ['memberof', 'parent'],
	role: ['role', 'office'],
	iso3: ['iso3'],
	wikidata: ['wikidata', 'wikidataid']
} as const;

export type Role = keyof typeof names;
export type Roles = ReadonlyMap<Role, string>;

const roleByName: ReadonlyMap<string, Role> = new Map(
	Object.entries(names).flatMap(([role, known]) =>
		known.map((name) => [name, isRole(role) ? role : 'label'] as const)
	)
);
const longestName = 100;

function isRole(text: string): text is Role {
	return Object.hasOwn(names, text);
}

/** Tells what the attributes of one file's edges or nodes say; what is not said there is a default. */
export class RoleReader {
	/** By a name as the file writes it, its role and how near the start of the list of names it is. */
	readonly #known = new Map<string, readonly [role: Role, rank: number] | null>();
	readonly #defaults: Roles;

	constructor(defaults: Attributes) {
		this.#defaults = new Map();
		this.#defaults = this.read(defaults);
	}

	/** Of several names for one thing the one listed first counts. */
	read(attributes: Attributes): Roles {
		if (attributes.size === 0) return this.#defaults;
		const found = new Map(this.#defaults);
		const ranks = new Map<Role, number>();
		for (const [name, value] of attributes) {
			const [role, rank] = this.#roleOf(name) ?? [];
			if (role === undefined || rank === undefined || value.trim() === '') continue;
			if (rank >= (ranks.get(role) ?? Infinity)) continue;
			ranks.set(role, rank);
			found.set(role, value.trim());
		}
		return found;
	}

	#roleOf(name: string): readonly [role: Role, rank: number] | null {
		if (name.length > longestName) return null;
		const before = this.#known.get(name);
		if (before !== undefined) return before;
		const plain = fold(name).replace(/[^a-z0-9]/g, '');
		const role = roleByName.get(plain);
		const known: readonly string[] = role === undefined ? [] : names[role];
		const found = role === undefined ? null : ([role, known.indexOf(plain)] as const);
		this.#known.set(name, found);
		return found;
	}
}
