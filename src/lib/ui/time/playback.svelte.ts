import { setPeriod } from '../../core/events/filter-verbs';
import { isWhole, type Period } from '../../core/time/period';
import { nextPlay, periodOfNeighbour, startPlay, type PlayMode } from '../../core/time/play';
import type { Explorer } from '../explorer.svelte';

/** Bins a second. */
export const speeds = [1, 2, 4, 8] as const;
export type Speed = (typeof speeds)[number];

/** Moves the period: by hand, from event to event, or by itself. */
export class Playback {
	playing = $state.raw(false);
	speed = $state.raw<Speed>(2);
	/** Whether the period is under way: the address follows it without entries in the history. */
	moving = $state.raw(false);
	/** How often it was let go; each time is an entry of its own. */
	stops = $state.raw(0);
	readonly #explorer: Explorer;

	constructor(explorer: Explorer) {
		this.#explorer = explorer;
	}

	/** The period of the filter. */
	get period(): Period {
		return this.#explorer.filter;
	}

	/** Sets the period for good. */
	set(period: Period): void {
		this.move(period);
		this.letGo();
	}

	/** Sets the period on its way; `letGo` ends the way. */
	move(period: Period): void {
		this.playing = false;
		this.moving = true;
		this.#narrow(period);
	}

	/** Ends the way of a hand; what plays goes on. */
	letGo(): void {
		if (!this.moving || this.playing) return;
		this.moving = false;
		this.stops += 1;
	}

	pause(): void {
		this.playing = false;
		this.letGo();
	}

	/** Ends all movement without an entry in the history. */
	halt(): void {
		this.playing = false;
		this.moving = false;
	}

	toggle(): void {
		if (this.playing) return this.pause();
		const { timeBins, choices } = this.#explorer;
		if (timeBins.count === 0) return;
		this.move(startPlay(timeBins, this.period, choices.play));
		this.playing = true;
	}

	/** One bin on, while it plays; stops at the end, and when the reader opened the period. */
	tick(): void {
		const { timeBins, choices } = this.#explorer;
		const next = isWhole(this.period) ? null : nextPlay(timeBins, this.period, choices.play);
		if (next === null) this.pause();
		else this.#narrow(next);
	}

	/** To the next event or the previous one. */
	step(direction: 1 | -1): void {
		const next = this.neighbour(direction);
		if (next) this.set(next);
	}

	/** The period that `step` would set; null when there is no event in that direction. */
	neighbour(direction: 1 | -1): Period | null {
		const { columns, view, choices } = this.#explorer;
		return periodOfNeighbour(columns, view.inTimeline, this.period, choices.play, direction);
	}

	setMode(play: PlayMode): void {
		this.#explorer.choices = { ...this.#explorer.choices, play };
	}

	#narrow({ from, to }: Period): void {
		this.#explorer.narrow(setPeriod(this.#explorer.filter, from, to));
	}
}
