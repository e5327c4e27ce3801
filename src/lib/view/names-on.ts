import { oncePer } from '../core/rows/once';
import type { Bounds } from './box';
import { homeOf, type Viewport } from './camera';
import { keepLast } from './keep-last';
import type { Marks } from './marks';
import { placeNames, type PlacedName } from './place-names';
import type { Scene } from './scene';

/** The names of a big graph on a canvas of a size: placed once for all who ask. */
export const namesOn = oncePer((scene: Scene) =>
	keepLast(
		(
			zoom: number,
			width: number,
			height: number,
			marks: Marks,
			hovered: string | null
		): readonly PlacedName[] => {
			const paper = seenFrom(homeOf(scene, width, height), width, height);
			return placeNames(scene, zoom, paper, marks, hovered);
		}
	)
);

/** What a canvas shows. */
function seenFrom({ zoom, pan }: Viewport, width: number, height: number): Bounds {
	return {
		left: -pan.x / zoom,
		top: -pan.y / zoom,
		right: (width - pan.x) / zoom,
		bottom: (height - pan.y) / zoom
	};
}
