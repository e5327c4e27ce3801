import type { EdgePicture } from './edge-layer';
import { namesOn } from './names-on';
import { palette, typefaces, type Theme } from './palette';
import { fittedSize, nameHalf } from './place-names';
import { upperCanvas } from './upper-canvas';

const halo = 3;
const receded = 0.35;
/** So many names are written for the first time in one drawing. */
const mostWritten = 6;

/**
 * The names of a big graph on a canvas of their own above Cytoscape's nodes: those of the busiest
 * actors, as far as they fit beside one another. It takes no pointer.
 */
export class NameLayer {
	readonly #canvas: HTMLCanvasElement;
	readonly #context: CanvasRenderingContext2D | null;
	/** Written names, by text, for one theme and pixel ratio: to write is dearer than to copy. */
	#written = new Map<string, HTMLCanvasElement>();
	#writtenFor = '';
	readonly #again: () => void;
	/** How many more may be written in this drawing. */
	#room = mostWritten;

	/** `again` asks for another `draw` where this one was not complete. */
	constructor(container: HTMLElement, again: () => void) {
		this.#again = again;
		this.#canvas = upperCanvas(container);
		this.#context = this.#canvas.getContext('2d');
	}

	draw({ scene, marks, hovered, theme, viewport, width, height }: EdgePicture): void {
		const context = this.#context;
		if (!context) return;
		const ratio = devicePixelRatio;
		const [across, down] = [Math.round(width * ratio), Math.round(height * ratio)];
		if (this.#canvas.width !== across || this.#canvas.height !== down) {
			this.#canvas.width = across;
			this.#canvas.height = down;
		}
		context.clearRect(0, 0, across, down);
		const { zoom, pan } = viewport;
		// Panning takes names along without asking for their places again.
		const names = namesOn(scene)(zoom, width, height, marks, hovered);
		this.#room = mostWritten;
		for (const { x, y, text, certain, receded: far } of names) {
			const written = this.#write(text, theme, ratio);
			if (!written) continue;
			const left = (x + pan.x) * ratio - written.width / 2;
			const top = (y + pan.y) * ratio - written.height / 2;
			if (left > across || top > down || left < -written.width || top < -written.height) continue;
			// Half a name says less than none.
			const middle = y + pan.y;
			const cut = middle < nameHalf || middle > height - nameHalf;
			if (!certain && (cut || left < 0 || left + written.width > across)) continue;
			context.globalAlpha = far ? receded : 1;
			context.drawImage(written, Math.round(left), Math.round(top));
		}
	}

	destroy(): void {
		this.#canvas.remove();
	}

	/** Null where others were written in this drawing; it comes in the next one. */
	#write(text: string, theme: Theme, ratio: number): HTMLCanvasElement | null {
		if (this.#writtenFor !== `${theme} ${ratio}`) this.#written = new Map();
		this.#writtenFor = `${theme} ${ratio}`;
		const known = this.#written.get(text);
		if (known) return known;
		if (this.#room === 0) {
			this.#again();
			return null;
		}
		this.#room--;
		const written = writeName(text, theme, ratio);
		this.#written.set(text, written);
		return written;
	}
}

function writeName(text: string, theme: Theme, ratio: number): HTMLCanvasElement {
	const canvas = document.createElement('canvas');
	const context = canvas.getContext('2d');
	if (!context) return canvas;
	const font = `500 ${fittedSize}px ${typefaces.serif}`;
	context.font = font;
	canvas.width = Math.ceil((context.measureText(text).width + 4 * halo) * ratio);
	canvas.height = Math.ceil((fittedSize * 1.4 + 2 * halo) * ratio);
	// A canvas that changes its size forgets everything.
	context.setTransform(ratio, 0, 0, ratio, canvas.width / 2, canvas.height / 2);
	context.font = font;
	context.textAlign = 'center';
	context.textBaseline = 'middle';
	context.lineJoin = 'round';
	context.lineWidth = 2 * halo;
	context.strokeStyle = palette.paper[theme];
	context.strokeText(text, 0, 0);
	context.fillStyle = palette.ink[theme];
	context.fillText(text, 0, 0);
	return canvas;
}
