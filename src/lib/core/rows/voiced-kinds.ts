import { kindsOfSlots } from './bundled-events';
import { columnFor } from './counting-sort';
import type { EventRows, Places } from './event-rows';
import { inBlocks } from './in-blocks';
import type { RowGroups } from './row-index';
import type { RowSources } from './row-sources';
import { markGroups, type MarkedGroups } from './timed-groups';

/** Events by kind and voice: `kind * (voices + 1)`, and the number that `voiceOf` gives added. */
export interface VoicedKinds extends MarkedGroups {
	/** The number that `voiceOf` gives, in the order of `BundledEvents.events`. */
	readonly voiceAt: Places;
}

/** Null where nobody speaks, or where there are too many kinds and voices for the events. */
export function voicedKinds(
	{ source, count }: Pick<EventRows, 'source' | 'count'>,
	{ all, kinds, times }: Pick<RowGroups, 'all' | 'kinds' | 'times'>,
	{ voices: { list }, voiceOf }: Pick<RowSources, 'voices' | 'voiceOf'>
): VoicedKinds | null {
	const each = list.length + 1;
	const groups = kinds.length * each;
	if (each === 1 || groups > count) return null;
	const { order, timeStart, events } = all;
	const kindOf = kindsOfSlots(all);
	const groupAt = columnFor(count, groups);
	const voiceAt = each <= 0x100 ? new Uint8Array(count) : columnFor(count, each);
	const voices = voiceAt.slice();
	inBlocks(count, (from, end) => {
		for (let event = from; event < end; event++) voices[event] = voiceOf[source[event] ?? 0] ?? 0;
	});
	inBlocks(count, (from, end) => {
		for (let place = from; place < end; place++) {
			const event = order === null ? place : (order[place] ?? 0);
			const kind = kindOf[all.groupAt[place] ?? 0] ?? 0;
			groupAt[place] = kind * each + (voices[event] ?? 0);
			voiceAt[place] = voices[events[place] ?? 0] ?? 0;
		}
	});
	return { ...markGroups({ timeStart, groupAt }, groups, times.days), voiceAt };
}
