import type { Dataset, Evidence } from '../dataset/schema';
import { resolveStances } from '../dataset/stances';
import { fold } from '../text/fold';

const known = new WeakMap<Dataset, readonly string[]>();

/** Per event, everything the text filter looks in, folded; the same at every level. */
export function eventTexts(dataset: Dataset): readonly string[] {
	const before = known.get(dataset);
	if (before !== undefined) return before;

	const names = namesOf(dataset);
	const labels = new Map(resolveStances(dataset.stances).map(({ id, label }) => [id, fold(label)]));
	const sources = new Map(
		dataset.sources.map(({ id, publisher, headline }) => [id, join([publisher, headline])])
	);
	const texts = dataset.events.map((event) =>
		[
			join([event.summary, event.condition, event.note]),
			labels.get(event.stance),
			...[...event.actor, ...event.recipient, ...event.via].map((id) => names.get(id)),
			...event.evidence.map((evidence) => said(evidence)),
			...event.evidence.map(({ source }) => sources.get(source))
		].join('\n')
	);
	known.set(dataset, texts);
	return texts;
}

/**
 * Names and aliases of an actor and of all it is a member of: a reader who sees a member as its
 * state must find the event by the name on the screen.
 */
export function namesOf({ actors }: Pick<Dataset, 'actors'>): ReadonlyMap<string, string> {
	const byId = new Map(actors.map((actor) => [actor.id, actor]));
	const own = new Map(actors.map(({ id, name, aliases }) => [id, join([name, ...aliases])]));
	return new Map(
		actors.map(({ id }) => [
			id,
			chainOf(id)
				.map((link) => own.get(link))
				.join('\n')
		])
	);

	function chainOf(id: string): string[] {
		const chain = new Set<string>();
		let next: string | null = id;
		while (next !== null && !chain.has(next)) {
			chain.add(next);
			next = byId.get(next)?.memberOf ?? null;
		}
		return [...chain];
	}
}

function said({ paraphrase, quotation, attribution }: Evidence): string {
	return join([paraphrase, quotation, ...attribution.flatMap(({ name, role }) => [name, role])]);
}

/** The parts that are there, folded, a line each. */
export function join(parts: readonly (string | null)[]): string {
	return fold(parts.filter((part) => part !== null).join('\n'));
}
