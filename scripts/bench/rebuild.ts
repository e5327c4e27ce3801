import { parseDataset } from '../../src/lib/core/dataset/parse-dataset';
import { buildColumns } from '../../src/lib/core/events/build-columns';
import { computeView } from '../../src/lib/core/events/compute-view';
import { noFilter } from '../../src/lib/core/events/filter';
import { setPeriod } from '../../src/lib/core/events/filter-verbs';
import { allClosed, allOpen, type Opening } from '../../src/lib/core/events/opening';
import { moveBound, wholeTime, type Period } from '../../src/lib/core/time/period';
import { nextPlay, startPlay } from '../../src/lib/core/time/play';
import { binTime } from '../../src/lib/core/time/time-bins';
import { countTimeline } from '../../src/lib/core/time/timeline';
import { setAnyStage } from '../../src/lib/view/big-stage';
import { GraphView } from '../../src/lib/view/graph-view';
import { layOutActors } from '../../src/lib/view/lay-out-actors';
import { openStage } from '../../src/lib/view/open-stage';
import { toScene } from '../../src/lib/view/scene';
import { seatMembers } from '../../src/lib/view/seats';
import { drawAll } from './draw-all';

/*
 * A page that remembers nothing between two moves but where the actors stand: it makes columns,
 * view, timeline, stage, scene and canvas anew each time. It has no legend, panel or table.
 */

const nothing = (): void => undefined;

export type Move = 'play' | 'brush' | 'levels';

/**
 * Draws the dataset that the JSON text holds in `container`.
 * @returns what makes a move, and answers with the number of events in view
 */
export function open(container: HTMLElement, text: string, kind: Move): () => number {
	const { checked } = parseDataset(text);
	if (!checked.ok) throw new Error(`open: ${checked.problems[0]?.message ?? 'not a dataset'}`);
	const dataset = checked.value;
	const places = layOutActors(buildColumns(dataset, 'states'), 'wide');
	let period: Period = wholeTime;
	let opening: Opening = allClosed;
	let graph: GraphView | null = null;

	const rebuild = (): number => {
		graph?.destroy();
		container.replaceChildren();
		const closed = buildColumns(dataset, 'states');
		const columns = buildColumns(dataset, opening.level, opening.opened);
		const view = computeView(columns, setPeriod(noFilter, period.from, period.to));
		countTimeline(binTime(columns), view);
		const home = setAnyStage(closed, 'wide', places);
		const seating = seatMembers(dataset, places);
		const stage =
			opening === allClosed ? home : openStage(columns, home, seating, new Map(), setAnyStage);
		graph = new GraphView({
			container,
			scene: toScene(drawAll(stage, columns), view, new Map()),
			theme: 'light',
			camera: null,
			calm: () => true,
			onselect: nothing,
			onhover: nothing,
			onfocus: nothing,
			ontoggle: nothing,
			onmove: nothing,
			oncamera: nothing,
			onready: nothing
		});
		return view.count;
	};

	const bins = binTime(buildColumns(dataset, 'states'));
	const moves: { readonly [kind in Move]: () => void } = {
		play: () => {
			period =
				period === wholeTime
					? startPlay(bins, period, 'slide')
					: (nextPlay(bins, period, 'slide') ?? wholeTime);
		},
		brush: () => {
			period = moveBound(bins, period, 'to', -1);
		},
		levels: () => {
			opening = opening === allClosed ? allOpen : allClosed;
		}
	};
	rebuild();
	return () => {
		moves[kind]();
		return rebuild();
	};
}
