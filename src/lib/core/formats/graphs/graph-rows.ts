import { quote } from '../../dataset/fault';
import { limits } from '../../dataset/limits';
import type { RowsBuilder } from '../../rows/rows-builder';
import { countOf } from '../../text/count-of';
import type { ReadOptions } from '../format';
import type { Problem } from '../../problem';
import { RoleReader, type Roles } from './attribute-roles';
import { detailsOf, pageOf } from './edge-details';
import { EdgeTimes } from './edge-times';
import { GraphActors } from './graph-actors';
import type { GraphEdge, GraphFile, Place } from './graph-file';
import type { Dated } from '../tables/read-date';
import { GraphStances, mostKinds } from './graph-stances';

export interface GraphRowsOf {
	readonly graph: GraphFile;
	readonly builder: RowsBuilder;
	readonly options: ReadOptions;
	/** The whole file as a source. */
	readonly source: number;
	/** `place` as the reader finds it: line and column. */
	readonly spell: (place: Place) => string;
}

/** Puts nodes as actors and edges as events into the builder, and what is to be said about them. */
export function addGraph(of: GraphRowsOf): void {
	new GraphRows(of).add();
}

interface Ends {
	readonly actor: readonly number[];
	readonly recipient: readonly number[];
}

class GraphRows {
	readonly #of: GraphRowsOf;
	readonly #actors: GraphActors;
	readonly #stances: GraphStances;
	readonly #roles: RoleReader;
	readonly #times = new EdgeTimes();
	readonly #seen = new Set<string>();
	#undirected = 0;
	#onBothSides = 0;

	constructor(of: GraphRowsOf) {
		const { builder, graph, options } = of;
		this.#of = of;
		this.#actors = new GraphActors(builder, (code, place, message) =>
			builder.problem({ code, at: of.spell(place), message })
		);
		this.#stances = new GraphStances(builder, options);
		this.#roles = new RoleReader(graph.edgeDefaults);
	}

	add(): void {
		const { builder, graph, options, spell } = this.#of;
		for (const { place, message } of graph.faults) {
			builder.problem({ code: 'bad-row', at: spell(place), message });
		}
		this.#actors.add(graph, options.countries);
		for (const edge of graph.edges) this.#addEdge(edge);
		for (const warning of [...graph.warnings, ...this.#warnings()]) builder.warn(warning);
	}

	#addEdge(edge: GraphEdge): void {
		const { builder } = this.#of;
		const ends = this.#endsOf(edge);
		const roles = this.#roles.read(edge.attributes);
		const times = this.#times.of(edge, roles);
		if (ends !== null && !edge.directed) this.#undirected++;
		for (const when of times) {
			if (ends === null) this.#refuse(edge);
			else if (ends.recipient.length === 0) builder.skip('from a node to itself');
			else this.#addEvent(edge, roles, ends, when);
		}
	}

	/** Null when an end is missing. Who is on both sides counts as an actor. */
	#endsOf({ sources, targets }: GraphEdge): Ends | null {
		const actor = this.#numbersOf(sources);
		const all = this.#numbersOf(targets);
		if (actor === null || all === null) return null;
		const recipient = all.filter((number) => !actor.includes(number));
		if (recipient.length > 0 && recipient.length < all.length) this.#onBothSides++;
		return { actor, recipient };
	}

	/** Null for no end, an unknown one or too many. */
	#numbersOf(ids: readonly string[]): readonly number[] | null {
		const numbers: number[] = [];
		for (const id of ids) {
			const number = this.#actors.numberOf(id);
			if (number === undefined || numbers.length > limits.listLength) return null;
			if (!numbers.includes(number)) numbers.push(number);
		}
		return numbers.length === 0 || numbers.length > limits.listLength ? null : numbers;
	}

	#refuse({ sources, targets, place }: GraphEdge): void {
		const { builder, spell } = this.#of;
		const at = spell(place);
		const unknown = [...sources, ...targets].find((id) => this.#actors.numberOf(id) === undefined);
		if (sources.length === 0 || targets.length === 0) {
			const message = 'the edge lacks its source or its target: left out';
			builder.refuse('without source or target', { code: 'bad-row', at, message });
		} else if (unknown === undefined) {
			const message = `the edge has more than ${limits.listLength} ends on one side: left out`;
			builder.refuse('with too many ends', { code: 'too-large', at, message });
		} else builder.refuse('with an end that is no node', unknownEnd(at, unknown));
	}

	#addEvent(edge: GraphEdge, roles: Roles, ends: Ends, when: Dated): void {
		const { builder, options, source } = this.#of;
		const { stance, code, from } = this.#stances.of(roles);
		const details = detailsOf(edge, roles, from);
		if (details.mentions !== undefined && details.mentions < options.leastMentions) {
			builder.skip('with fewer mentions than asked for');
		} else if (options.distinct && this.#isRepeated(ends, stance, when)) {
			builder.skip('as one before: same date, ends and stance');
		} else {
			const page = pageOf(roles);
			builder.add({
				row: builder.rows + 1,
				...ends,
				stance,
				...when,
				source: page === null ? source : builder.page(page),
				...details,
				...(code === null ? {} : { code: builder.code(code) })
			});
		}
	}

	#isRepeated({ actor, recipient }: Ends, stance: number, { firstDay, lastDay }: Dated): boolean {
		const key = [actor.join('+'), recipient.join('+'), stance, firstDay, lastDay].join(' ');
		const before = this.#seen.size;
		return this.#seen.add(key).size === before;
	}

	#warnings(): readonly string[] {
		const undirected = countOf(this.#undirected, 'edge has', 'edges have');
		const both = countOf(this.#onBothSides, 'edge has', 'edges have');
		const kinds = `the first ${mostKinds} kinds of edges`;
		return [
			...(this.#undirected > 0
				? [`${undirected} no direction: shown as the file lists the ends, from source to target.`]
				: []),
			...(this.#onBothSides > 0
				? [`${both} a node on both sides: it is shown on the acting side only.`]
				: []),
			...(this.#stances.tooMany
				? [`Only ${kinds} are stances of their own: the others are shown as "Link".`]
				: []),
			...this.#times.warnings()
		];
	}
}

function unknownEnd(at: string, id: string): Problem {
	const message = `the edge ends at ${quote(id)}, which is no node of the file: left out`;
	return { code: 'unknown-actor', at, message };
}
