import type { ListedDataset } from '../core/dataset/listed-dataset';
import { columnsOf } from '../core/events/columns-of';
import type { Columns } from '../core/events/columns';
import type { Point } from './curve';
import type { Frame } from './frames';
import { actorRadii } from './actor-sizes';
import { largestRing, layOut, layOutSized } from './layout';
import type { Layouts } from './layouts';
import { usualArrows } from './usual-arrows';
import { linksOf, mappedActors } from './pairs';

/**
 * Done when the site is built, so that the page carries places instead of a layout engine, and by a
 * worker for a file that a reader opens. Tells `progress` how much is done, from 0 to 1.
 */
export function layOutDataset(
	dataset: ListedDataset,
	progress: (done: number) => void = () => {}
): Layouts {
	const columns = columnsOf(dataset, 'states');
	const wide = layOutActors(columns, 'wide', (done) => progress(done / 2));
	return { wide, tall: layOutActors(columns, 'tall', (done) => progress((1 + done) / 2)) };
}

/** A place, by actor id, for every actor that any edge touches, whatever is open. */
export function layOutActors(
	columns: Columns,
	frame: Frame,
	progress?: (done: number) => void
): ReadonlyMap<string, Point> {
	const actors = mappedActors(columns);
	const links = linksOf(columns, actors);
	const laid =
		columns.edgeSize.length > usualArrows[frame] && actors.length > largestRing
			? layOutSized(radiiOf(columns, actors), links, frame, progress)
			: layOut(actors.length, links, frame, progress);
	return new Map(
		actors.map((actor, i) => [columns.actors[actor]?.id ?? '', laid[i] ?? { x: 0, y: 0 }])
	);
}

function radiiOf(columns: Columns, actors: readonly number[]): Float64Array {
	const radii = actorRadii(columns);
	return Float64Array.from(actors, (actor) => radii[actor] ?? 0);
}
