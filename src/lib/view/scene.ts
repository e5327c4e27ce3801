import type { ActorType, Status } from '../core/dataset/vocabulary';
import { statuses } from '../core/dataset/vocabulary';
import type { Stance } from '../core/dataset/stances';
import type { View } from '../core/events/view';
import type { ChangeMark } from './change-marks';
import type { Point } from './curve';
import { edgeLabel, type LabelPlace } from './label-places';
import type { Frame } from './frames';
import type { Bounds } from './box';
import type { NameSide } from './name-sides';
import type { Slot } from './fan';
import { outlineAround } from './hull';
import { compoundPadding } from './rings';
import type { Stage, StageEdge } from './stage';
import { dashes, lineWidth } from './strokes';
import type { Curve } from './curve';

export interface SceneNode extends Point {
	readonly id: string;
	readonly actor: number;
	readonly name: string;
	readonly type: ActorType;
	readonly radius: number;
	readonly side: NameSide;
	readonly nameGap: number;
	/** Whether its name shows only while it is lit: there is no free place for it. */
	readonly unnamed: boolean;
	readonly member: boolean;
	readonly badge: 'open' | 'close' | null;
	readonly fitted: boolean;
	/** URL of the picture on the node. */
	readonly picture: string | null;
	/** Whether any event in view touches it. */
	readonly active: boolean;
}

export interface SceneEdge {
	readonly id: string;
	readonly edge: number;
	readonly source: string;
	readonly target: string;
	readonly stance: number;
	readonly slot: Slot;
	readonly curve: Curve;
	/** Of its events in view. */
	readonly count: number;
	readonly visible: boolean;
	readonly width: number;
	readonly status: Status;
	readonly dashes: readonly number[] | null;
	/** Whether none of its events in view has been carried out. */
	readonly tentative: boolean;
	/** What its label says, and where it stands; null where it does not fit. */
	readonly text: string;
	readonly label: LabelPlace | null;
	/** What became of it between two periods, by which it is then drawn; null while none are compared. */
	readonly change: ChangeMark | null;
}

/** The outline around an open group and all that stand in it, by ids of nodes. */
export interface SceneCompound {
	readonly id: string;
	readonly group: string;
	readonly members: readonly string[];
	readonly outline: readonly Point[];
}

/** Everything the canvas shows, as plain data; the picture in the page is drawn from the same. */
export interface Scene {
	readonly frame: Frame;
	readonly bounds: Bounds;
	readonly extent: Bounds;
	readonly stances: readonly Stance[];
	readonly nodes: readonly SceneNode[];
	readonly edges: readonly SceneEdge[];
	readonly compounds: readonly SceneCompound[];
}

/** The stage as `view` fills it. `pictures` gives a picture's URL by actor id. */
export function toScene(stage: Stage, view: View, pictures: ReadonlyMap<string, string>): Scene {
	const active = new Set<number>();
	const edges = stage.edges.map((edge) => {
		const seen = toSceneEdge(stage, edge, view);
		if (seen.visible) active.add(edge.source).add(edge.target);
		return seen;
	});
	// A group whose members are at it is not idle.
	for (const { group, members } of stage.compounds) {
		if (members.some((member) => active.has(member))) active.add(group);
	}
	const nodes = stage.nodes.map((node, place): SceneNode => {
		const actor = view.columns.actors[node.actor];
		return {
			...node,
			type: actor?.type ?? 'unspecified',
			picture: pictures.get(actor?.id ?? '') ?? null,
			active: active.has(place)
		};
	});
	const { frame, bounds, extent } = stage;
	const compounds = compoundsOn(stage);
	return { frame, bounds, extent, stances: view.columns.stances, nodes, edges, compounds };
}

const known = new WeakMap<Stage['compounds'], readonly SceneCompound[]>();

/** Made once for a stage: no filter changes an outline. */
function compoundsOn(stage: Stage): readonly SceneCompound[] {
	const compounds = known.get(stage.compounds) ?? toCompounds(stage);
	known.set(stage.compounds, compounds);
	return compounds;
}

function toCompounds({ nodes, compounds }: Stage): SceneCompound[] {
	return compounds.map(({ id, group, members }) => {
		const discs = [group, ...members].flatMap((place) => nodes[place] ?? []);
		const [first, ...others] = discs.map((disc) => disc.id);
		const outline = outlineAround(discs, compoundPadding);
		return { id, group: first ?? '', members: others, outline };
	});
}

function toSceneEdge({ nodes }: Stage, staged: StageEdge, view: View): SceneEdge {
	const { id, edge, stance, slot, curve, label } = staged;
	const count = view.edgeCount[edge] ?? 0;
	const width = lineWidth(count, slot.room);
	const status = mostCautious(view, edge);
	return {
		id,
		edge,
		source: nodes[staged.source]?.id ?? '',
		target: nodes[staged.target]?.id ?? '',
		stance,
		slot,
		curve,
		count,
		visible: count > 0,
		width,
		status,
		dashes: dashes(status, width),
		tentative: count > 0 && view.edgeActual[edge] === 0,
		text: edgeLabel(view.columns, edge, count),
		label,
		change: null
	};
}

/** Disputed before machine-coded before reported before confirmed: a line never claims too much. */
const byCaution: readonly Status[] = ['disputed', 'machine-coded', 'reported', 'confirmed'];

export function mostCautious({ edgeStatus }: View, edge: number): Status {
	const row = edge * statuses.length;
	return (
		byCaution.find((status) => (edgeStatus[row + statuses.indexOf(status)] ?? 0) > 0) ?? 'confirmed'
	);
}
