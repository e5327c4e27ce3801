/** Things by key, each made once and numbered in the order of arrival. */
export class Dictionary<T> {
	readonly #places = new Map<string, number>();
	readonly #things: T[] = [];

	get length(): number {
		return this.#things.length;
	}

	placeOf(key: string): number | undefined {
		return this.#places.get(key);
	}

	/** Place of the thing with this key; `make` is asked the first time. */
	put(key: string, make: () => T): number {
		const known = this.#places.get(key);
		if (known !== undefined) return known;
		const place = this.#things.push(make()) - 1;
		this.#places.set(key, place);
		return place;
	}

	at(place: number): T | undefined {
		return this.#things[place];
	}

	replace(place: number, thing: T): void {
		if (place in this.#things) this.#things[place] = thing;
	}

	finish(): readonly T[] {
		return this.#things;
	}
}
