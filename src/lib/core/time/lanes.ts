import type { TimeBins, TimeSpan } from './time-bins';

/** One or more spans drawn as one mark. */
export interface SpanMark extends TimeSpan {
	/** Counted from the top. */
	readonly lane: number;
	/** Numbers of the spans it stands for. */
	readonly spans: readonly number[];
}

/**
 * Spans in the topmost free lane each. Where `most` lanes do not do, those that find no place join
 * the mark in the last lane that they overlap, so that no dataset makes more than that.
 */
export function layLanes({ spans }: Pick<TimeBins, 'spans'>, most: number): readonly SpanMark[] {
	const lanes: SpanMark[][] = [];
	for (const [number, span] of spans.entries()) {
		const free = lanes.findIndex((lane) => (lane.at(-1)?.lastBin ?? -1) < span.firstBin);
		if (free >= 0) lanes[free]?.push({ ...span, lane: free, spans: [number] });
		else if (lanes.length < most) lanes.push([{ ...span, lane: lanes.length, spans: [number] }]);
		else joinLast(lanes.at(-1), span, number);
	}
	return lanes.flat();
}

function joinLast(lane: SpanMark[] | undefined, span: TimeSpan, number: number): void {
	const last = lane?.pop();
	if (!lane || !last) return;
	lane.push({
		...last,
		lastBin: Math.max(last.lastBin, span.lastBin),
		openStart: last.openStart || span.openStart,
		openEnd: last.openEnd || span.openEnd,
		spans: [...last.spans, number]
	});
}
