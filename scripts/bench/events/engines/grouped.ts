import { polarities, statuses } from '../../../../src/lib/core/dataset/vocabulary';
import { increase } from '../../../../src/lib/core/events/increase';
import type { Answer } from '../answer';
import { dayCount } from '../generate-rows';
import { noAnswer, noDay, type Table } from '../table';
import type { Wanted } from '../wanted';
import type { Facet } from './where';

/**
 * Five groupings answer everything: engines of tables are asked for these. What tells kinds apart
 * is grouped together, and each of its facets added up from the few hundred groups.
 */
export const groupings = {
	edges: { by: ['edge', 'status', 'factuality'], without: [] },
	kinds: {
		by: ['stance', 'polarity', 'status', 'factuality', 'dated'],
		without: ['stance', 'status', 'polarity', 'factuality', 'undated']
	},
	pairs: { by: ['actor', 'recipient'], without: ['actors'] },
	days: { by: ['day', 'polarity'], without: ['period', 'undated'] },
	voices: { by: ['source'], without: ['voice'] }
} as const satisfies {
	readonly [name: string]: { readonly by: readonly string[]; readonly without: readonly Facet[] };
};

/** The columns of a result: those grouped by, and the counts. */
export type Groups = (name: string) => ArrayLike<number>;

/** Asks for every grouping. */
export function askAll(ask: (name: keyof typeof groupings) => Groups) {
	return {
		edges: ask('edges'),
		kinds: ask('kinds'),
		pairs: ask('pairs'),
		days: ask('days'),
		voices: ask('voices')
	};
}

export function readGroups(
	table: Table,
	wanted: Wanted,
	found: { readonly [name in keyof typeof groupings]: Groups }
): Answer {
	const answer = noAnswer(table);
	visit(found.edges, groupings.edges.by, ([edge = 0, status = 0, factuality], count) => {
		increase(answer.edgeCount, edge, count);
		increase(answer.edgeStatus, edge * statuses.length + status, count);
		if (factuality === 0) increase(answer.edgeActual, edge, count);
	});
	visit(found.kinds, groupings.kinds.by, (kind, count) => addKind(answer, wanted, kind, count));
	visit(found.pairs, groupings.pairs.by, ([actor = 0, recipient = 0], count) => {
		increase(answer.asActor, actor, count);
		increase(answer.asRecipient, recipient, count);
		increase(answer.asEither, actor, count);
		increase(answer.asEither, recipient, count);
	});
	visit(found.days, groupings.days.by, ([day = 0, polarity = 0], count) => {
		const place = (day === noDay ? dayCount : day) * polarities.length + polarity;
		increase(answer.passing, place, count);
		const seen = day === noDay ? wanted.undated : day >= wanted.from && day <= wanted.to;
		if (seen) increase(answer.inView, place, count);
	});
	visit(found.voices, groupings.voices.by, ([source = 0], count) =>
		increase(answer.voice, source, count)
	);
	return answer;
}

function visit(
	groups: Groups,
	by: readonly string[],
	each: (values: readonly number[], count: number) => void
): void {
	const columns = by.map((name) => groups(name));
	const counts = groups('count');
	for (let row = 0; row < counts.length; row++) {
		each(
			columns.map((column) => Number(column[row])),
			Number(counts[row])
		);
	}
}

function addKind(
	answer: Answer,
	wanted: Wanted,
	[stance = 0, polarity = 0, status = 0, factuality = 0, dated = 0]: readonly number[],
	count: number
): void {
	const fails = [
		wanted.stance[stance] === 0,
		wanted.polarity[polarity] === 0,
		wanted.status[status] === 0,
		wanted.factuality[factuality] === 0,
		dated === 0 && !wanted.undated
	];
	const passesBut = (facet: number) => fails.every((fail, other) => !fail || other === facet);
	if (passesBut(0)) increase(answer.stance, stance, count);
	if (passesBut(1)) increase(answer.polarity, polarity, count);
	if (passesBut(2)) increase(answer.status, status, count);
	if (passesBut(3)) increase(answer.factuality, factuality, count);
	if (dated === 0 && passesBut(4)) increase(answer.undated, 0, count);
}
