import { kindsOfSlots } from './bundled-events';
import { columnFor } from './counting-sort';
import type { EventRows, Places } from './event-rows';
import { inBlocks } from './in-blocks';
import type { RowGroups } from './row-index';
import type { RowSources } from './row-sources';
import { markGroups, type MarkedGroups } from './timed-groups';

/** Events by kind and voice: `kind * (voices + 1)`, and the number that `voiceOf` gives added. */
export interface VoicedKinds extends MarkedGroups {
	/** Per event, the number that `RowSources.voiceOf` gives for its source. */
	readonly voiceOf: Places;
}

/** Null where nobody speaks, or where there are too many kinds and voices for the events. */
export function voicedKinds(
	rows: Pick<EventRows, 'source' | 'count'>,
	{ all, kinds, times }: Pick<RowGroups, 'all' | 'kinds' | 'times'>,
	sources: Pick<RowSources, 'voices' | 'voiceOf'>
): VoicedKinds | null {
	const each = sources.voices.list.length + 1;
	const groups = kinds.length * each;
	if (each === 1 || groups > rows.count) return null;
	const { order, timeStart } = all;
	const kindOf = kindsOfSlots(all);
	const groupAt = columnFor(rows.count, groups);
	const voiceOf = voicesOfEvents(rows, sources);
	inBlocks(rows.count, (from, end) => {
		for (let place = from; place < end; place++) {
			const event = order === null ? place : (order[place] ?? 0);
			const kind = kindOf[all.groupAt[place] ?? 0] ?? 0;
			groupAt[place] = kind * each + (voiceOf[event] ?? 0);
		}
	});
	return { ...markGroups({ timeStart, groupAt }, groups, times.days), voiceOf };
}

/** Per event, the number of its voice and one added; 0 where its publisher is not known. */
export function voicesOfEvents(
	{ source, count }: Pick<EventRows, 'source' | 'count'>,
	{ voices, voiceOf }: Pick<RowSources, 'voices' | 'voiceOf'>
): Places {
	const each = voices.list.length + 1;
	const found = each <= 0x100 ? new Uint8Array(count) : columnFor(count, each);
	inBlocks(count, (from, end) => {
		for (let event = from; event < end; event++) found[event] = voiceOf[source[event] ?? 0] ?? 0;
	});
	return found;
}
