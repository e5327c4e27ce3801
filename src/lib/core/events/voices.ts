import type { Dataset, Evidence } from '../dataset/schema';

/** Who says things in a dataset: an actor, a speaker who is none, or a publisher. */
export const voiceKinds = ['actor', 'speaker', 'publisher'] as const;
export type VoiceKind = (typeof voiceKinds)[number];

export interface Voice {
	/** Kind and id or name, such as `actor:ISR`; how filters and links refer to it. */
	readonly id: string;
	readonly kind: VoiceKind;
	readonly name: string;
	/** Whether it stands for itself: members speak for their state, too. */
	readonly top: boolean;
}

/** The voices of a dataset, the same at every level. */
export interface Voices {
	readonly list: readonly Voice[];
	readonly number: ReadonlyMap<string, number>;
}

/** Voices with what each says. */
export interface EventVoices extends Voices {
	/** Per event, the range of its voices in `of`: from `start[e]` up to `start[e + 1]`. */
	readonly start: Uint32Array;
	/** Numbers of the voices according to which an event took place, each once an event. */
	readonly of: Uint32Array;
}

const known = new WeakMap<Dataset, EventVoices>();

/**
 * Who says that each event took place: the speakers of the evidence that supports it, all that they
 * are members of, and who published it. Who disputes or qualifies an event does not say it.
 */
export function voicesOf(dataset: Dataset): EventVoices {
	const before = known.get(dataset);
	if (before !== undefined) return before;

	const speakers = speakersIn(dataset);
	const list: Voice[] = [];
	const number = new Map<string, number>();
	const start = new Uint32Array(dataset.events.length + 1);
	const of: number[] = [];
	for (const [event, { evidence }] of dataset.events.entries()) {
		const heard = new Set<number>();
		for (const piece of evidence) {
			if (piece.bearing !== 'supports') continue;
			for (const voice of speakers(piece)) {
				const place = number.get(voice.id) ?? list.push(voice) - 1;
				number.set(voice.id, place);
				heard.add(place);
			}
		}
		of.push(...heard);
		start[event + 1] = of.length;
	}
	const voices = { list, number, start, of: Uint32Array.from(of) };
	known.set(dataset, voices);
	return voices;
}

function speakersIn({ actors, sources }: Dataset): (evidence: Evidence) => readonly Voice[] {
	const actorById = new Map(actors.map((actor) => [actor.id, actor]));
	const publisherOf = new Map(sources.map(({ id, publisher }) => [id, publisher]));

	/** An actor with all that it is a member of, the actor first. */
	function chainOf(id: string): Voice[] {
		const chain: Voice[] = [];
		const seen = new Set<string>();
		let next: string | null = id;
		while (next !== null && !seen.has(next)) {
			seen.add(next);
			const actor = actorById.get(next);
			const group: string | null = actor?.memberOf ?? null;
			chain.push({
				id: `actor:${next}`,
				kind: 'actor',
				name: actor?.name ?? next,
				top: group === null
			});
			next = group;
		}
		return chain;
	}

	return ({ attribution, source }) => {
		const publisher = publisherOf.get(source) ?? null;
		return [
			...attribution.flatMap(({ actor, name }): readonly Voice[] =>
				actor === null
					? [{ id: `speaker:${name}`, kind: 'speaker', name, top: true }]
					: chainOf(actor)
			),
			...(publisher === null
				? []
				: [
						{ id: `publisher:${publisher}`, kind: 'publisher', name: publisher, top: true } as const
					])
		];
	};
}
