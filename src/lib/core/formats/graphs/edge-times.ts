import { quote } from '../../dataset/fault';
import { countOf } from '../../text/count-of';
import type { Roles } from './attribute-roles';
import type { GraphEdge, Interval } from './graph-file';
import { undated, type Dated } from '../tables/read-date';
import { datedBy } from './graph-times';

/** When the events of edges took place, and what is to be said about that. */
export class EdgeTimes {
	#several = 0;
	#unread = 0;
	#example = '';

	/** One for each time that the edge holds; one of unknown date when it names none. */
	of({ intervals }: GraphEdge, roles: Roles): readonly Dated[] {
		if (intervals.length > 1) this.#several++;
		if (intervals.length > 0) return intervals.map((interval) => this.#read(interval));
		const date = roles.get('date') ?? null;
		const start = roles.get('start') ?? date;
		const end = roles.get('end') ?? (roles.has('start') ? null : date);
		return [this.#read({ start, end })];
	}

	warnings(): string[] {
		const several = `${countOf(this.#several, 'edge holds', 'edges hold')} at several times: each time is an event of its own.`;
		const unread = `${countOf(this.#unread, 'time cannot be read as a date', 'times cannot be read as dates')}, such as ${quote(this.#example)}: shown without a date.`;
		return [...(this.#several > 0 ? [several] : []), ...(this.#unread > 0 ? [unread] : [])];
	}

	#read(interval: Interval): Dated {
		const when = datedBy(interval);
		if (when !== null) return when;
		this.#unread++;
		if (this.#example === '') this.#example = spell(interval);
		return undated;
	}
}

function spell({ start, end }: Interval): string {
	return start === end || end === null ? (start ?? '') : `${start ?? '…'} to ${end}`;
}
