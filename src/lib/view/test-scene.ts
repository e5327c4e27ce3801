/* Stages and scenes for tests. */
import * as v from 'valibot';
import file from '../../../data/us-israel-iran-2025.json';
import { aDataset, anActor, anEvent } from '../../../tests/builders';
import { Dataset } from '../core/dataset/schema';
import { builtInStances } from '../core/dataset/stances';
import { buildColumns } from '../core/events/build-columns';
import { columnsOf } from '../core/events/columns-of';
import type { Columns, Level } from '../core/events/columns';
import { computeView } from '../core/events/compute-view';
import { noFilter, type Filter } from '../core/events/filter';
import type { View } from '../core/events/view';
import { arrowheads, arrowSize } from './arrowheads';
import type { Curve, Point } from './curve';
import type { Frame } from './frames';
import { layOutActors } from './lay-out-actors';
import { openStage } from './open-stage';
import { noPictures } from './pictures';
import { toScene, type Scene } from './scene';
import { seatMembers } from './seats';
import { setStage, type Stage } from './stage';

export const shipped: Dataset = v.parse(Dataset, file);

/** Everything that is drawn of a dataset. */
export interface Drawn {
	readonly stage: Stage;
	readonly view: View;
	readonly scene: Scene;
}

export interface Drawing {
	readonly filter?: Filter;
	readonly frame?: Frame;
	readonly level?: Level;
	/** Ids of groups that are open at the level of states. */
	readonly opened?: readonly string[];
	readonly pictures?: ReadonlyMap<string, string>;
}

export function draw(
	dataset: Dataset,
	{
		filter = noFilter,
		frame = 'wide',
		level = 'states',
		opened = [],
		pictures = noPictures
	}: Drawing = {}
): Drawn {
	const columns = buildColumns(dataset, level, opened);
	const stage = layAndSet(columns, frame);
	const view = computeView(columns, filter);
	return { stage, view, scene: toScene(stage, view, pictures) };
}

/** The stage without anything that a reader moved. */
export function layAndSet(columns: Columns, frame: Frame): Stage {
	const closed = columnsOf(columns.dataset, 'states');
	const places = layOutActors(closed, frame);
	const stage = setStage(closed, frame, places);
	if (columns.opened.size === 0) return stage;
	return openStage(columns, stage, seatMembers(columns.dataset, places), new Map());
}

/** Scenes of one dataset that differ only in their filters, as an explorer makes them. */
export function drawFilters(
	dataset: Dataset,
	filters: readonly Filter[],
	frame: Frame = 'wide'
): Scene[] {
	const columns = buildColumns(dataset, 'states');
	const stage = setStage(columns, frame, layOutActors(columns, frame));
	return filters.map((filter) => toScene(stage, computeView(columns, filter), noPictures));
}

/** Two actors and `count` arrows between them, the 13 built-in stances first forth and then back. */
export function parallelArrows(count: number, eventsEach = 1): Dataset {
	const ways = Array.from({ length: count }, (_, i) => ({
		stance: builtInStances[i % builtInStances.length]?.id ?? '',
		actor: [i < builtInStances.length ? 'A' : 'B'],
		recipient: [i < builtInStances.length ? 'B' : 'A']
	}));
	return aDataset({
		events: ways.flatMap((way, i) =>
			Array.from({ length: eventsEach }, (_, n) => anEvent({ id: `e${i}.${n}`, ...way }))
		)
	});
}

/** Events between numbered actors, as `[actor, recipient, stance]` each. */
export function aCrisis(
	actors: number,
	events: readonly (readonly [actor: number, recipient: number, stance: string])[]
): Dataset {
	return aDataset({
		actors: Array.from({ length: actors }, (_, i) => anActor({ id: `a${i}`, name: `Actor ${i}` })),
		events: events.map(([actor, recipient, stance], i) =>
			anEvent({ id: `e${i}`, actor: [`a${actor}`], recipient: [`a${recipient}`], stance })
		)
	});
}

/** The convex parts of an edge's arrowhead, as corners in layout units. */
export function headParts(
	arrow: keyof typeof arrowheads,
	{ control, tip }: Curve,
	width: number
): readonly (readonly Point[])[] {
	const size = arrowSize(width);
	const angle = Math.atan2(tip.y - control.y, tip.x - control.x);
	const [along, across] = [Math.cos(angle) * size, Math.sin(angle) * size];
	return outline(arrowheads[arrow].path).map((part) =>
		part.map(({ x, y }) => ({
			x: tip.x - x * across + y * along,
			y: tip.y + x * along + y * across
		}))
	);
}

/** Corners of each part of an outline; the only arcs among ours are circles about 0,0. */
function outline(path: string): readonly (readonly Point[])[] {
	const radius = Number(/A(\.\d+)/.exec(path)?.[1] ?? 0);
	if (radius > 0) {
		const turns = Array.from({ length: 16 }, (_, i) => (i * Math.PI) / 8);
		return [turns.map((turn) => ({ x: radius * Math.cos(turn), y: radius * Math.sin(turn) }))];
	}
	return path
		.split('M')
		.slice(1)
		.map((part) => {
			const numbers = (part.match(/-?\d*\.?\d+/g) ?? []).map(Number);
			return numbers.flatMap((x, i) => (i % 2 === 0 ? [{ x, y: numbers[i + 1] ?? 0 }] : []));
		});
}

/** Whether the hulls of two sets of corners share a point (separating axes). */
export function touch(a: readonly Point[], b: readonly Point[]): boolean {
	const axes = [a, b].flatMap((points) =>
		points.flatMap((p, i) => points.slice(i + 1).map((q) => ({ x: p.y - q.y, y: q.x - p.x })))
	);
	return axes.every((axis) => {
		const [one, other] = [a, b].map((points) => points.map(({ x, y }) => x * axis.x + y * axis.y));
		if (!one || !other) return true;
		return Math.max(...one) > Math.min(...other) && Math.max(...other) > Math.min(...one);
	});
}

/** The shortest way from a point to a broken line. */
export function distanceToLine(point: Point, line: readonly Point[]): number {
	let least = Infinity;
	for (const [i, b] of line.entries()) {
		const a = line[i - 1] ?? b;
		const [dx, dy] = [b.x - a.x, b.y - a.y];
		const length = dx * dx + dy * dy;
		const t = length === 0 ? 0 : ((point.x - a.x) * dx + (point.y - a.y) * dy) / length;
		const at = Math.min(1, Math.max(0, t));
		least = Math.min(least, Math.hypot(a.x + at * dx - point.x, a.y + at * dy - point.y));
	}
	return least;
}

/** So many states in a ring of ever busier ones, each with arrows to all others in three stances. */
export function aBigDataset(states = 12): Dataset {
	const ids = Array.from({ length: states }, (_, i) => `S${i}`);
	const events = ids.flatMap((actor, i) =>
		ids.flatMap((recipient, j) => {
			if (i === j) return [];
			const busy = Math.max(1, Math.round(20 / (1 + Math.min(i, j))));
			return ['consultation', 'threat', ...(i === j + 1 ? ['mediation-offer'] : [])].flatMap(
				(stance) =>
					Array.from({ length: stance === 'consultation' ? busy : 1 }, (_, n) => ({
						stance,
						actor: [actor],
						recipient: [recipient],
						id: `${stance}-${i}-${j}-${n}`
					}))
			);
		})
	);
	return aDataset({
		actors: ids.map((id) => anActor({ id, name: `State ${id}` })),
		events: events.map((event) => anEvent(event))
	});
}
