import type { Status } from '../../../src/lib/core/dataset/vocabulary';
import { fromDay } from '../../../src/lib/core/dates/day';
import { noFilter, type Filter } from '../../../src/lib/core/events/filter';
import type { Kind } from './kinds.js';
import { dayCount, firstDay, stanceIds } from './generate-rows';

/** What a reader asks for one after another, kind by kind. */
export const steps: { readonly [kind in Kind]: readonly Filter[] } = {
	stance: byTurns(stanceIds.slice(0, 4), (id) => ({ withoutStances: [id] })),
	status: byTurns(
		['reported', 'disputed', 'machine-coded', 'confirmed'] satisfies Status[],
		(one) => ({ withoutStatuses: [one] })
	),
	// Chosen anew each time.
	period: [
		period(400, 765),
		period(1_100, 1_200),
		period(37, 1_619),
		period(913, 943),
		period(600, 1_825),
		period(0, 300),
		period(1_500, 1_520),
		period(200, 1_400)
	],
	// As its end is dragged and as it plays: by a week, two, and a month.
	brush: [
		period(600, 967),
		period(600, 974),
		period(607, 981),
		period(614, 988),
		period(614, 1_018),
		period(644, 1_018),
		period(630, 990),
		period(600, 960)
	],
	polarity: byTurns(['hostile', 'neutral', 'cooperative', 'hostile'] as const, (one) => ({
		withoutPolarities: [one]
	})),
	factuality: byTurns(['actual', 'planned', 'offered', 'denied'] as const, (one) => ({
		withoutFactualities: [one]
	})),
	undated: byTurns([0, 1, 2, 3], () => ({ undated: false })),
	// From the busiest to one of the quietest, in each part.
	actor: [
		narrowed({ actors: ['A0'] }),
		narrowed({ actors: ['A0', 'A1', 'A2'] }),
		narrowed({ actors: ['A3'], actorRole: 'actor' }),
		narrowed({ actors: ['A60'] }),
		narrowed({ actors: ['A60', 'A120'], actorRole: 'recipient' }),
		narrowed({ actors: ['A300'] }),
		narrowed({ actors: ['A499', 'A0'] }),
		noFilter
	],
	voice: byTurns([0, 7, 20, 33], (paper) => ({
		voices: [`publisher:Paper ${paper}`, `publisher:Paper ${(paper + 3) % 40}`]
	})),
	// Found in names, in stances, in publishers, in several of these, in nothing.
	text: byTurns(['12', 'sanction', 'paper', 'zzz'], (text) => ({ text }))
};

/** Each narrowing, and back again. */
function byTurns<T>(values: readonly T[], narrow: (value: T) => Partial<Filter>): Filter[] {
	return values.flatMap((value) => [narrowed(narrow(value)), noFilter]);
}

/** Without what has no date: engines that know ranges only can then answer with one. */
function period(from: number, to: number): Filter {
	const last = Math.min(to, dayCount - 1);
	return narrowed({ from: fromDay(firstDay + from), to: fromDay(firstDay + last), undated: false });
}

function narrowed(change: Partial<Filter>): Filter {
	return { ...noFilter, ...change };
}
