import type { ListedDataset } from '../core/dataset/listed-dataset';
import { columnsOf } from '../core/events/columns-of';
import type { Columns } from '../core/events/columns';
import type { Point } from './curve';
import type { Frame } from './frames';
import { layOut } from './layout';
import type { Layouts } from './layouts';
import { endsOf, groupPairs, linksOf, mappedActors } from './pairs';

/** Done when the site is built: the page then carries places instead of a layout engine. */
export function layOutDataset(dataset: ListedDataset): Layouts {
	const columns = columnsOf(dataset, 'states');
	return { wide: layOutActors(columns, 'wide'), tall: layOutActors(columns, 'tall') };
}

/** A place, by actor id, for every actor that any edge touches, whatever is open. */
export function layOutActors(columns: Columns, frame: Frame): ReadonlyMap<string, Point> {
	const actors = mappedActors(columns);
	const links = linksOf(groupPairs(endsOf(columns, actors)));
	const laid = layOut(actors.length, links, frame);
	return new Map(
		actors.map((actor, i) => [columns.actors[actor]?.id ?? '', laid[i] ?? { x: 0, y: 0 }])
	);
}
