import { Column, counts, narrowed } from './column';
import type { Parties } from './event-rows';

/** One side of each event; `start` is only kept once an event has other than one party there. */
export class PartiesBuilder {
	readonly #number = new Column(counts);
	#start: Column<Uint32Array<ArrayBuffer>> | null = null;

	push(parties: number | readonly number[]): void {
		if (typeof parties === 'number') {
			this.#start?.push(this.#number.length);
			this.#number.push(parties);
			return;
		}
		if (parties.length !== 1) this.#start ??= this.#startsSoFar();
		this.#start?.push(this.#number.length);
		for (const party of parties) this.#number.push(party);
	}

	finish(): Parties {
		this.#start?.push(this.#number.length);
		return { start: this.#start?.finish() ?? null, number: narrowed(this.#number.finish()) };
	}

	#startsSoFar(): Column<Uint32Array<ArrayBuffer>> {
		const start = new Column(counts);
		for (let event = 0; event < this.#number.length; event++) start.push(event);
		return start;
	}
}
