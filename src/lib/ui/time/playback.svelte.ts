import { setPeriod } from '../../core/events/filter-verbs';
import { inOrder, isWhole, wholeTime, type Period } from '../../core/time/period';
import { periodsToCompare } from '../../core/time/periods-to-compare';
import { nextPlay, periodOfNeighbour, startPlay, type PlayMode } from '../../core/time/play';
import type { Explorer } from '../explorer.svelte';

/** Bins a second. */
export const speeds = [1, 2, 4, 8] as const;
export type Speed = (typeof speeds)[number];

/** A period that the reader can move. */
export interface MovablePeriod {
	readonly period: Period;
	/** Sets the period for good. */
	set(period: Period): void;
	/** Sets it on its way; `Playback.letGo` ends the way. */
	move(period: Period): void;
}

/** Moves the period: by hand, from event to event, or by itself; and the one it is compared with. */
export class Playback implements MovablePeriod {
	playing = $state.raw(false);
	speed = $state.raw<Speed>(2);
	/** Whether the period is under way: the address follows it without entries in the history. */
	moving = $state.raw(false);
	/** How often it was let go; each time is an entry of its own. */
	stops = $state.raw(0);
	/** The earlier period of a comparison. */
	readonly before: MovablePeriod;
	readonly #explorer: Explorer;
	/** The period that the comparison itself chose for a reader who had chosen none. */
	#lent: Period | null = null;

	constructor(explorer: Explorer) {
		this.#explorer = explorer;
		const move = (period: Period): void => {
			this.playing = false;
			this.moving = true;
			explorer.compare(inOrder(period));
		};
		this.before = {
			get period() {
				return explorer.compared ?? wholeTime;
			},
			move,
			set: (period) => {
				move(period);
				this.letGo();
			}
		};
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

	/** Whether there is time enough for two periods. */
	get canCompare(): boolean {
		return this.#explorer.timeBins.count > 1;
	}

	startComparing(): void {
		const periods = periodsToCompare(this.#explorer.timeBins, this.period);
		if (periods === null) return;
		this.#lent = isWhole(this.period) ? periods.after : null;
		this.move(periods.after);
		this.before.set(periods.before);
	}

	/** The later period stays as the filter's, unless the reader never chose one. */
	stopComparing(): void {
		const { from, to } = this.period;
		const untouched = from === this.#lent?.from && to === this.#lent.to;
		this.#explorer.compare(null);
		this.set(untouched ? wholeTime : this.period);
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

	/** Plays or pauses; while two periods are compared they stay where they are. */
	toggle(): void {
		if (this.playing) return this.pause();
		const { timeBins, choices, comparing } = this.#explorer;
		if (timeBins.count === 0 || comparing) return;
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
