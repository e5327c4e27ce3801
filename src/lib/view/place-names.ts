import type { Bounds } from './box';
import { fitNames, type NamePlace, type NameWish } from './fit-names';
import { noMarks, type Marks } from './marks';
import type { Scene, SceneNode } from './scene';
import type { FittedName } from './svg';
import { textWidth } from './text-width';

/** Of the names of a big graph in CSS pixels, whatever the zoom: who zooms in makes room for more. */
export const fittedSize = 13;
/** Half of the height that such a name takes. */
export const nameHalf = fittedSize * 0.6;
/** A disc of an actor without an arrow has to be so large, in CSS pixels, for its name to be shown. */
const readable = 9;
/** Longer names are cut where nobody points at them. */
const longest = 28;

export interface PlacedName extends NamePlace {
	readonly text: string;
	/** Whether it stands even where the edge of the canvas cuts it. */
	readonly certain: boolean;
	/** Whether its actor recedes behind what is pointed at. */
	readonly receded: boolean;
}

interface Wish {
	readonly node: SceneNode;
	/** Whether it stands even where it is in the way. */
	readonly certain: boolean;
	/** Lower ones are served first. */
	readonly rank: number;
}

type Emphasis = Pick<Marks, 'selected' | 'focused' | 'lit'>;

/**
 * The names that fit at a zoom, in CSS pixels from the layout's 0,0. They lie on `paper`, in units of
 * the scene: what is to be seen while the whole is, so that no side they take is cut off there.
 */
export function placeNames(
	scene: Scene,
	zoom: number,
	paper: Bounds,
	marks: Emphasis = noMarks,
	hovered: string | null = null
): readonly PlacedName[] {
	const words = new Map<string, Pick<PlacedName, 'text' | 'certain'>>();
	const wishes = wishOrder(scene, marks, hovered, zoom).map(({ node, certain }): NameWish => {
		const text = certain ? node.name : shorten(node.name);
		words.set(node.id, { text, certain });
		const { id, x, y, radius } = node;
		const halfWidth = textWidth(text, fittedSize) / 2;
		return { id, x: x * zoom, y: y * zoom, radius: radius * zoom, halfWidth, certain };
	});
	const discs = scene.nodes
		.filter(({ active }) => active)
		.map(({ id, x, y, radius }) => ({ id, x: x * zoom, y: y * zoom, radius: radius * zoom }));
	return fitNames(wishes, discs, nameHalf, scaled(paper, zoom)).map((place) => ({
		...place,
		...(words.get(place.id) ?? { text: '', certain: false }),
		receded: marks.lit !== null && !marks.lit.has(place.id)
	}));
}

/** In CSS pixels, a picture on paper or in a page is about so wide. */
const pictureWidth = { wide: 860, tall: 390 } as const;

/** The names that fit in a picture of the scene, in its units. */
export function fittedNames(scene: Scene): readonly FittedName[] {
	const { left, right } = scene.extent;
	const zoom = pictureWidth[scene.frame] / (right - left);
	const size = fittedSize / zoom;
	return placeNames(scene, zoom, scene.extent).map(({ x, y, text }) => ({
		x: x / zoom,
		y: y / zoom,
		text,
		size
	}));
}

/**
 * Who is pointed at or selected comes first, then whoever lights up with that, then those with an
 * arrow, then the others as far as their discs are large enough; among these the busiest first.
 */
function wishOrder(
	{ nodes }: Scene,
	{ selected, focused, lit }: Emphasis,
	hovered: string | null,
	zoom: number
): readonly Wish[] {
	const ranked = nodes.flatMap((node): Wish[] => {
		const { id, active, radius } = node;
		const certain = selected.has(id) || focused === id || hovered === id;
		if (certain) return [{ node, certain, rank: 0 }];
		if (lit?.has(id) === true) return [{ node, certain, rank: 1 }];
		if (active) return [{ node, certain, rank: 2 }];
		return radius * zoom >= readable ? [{ node, certain, rank: 3 }] : [];
	});
	return ranked
		.filter(({ node }) => node.fitted)
		.sort(
			(a, b) => a.rank - b.rank || b.node.radius - a.node.radius || a.node.actor - b.node.actor
		);
}

function scaled({ left, top, right, bottom }: Bounds, by: number): Bounds {
	return { left: left * by, top: top * by, right: right * by, bottom: bottom * by };
}

function shorten(name: string): string {
	return name.length > longest ? `${name.slice(0, longest - 1).trimEnd()}…` : name;
}
