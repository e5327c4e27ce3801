import { frames, type Frame } from '../../view/frames';
import type { Scene } from '../../view/scene';
import type { Explorer } from '../explorer.svelte';

/**
 * The graph in both layouts: which one fits is known only to the page's style. An opened file is
 * drawn where the size of the window is known.
 */
export function firstPictures(
	explorer: Explorer
): readonly { readonly frame: Frame; readonly scene: Scene }[] {
	const wanted = explorer.dataset.rows ? [explorer.frame] : frames;
	return wanted.map((frame) => ({
		frame,
		scene: frame === explorer.frame ? explorer.scene : explorer.sceneOn(explorer.stageIn(frame))
	}));
}
