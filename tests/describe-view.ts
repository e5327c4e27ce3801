/* All that a view says, as plain values to be held against those of another. */
import type { View } from '../src/lib/core/events/view';

export function describeView(view: View) {
	const {
		columns: _columns,
		filter: _,
		facets,
		shows,
		countTimes: __,
		inTimeline: ___,
		...rest
	} = view;
	return {
		...rest,
		shown: Array.from(view.eventInView, (_one, event) => shows(event)),
		facets: { ...facets, voice: byVoice(view) }
	};
}

/** Voices are numbered as they are met, which is not the same for both. */
function byVoice({ columns, facets }: View) {
	return new Map(columns.voices.list.map(({ id }, number) => [id, facets.voice[number]]));
}
