import type { Interval } from './graph-file';
import type { XmlElement } from './read-xml';

/** The dynamics of GEXF: 1.2 writes intervals, 1.3 timestamps and lists of both as well. */
export class GexfDates {
	/** When everything holds, for a file that is a slice of a longer one. */
	#slice: readonly Interval[] = [];
	#numbers = false;
	#used = false;

	/** Heeds what the `graph` element says of time. */
	declare(graph: XmlElement): void {
		this.#numbers = ['integer', 'double', 'float'].includes(graph.get('timeformat') ?? '');
		if (graph.get('mode') === 'slice') this.#slice = intervalsOf(graph);
	}

	/** The intervals that an edge, a node or a spell names. */
	of(element: XmlElement): readonly Interval[] {
		const own = intervalsOf(element);
		if (own.length > 0) this.#used = true;
		return own.length > 0 || element.name === 'spell' ? own : this.#slice;
	}

	warnings(): string[] {
		if (!this.#numbers || !this.#used) return [];
		return ['Times in this file are numbers: whole ones from 1000 to 2999 are read as years.'];
	}
}

function intervalsOf(element: XmlElement): readonly Interval[] {
	const start = element.get('start') ?? element.get('startopen');
	const end = element.get('end') ?? element.get('endopen');
	const timestamp = element.get('timestamp');
	return [
		...(start === null && end === null ? [] : [{ start, end }]),
		...(timestamp === null ? [] : [{ start: timestamp, end: timestamp }]),
		...partsOf(element.get('timestamps'), /[^\s,;[\]<>]+/g).map((at) => ({ start: at, end: at })),
		...partsOf(element.get('intervals'), /[[(][^[\]();]*/g).flatMap(toInterval)
	];
}

function partsOf(text: string | null, pattern: RegExp): readonly string[] {
	return text?.match(pattern) ?? [];
}

/** From "[2009-01-01, 2009-02-01", without its end. */
function toInterval(text: string): readonly Interval[] {
	const [start = '', end = start] = text.slice(1).split(',', 2);
	return start.trim() === '' ? [] : [{ start: start.trim(), end: end.trim() }];
}
