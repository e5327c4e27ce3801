import { parseDataset } from '../../src/lib/core/dataset/parse-dataset';
import { buildColumns } from '../../src/lib/core/events/build-columns';
import { computeView } from '../../src/lib/core/events/compute-view';
import { noFilter } from '../../src/lib/core/events/filter';
import { noChoices } from '../../src/lib/core/link/choices';
import { arrowheads } from '../../src/lib/view/arrowheads';
import { setAnyStage } from '../../src/lib/view/big-stage';
import { layOutActors } from '../../src/lib/view/lay-out-actors';
import { picturesOf } from '../../src/lib/view/pictures';
import { toScene, type Scene } from '../../src/lib/view/scene';
import { flagsOf } from '../../src/routes/flags.server';
import { drawAll } from './draw-all';

export interface Drawing {
	readonly scene: Scene;
	/** Arrowheads by stance, as Cytoscape knows them. */
	readonly arrows: readonly { readonly shape: string; readonly hollow: boolean }[];
	/** The stance with the most edges, its label and how many it has. */
	readonly stance: number;
	readonly label: string;
	readonly toggled: number;
}

/** What the product draws of a dataset on a desk's screen when all arrows are asked for. */
export function draw(text: string): Drawing {
	const { checked } = parseDataset(text);
	if (!checked.ok) throw new Error(`draw: ${checked.problems[0]?.message ?? 'not a dataset'}`);
	const columns = buildColumns(checked.value, noChoices.level);
	const pictures = picturesOf(checked.value.actors, flagsOf(checked.value));
	const stage = drawAll(setAnyStage(columns, 'wide', layOutActors(columns, 'wide')), columns);
	const scene = toScene(stage, computeView(columns, noFilter), pictures);

	const counts = scene.stances.map(
		(_, i) => scene.edges.filter(({ stance }) => stance === i).length
	);
	const toggled = Math.max(...counts);
	const stance = counts.indexOf(toggled);
	return {
		scene,
		arrows: scene.stances.map(({ arrow }) => arrowheads[arrow]),
		stance,
		label: scene.stances[stance]?.label ?? '',
		toggled
	};
}
