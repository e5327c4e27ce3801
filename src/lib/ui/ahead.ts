import type { Columns } from '../core/events/columns';
import { columnsOf } from '../core/events/columns-of';
import { computeView } from '../core/events/compute-view';
import { noFilter, type Filter } from '../core/events/filter';
import type { View } from '../core/events/view';
import type { Choices } from '../core/link/choices';
import { oncePer } from '../core/rows/once';
import { countTimeline } from '../core/time/timeline';
import { binTime } from '../core/time/time-bins';
import { radiiOf } from '../view/big-stage';
import type { Explorer } from './explorer.svelte';
import { inTurns, pause } from './turns';

/** Of what is chosen, that from which most of what is shown follows. */
export type Ahead = Pick<Choices, 'level' | 'opened' | 'filter'>;

const viewsOf = oncePer((columns: Columns) =>
	oncePer((filter: Filter) => computeView(columns, filter))
);

/** As `computeView`; what was made ahead is at hand. */
export function viewMade(columns: Columns, filter: Filter): View {
	return viewsOf(columns)(filter);
}

/** Makes what a big file is about to show while the page shows what it did, and answers. */
export class TurnTo {
	readonly #explorer: Explorer;
	#going: AbortController | null = null;

	constructor(explorer: Explorer) {
		this.#explorer = explorer;
	}

	/** Has `take` called once all of it is made; whatever is asked for later takes its place. */
	async make(next: Ahead, take: () => void): Promise<void> {
		this.#going?.abort();
		const going = new AbortController();
		this.#going = going;
		await inTurns(stepsTo(this.#explorer, next), () => {}, going.signal);
		await pause();
		if (!going.signal.aborted) take();
	}
}

/** What follows from some choices, step by step; whoever asks for any of it afterwards has it at once. */
export function* stepsTo(explorer: Explorer, { level, opened, filter }: Ahead): Generator<unknown> {
	const { dataset } = explorer;
	if (dataset.rows) {
		yield* dataset.rows.look(filter.text, filter.voices);
		yield* dataset.rows.open(level, opened);
	}
	const columns = columnsOf(dataset, level, opened);
	yield columns;
	yield viewMade(columns, noFilter);
	const view = viewMade(columns, filter);
	yield view;
	const bins = binTime(columns);
	yield bins;
	yield countTimeline(bins, view);
	if (columns.opened.size > 0) {
		yield radiiOf(columns);
		yield explorer.seating;
	}
	const whole = explorer.wholeStage(columns);
	yield whole;
	yield* explorer.sifting?.make(whole, view) ?? [];
}
