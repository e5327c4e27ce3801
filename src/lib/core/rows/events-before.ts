import { limits } from '../dataset/limits';
import { factualities } from '../dataset/vocabulary';
import {
	datingOf,
	eventIdOf,
	measuresOf,
	partiesOf,
	precisionOf,
	rowOf,
	statusOf
} from './event-of-row';
import type { EventRows, Parties } from './event-rows';
import { Hash, Hashed } from './hashes';

/** One of several files, with the places of its things among those of all. */
export interface Placed {
	readonly rows: EventRows;
	readonly actor: Uint32Array;
	readonly stance: Uint8Array;
	readonly source: Uint32Array;
	readonly code: Uint16Array;
}

const hash = new Hash();

/** The events of several files that are no duplicates; they are taken one by one, in order. */
export class EventsBefore {
	/** New ids, by number among those taken. */
	readonly renamed = new Map<number, string>();
	readonly #address: Uint32Array;
	readonly #byId: Hashed;
	readonly #byContent: Hashed;
	/** Of each that was taken, its number there, and below which number those of each file are. */
	readonly #event: Uint32Array;
	readonly #files: { readonly file: Placed; end: number }[] = [];
	/** Contents of the file at hand, which are compared with later files only. */
	readonly #contents: Float64Array;
	#count = 0;
	#closed = 0;

	/** @param address per source, a number that those with the same address share */
	constructor(most: number, address: Uint32Array) {
		this.#address = address;
		this.#byId = new Hashed(most);
		this.#byContent = new Hashed(most);
		this.#event = new Uint32Array(most);
		this.#contents = new Float64Array(most);
	}

	/** Takes an event, unless an earlier file has it: then false. */
	take(file: Placed, event: number): boolean {
		const id = eventIdOf(file.rows, event);
		const content = this.#hashOf(file, event);
		if (this.#isKnown(file, event, id, content)) return false;
		const number = this.#count++;
		const last = this.#files.at(-1);
		if (last?.file === file) last.end = this.#count;
		else this.#files.push({ file, end: this.#count });
		this.#event[number] = event;
		this.#contents[number] = content;
		const free = this.#unused(id);
		if (free !== id) this.renamed.set(number, free);
		this.#byId.add(number, hash.start().text(free).value);
		return true;
	}

	/** What follows is of another file. */
	closeFile(): void {
		for (; this.#closed < this.#count; this.#closed++) {
			this.#byContent.add(this.#closed, this.#contents[this.#closed] ?? 0);
		}
	}

	#isKnown(file: Placed, event: number, id: string, content: number): boolean {
		if (this.#closed === 0) return false;
		const sameAct = this.#byId.find(
			hash.start().text(id).value,
			(number) => number < this.#closed && this.#idOf(number) === id
		);
		if (sameAct !== null && isSameAct(this.#placed(sameAct), { file, event })) return true;
		return (
			this.#byContent.find(content, (number) =>
				this.#saysSame(this.#placed(number), { file, event })
			) !== null
		);
	}

	/** The id itself or, where it is taken, with the first number that makes it another one. */
	#unused(id: string): string {
		let free = id;
		for (let n = 2; this.#isTaken(free); n++) free = `${id} (${n})`;
		return free;
	}

	#isTaken(id: string): boolean {
		const found = this.#byId.find(
			hash.start().text(id).value,
			(number) => this.#idOf(number) === id
		);
		return found !== null;
	}

	#idOf(number: number): string {
		const { file, event } = this.#placed(number);
		return this.renamed.get(number) ?? eventIdOf(file.rows, event);
	}

	#placed(number: number): Told {
		const found = this.#files.find(({ end }) => number < end);
		if (found === undefined) throw new Error(`EventsBefore: event ${number} was not taken`);
		return { file: found.file, event: this.#event[number] ?? 0 };
	}

	/** Of what an event says but its measures, which differ in writing only where it says the same. */
	#hashOf(file: Placed, event: number): number {
		const { rows, stance, source, code } = file;
		hash.start();
		for (const side of [rows.actor, rows.recipient]) hashParties(file, side, event);
		return hash
			.number(stance[rows.stance[event] ?? 0] ?? 0)
			.number(precisionOf(rows, event))
			.number(rows.firstDay[event] ?? 0)
			.number(rows.lastDay[event] ?? 0)
			.number(rowOf(rows, event))
			.number(rows.code === null ? 0 : (code[rows.code[event] ?? 0] ?? 0))
			.number(this.#address[source[rows.source[event] ?? 0] ?? 0] ?? 0)
			.text(saidIn(rows, event)).value;
	}

	#saysSame(a: Told, b: Told): boolean {
		const at = ({ file: { rows, source }, event }: Told) =>
			this.#address[source[rows.source[event] ?? 0] ?? 0];
		return (
			isSameAct(a, b) &&
			rowOf(a.file.rows, a.event) === rowOf(b.file.rows, b.event) &&
			precisionOf(a.file.rows, a.event) === precisionOf(b.file.rows, b.event) &&
			codeIn(a) === codeIn(b) &&
			factualityIn(a) === factualityIn(b) &&
			statusOf(a.file.rows, a.event) === statusOf(b.file.rows, b.event) &&
			measuresOf(a.file.rows, a.event) === measuresOf(b.file.rows, b.event) &&
			at(a) === at(b) &&
			saidIn(a.file.rows, a.event) === saidIn(b.file.rows, b.event)
		);
	}
}

interface Told {
	readonly file: Placed;
	readonly event: number;
}

function hashParties({ actor }: Placed, { start, number }: Parties, event: number): void {
	const [from, to] = start === null ? [event, event + 1] : [start[event], start[event + 1]];
	for (let at = from ?? 0; at < (to ?? 0); at++) hash.number(actor[number[at] ?? 0] ?? 0);
	hash.number(-1);
}

/** Who did what to whom, and when. */
function isSameAct(a: Told, b: Told): boolean {
	return (
		stanceIn(a) === stanceIn(b) &&
		isSameSide(a, b, ({ actor }) => actor) &&
		isSameSide(a, b, ({ recipient }) => recipient) &&
		isSameDate(a, b)
	);
}

function isSameSide(a: Told, b: Told, sideOf: (rows: EventRows) => Parties): boolean {
	const [some, others] = [a, b].map(({ file: { rows, actor }, event }) =>
		partiesOf(sideOf(rows), event).map((place) => actor[place])
	);
	return some?.length === others?.length && (some ?? []).every((one, i) => one === others?.[i]);
}

function isSameDate(a: Told, b: Told): boolean {
	const [rows, others] = [a.file.rows, b.file.rows];
	if (
		precisionOf(rows, a.event) === precisionOf(others, b.event) &&
		rows.firstDay[a.event] === others.firstDay[b.event] &&
		rows.lastDay[a.event] === others.lastDay[b.event]
	) {
		return true;
	}
	const [date, other] = [datingOf(rows, a.event), datingOf(others, b.event)];
	return date.date === other.date && date.endDate === other.endDate;
}

function stanceIn({ file: { rows, stance }, event }: Told): number | undefined {
	return stance[rows.stance[event] ?? 0];
}

function codeIn({ file: { rows, code }, event }: Told): number {
	return rows.code === null ? 0 : (code[rows.code[event] ?? 0] ?? 0);
}

function factualityIn({ file: { rows }, event }: Told): number {
	return rows.factuality?.[event] ?? factualities.indexOf('actual');
}

function saidIn({ text }: EventRows, event: number): string {
	return text?.at(event)?.slice(0, limits.textLength) ?? '';
}
