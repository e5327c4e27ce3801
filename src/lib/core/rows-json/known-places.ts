import * as v from 'valibot';
import { isObject, textOf } from '../formats/graphs/json-values';
import { quote, type Fault } from '../dataset/fault';
import { OneCode } from '../dataset/rows-schema';
import type { Dataset, Source } from '../dataset/schema';
import { resolveStances } from '../dataset/stances';
import { limits } from '../dataset/limits';
import { days, bytes, Column } from '../rows/column';
import { page, publisher, sourceId, SourceList } from '../rows/source-list';
import { TextListBuilder } from '../rows/text-list';
import { isWebAddress } from '../rows/web-address';
import { spellCount } from '../text/count-of';

/** What stands in the place of something that is at fault: rows that name it are left out. */
export const broken = -1;

/** By its place in a list of the file, the place of each thing among those that are sound. */
export type KnownPlaces = ArrayLike<number>;

/** Of a list of the file, such as its actors, by the ids of those that are sound. */
export function placesById(given: unknown, sound: readonly { readonly id: string }[]): KnownPlaces {
	const places = new Map(sound.map(({ id }, place) => [id, place]));
	const all: readonly unknown[] = Array.isArray(given) ? given : [];
	return Int32Array.from(all, (one) => {
		const id = isObject(one) ? one['id'] : null;
		return typeof id === 'string' ? (places.get(id) ?? broken) : broken;
	});
}

/** Of ids of stances; those that are not known are told. */
export function stancePlaces(
	ids: readonly unknown[],
	{ stances }: Pick<Dataset, 'stances'>,
	tell: (fault: Fault) => void
): KnownPlaces {
	const places = new Map(resolveStances(stances).map(({ id }, place) => [id, place]));
	return Int32Array.from(ids, (id, at) => {
		const place = typeof id === 'string' ? places.get(id) : broken;
		if (place !== undefined) return place;
		const message = `${quote(String(id))} is not among the stances: correct the id or add it there`;
		tell({ code: 'unknown-stance', path: ['rows', 'stances', at], message });
		return broken;
	});
}

/** Of words of a vocabulary, in its order. */
export function wordPlaces(words: readonly unknown[], vocabulary: readonly string[]): KnownPlaces {
	return Int32Array.from(words, (word) => vocabulary.indexOf(String(word)));
}

/** The codes of rows; the first is none. */
export class KnownCodes {
	readonly names: string[] = [''];
	readonly systems: string[] = [''];
	readonly places: KnownPlaces;

	constructor(codes: readonly unknown[]) {
		this.places = Int32Array.from(codes, (code) => this.#place(code));
	}

	#place(code: unknown): number {
		if (!v.is(OneCode, code)) return broken;
		const [entry] = Object.entries(code);
		if (!entry) return 0;
		const [system, name] = entry;
		this.systems.push(system);
		return this.names.push(name) - 1;
	}
}

/** The sources of a dataset and then those of its rows. */
export class KnownSources {
	readonly #whole: readonly Source[];
	readonly #places = new Column(days);
	readonly #kinds = new Column(bytes);
	readonly #texts = new TextListBuilder();

	constructor(given: unknown, whole: readonly Source[]) {
		// Called by their places as those of the rows are, so that no two have the same id.
		this.#whole = whole.map((source, place) => ({ ...source, id: sourceId(place) }));
		for (const place of Array.from(placesById(given, whole))) this.#places.push(place);
	}

	/** Adds a source of the rows. Null where it is one, else why it is none. */
	add(item: unknown): string | null {
		const wrong = wrongSource(item);
		if (wrong !== null) {
			this.#places.push(broken);
			return wrong;
		}
		this.#places.push(this.#whole.length + this.#texts.length);
		this.#kinds.push(typeof item === 'string' ? page : publisher);
		this.#texts.push(typeof item === 'string' ? item : publisherOf(item));
		return null;
	}

	finish(): { readonly sources: SourceList; readonly places: KnownPlaces } {
		const [kinds, texts] = [this.#kinds.finish(), this.#texts.finish().plain];
		return {
			sources: new SourceList({ whole: this.#whole, kinds, texts }),
			places: this.#places.finish()
		};
	}
}

function publisherOf(item: unknown): string {
	return isObject(item) ? (textOf(item['publisher']) ?? '') : '';
}

function wrongSource(item: unknown): string | null {
	if (typeof item === 'string') {
		return isWebAddress(item) ? null : `${quote(item)} is no web address: correct it`;
	}
	if (!isObject(item) || Object.keys(item).some((key) => key !== 'publisher')) {
		return 'a source of rows is an address in quotation marks or { "publisher": … }: write it so';
	}
	const { publisher = null } = item;
	if (publisher === null) return null;
	if (typeof publisher !== 'string' || publisher === '') {
		return 'the publisher must be text in quotation marks, or null: fill it in';
	}
	return publisher.length > limits.lineLength
		? `the publisher is longer than ${spellCount(limits.lineLength)} characters: shorten it`
		: null;
}
