import { frames, type Frame } from '../../view/frames';
import type { Scene } from '../../view/scene';
import type { Explorer } from '../explorer.svelte';

/** The graph in both layouts: which one fits is known only to the page's style. */
export function firstPictures(
	explorer: Explorer
): readonly { readonly frame: Frame; readonly scene: Scene }[] {
	return frames.map((frame) => ({
		frame,
		scene: frame === explorer.frame ? explorer.scene : explorer.sceneOn(explorer.stageIn(frame))
	}));
}
