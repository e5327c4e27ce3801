import type { Dataset } from '../core/dataset/schema';
import { buildColumns } from '../core/events/build-columns';
import type { Columns } from '../core/events/columns';
import type { Point } from './curve';
import type { Frame } from './frames';
import { layOut } from './layout';
import type { Layouts } from './layouts';
import { drawnActors, endsOf, groupPairs, linksOf } from './pairs';

/** Done when the site is built: the page then carries places instead of a layout engine. */
export function layOutDataset(dataset: Dataset): Layouts {
	const [states, members] = [buildColumns(dataset, 'states'), buildColumns(dataset, 'members')];
	return {
		states: { wide: layOutActors(states, 'wide'), tall: layOutActors(states, 'tall') },
		members: { wide: layOutActors(members, 'wide'), tall: layOutActors(members, 'tall') }
	};
}

/** A place for every actor that any edge of `columns` touches, by actor id. */
export function layOutActors(columns: Columns, frame: Frame): ReadonlyMap<string, Point> {
	const actors = drawnActors(columns);
	const links = linksOf(groupPairs(endsOf(columns, actors)));
	const laid = layOut(actors.length, links, frame);
	return new Map(
		actors.map((actor, i) => [columns.actors[actor]?.id ?? '', laid[i] ?? { x: 0, y: 0 }])
	);
}
