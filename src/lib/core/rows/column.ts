import type { Places } from './event-rows';

/** What a typed array is to a column that grows. */
interface Numbers<A> {
	readonly length: number;
	[place: number]: number;
	set(from: ArrayLike<number>): void;
	slice(start: number, end: number): A;
	fill(value: number, start: number, end: number): A;
}

const firstLength = 1_024;

/** Numbers of one kind that are added one by one; room doubles when it runs out. */
export class Column<A extends Numbers<A>> {
	readonly #make: (length: number) => A;
	#array: A;
	#length: number;

	/** `first` are the numbers that it begins with. */
	constructor(make: (length: number) => A, first: ArrayLike<number> = []) {
		this.#make = make;
		this.#array = make(Math.max(firstLength, first.length));
		this.#array.set(first);
		this.#length = first.length;
	}

	get length(): number {
		return this.#length;
	}

	push(value: number): void {
		if (this.#length === this.#array.length) this.#grow(this.#length * 2);
		this.#array[this.#length++] = value;
	}

	/** Adds `value` until there are `length` of them. */
	padTo(length: number, value: number): void {
		if (length <= this.#length) return;
		if (length > this.#array.length) this.#grow(Math.max(length, this.#array.length * 2));
		this.#array.fill(value, this.#length, length);
		this.#length = length;
	}

	/** A copy of exactly the numbers added so far. */
	finish(): A {
		return this.#array.slice(0, this.#length);
	}

	#grow(length: number): void {
		const larger = this.#make(length);
		larger.set(this.#array);
		this.#array = larger;
	}
}

/** A column that is null until a row has something to say; rows before and between say `absent`. */
export class SparseColumn<A extends Numbers<A>> {
	readonly #make: (length: number) => A;
	readonly #absent: number;
	#column: Column<A> | null = null;

	constructor(make: (length: number) => A, absent: number) {
		this.#make = make;
		this.#absent = absent;
	}

	/** The value of the row at `place`; places rise. */
	put(place: number, value: number): void {
		this.#column ??= new Column(this.#make);
		this.#column.padTo(place, this.#absent);
		this.#column.push(value);
	}

	/** `length` numbers, or null when no row had one. */
	finish(length: number): A | null {
		this.#column?.padTo(length, this.#absent);
		return this.#column?.finish() ?? null;
	}
}

export const bytes = (length: number) => new Uint8Array(length);
export const shorts = (length: number) => new Uint16Array(length);
export const counts = (length: number) => new Uint32Array(length);
export const measures = (length: number) => new Float32Array(length);
/** As `measures` keep it, but for -0, which is written 0. */
export const asMeasure = (value: number) => Math.fround(value) + 0;
export const days = (length: number) => new Int32Array(length);

/** The same numbers in a column as narrow as will hold them. */
export function narrowed(numbers: Uint32Array): Places {
	let most = 0;
	for (let place = 0; place < numbers.length; place++) most = Math.max(most, numbers[place] ?? 0);
	if (most <= 0xff) return new Uint8Array(numbers);
	return most <= 0xffff ? new Uint16Array(numbers) : numbers;
}
