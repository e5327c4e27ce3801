import type { Membership } from '../events/groups';
import { drawClosed } from './columns-of-rows';
import { lastDayOf, membershipOf } from './dataset-of-rows';
import type { DrawnStrands } from './drawn-strands';
import type { EventRows } from './event-rows';
import { groupRows, indexRows, type RowGroups } from './row-index';
import { sourcesOfRows, type RowSources } from './row-sources';
import { SourceList, toSourceTexts, type SourceTexts } from './source-list';
import { TextList, toTexts, type Texts } from './text-list';
import { voicedKinds, type VoicedKinds } from './voiced-kinds';

/** What is made of rows before they are explored. */
export interface MadeOfRows {
	readonly groups: RowGroups;
	readonly sources: RowSources;
	readonly closed: DrawnStrands;
	readonly membership: Membership;
	/** The last day that is known; null where no event has a date. */
	readonly asOf: string | null;
	readonly voicedKinds: VoicedKinds | null;
}

/** Rows with what is made of them, as plain data: what a worker hands over to the page. */
export interface HandedRows extends MadeOfRows {
	readonly rows: PlainRows;
}

/** Rows whose lists are texts as bytes. */
export interface PlainRows extends Omit<EventRows, 'sources' | 'id' | 'text'> {
	readonly sources: SourceTexts;
	readonly id: Texts | null;
	readonly text: Texts | null;
}

export function handRows(rows: EventRows): HandedRows {
	const { sources, id, text } = rows;
	const made = { groups: groupRows(rows), sources: sourcesOfRows(rows) };
	const index = indexRows(rows, made.groups);
	return {
		rows: {
			...rows,
			sources: toSourceTexts(sources),
			id: id && toTexts(id),
			text: text && toTexts(text)
		},
		...made,
		voicedKinds: voicedKinds(rows, made.groups, made.sources),
		closed: drawClosed(index),
		membership: membershipOf(index),
		asOf: lastDayOf(made.groups.times)
	};
}

export function takeRows({ rows: { sources, id, text, ...columns } }: HandedRows): EventRows {
	return {
		...columns,
		sources: new SourceList(sources),
		id: id && new TextList(id),
		text: text && new TextList(text)
	};
}

/** The buffers of every column in plain data: what changes hands instead of being copied. */
export function buffersIn(value: unknown, found = new Set<ArrayBuffer>()): Set<ArrayBuffer> {
	if (ArrayBuffer.isView(value)) {
		if (value.buffer instanceof ArrayBuffer) found.add(value.buffer);
	} else if (value instanceof Map || value instanceof Set || Array.isArray(value)) {
		for (const item of value.values()) buffersIn(item, found);
	} else if (typeof value === 'object' && value !== null) {
		for (const item of Object.values(value)) buffersIn(item, found);
	}
	return found;
}
