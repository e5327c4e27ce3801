import { frames, type Frame } from '../../view/frames';
import type { Scene } from '../../view/scene';
import type { Explorer } from '../explorer.svelte';

/**
 * The graph in both layouts: which one fits is known only to the page's style. An opened file is in
 * no page that was there before its script, and its canvas is there as soon as a picture would be.
 */
export function firstPictures(
	explorer: Explorer
): readonly { readonly frame: Frame; readonly scene: Scene }[] {
	if (explorer.prefix !== '') return [];
	return frames.map((frame) => ({
		frame,
		scene: frame === explorer.frame ? explorer.scene : explorer.sceneOn(explorer.stageIn(frame))
	}));
}
