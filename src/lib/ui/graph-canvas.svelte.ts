import { untrack } from 'svelte';
import type { Attachment } from 'svelte/attachments';
import { GraphView } from '../view/graph-view';
import type { Theme } from '../view/palette';
import { loadPictures } from '../view/pictures';
import type { Explorer } from './explorer.svelte';

export interface GraphCanvasOptions {
	readonly explorer: Explorer;
	readonly theme: () => Theme;
	/** The canvas shows its first complete picture. */
	onready(this: void, view: GraphView): void;
	ongone(this: void): void;
}

/**
 * Keeps a Cytoscape canvas in step with the explorer.
 * State is read only inside the inner effects: read in the body, it would rebuild the canvas.
 */
export function graphCanvas({
	explorer,
	theme,
	onready,
	ongone
}: GraphCanvasOptions): Attachment<HTMLElement> {
	return (container) => {
		let view: GraphView | null = null;
		let gone = false;
		let started = $state(false);
		const calm = matchMedia('(prefers-reduced-motion: reduce)');
		const start = (): void => {
			if (gone) return;
			const made = open(container, explorer, theme(), calm, () => onready(made));
			view = made;
			started = true;
		};
		// What the canvas draws has to be there before; Cytoscape does not say when its images are.
		// The discs of a big graph are drawn without it, and their pictures as they come.
		const pictures =
			untrack(() => explorer.stage.trace) ?? loadPictures(explorer.pictures.values());
		void Promise.all([document.fonts.ready, pictures]).then(() => setTimeout(start));
		// While the period plays; before the scene, so that the first step fades too.
		$effect(() => {
			if (started) view?.fade(explorer.playback.playing && !calm.matches);
		});
		// Brings the canvas to what follows from the choices.
		$effect(() => {
			if (started) view?.show(explorer.scene);
		});
		$effect(() => {
			if (started) view?.mark(explorer.marks);
		});
		$effect(() => {
			if (started && explorer.late.parts) view?.write(explorer.late.parts.litWords());
		});
		$effect(() => {
			if (started) view?.paint(theme());
		});
		$effect(() => {
			if (started) view?.look(explorer.choices.camera);
		});
		// What was just opened comes into sight; it is on the canvas by now.
		$effect(() => {
			if (started && explorer.justOpened !== null) view?.bringIn(explorer.justOpened);
		});
		return () => {
			gone = true;
			view?.destroy();
			ongone();
		};
	};
}

function open(
	container: HTMLElement,
	explorer: Explorer,
	theme: Theme,
	calm: MediaQueryList,
	onready: () => void
): GraphView {
	return new GraphView({
		container,
		scene: explorer.scene,
		theme,
		camera: explorer.choices.camera,
		fitted: explorer.big && { discs: explorer.big.DiscLayer, names: explorer.big.NameLayer },
		calm: () => calm.matches,
		onselect: (id, add) => {
			const item = id === null ? null : explorer.itemAt(id);
			if (item) explorer.select(item, add);
			else if (!add) explorer.clear();
		},
		onhover: (id) => (explorer.hovered = id),
		onfocus: (id) => {
			const item = explorer.itemAt(id);
			if (item?.kind === 'actor') explorer.focusOn(item.actor);
		},
		ontoggle: (id) => {
			const group = explorer.groupAt(id);
			if (group !== null) explorer.toggle(group);
		},
		onmove: (id, place) => explorer.move(id, place),
		oncamera: (camera) => explorer.look(camera),
		onready
	});
}
