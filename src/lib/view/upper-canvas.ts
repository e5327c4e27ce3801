import type { Viewport } from './camera';

/** How much of the layout a canvas shows, and its size in CSS pixels. */
export interface Shown {
	readonly viewport: Viewport;
	readonly width: number;
	readonly height: number;
}

/**
 * Clears a canvas and has it draw in units of the layout; gives how many of its pixels make one.
 */
export function beginDrawing(
	context: CanvasRenderingContext2D,
	{ viewport: { zoom, pan }, width, height }: Shown
): number {
	const { canvas } = context;
	const ratio = devicePixelRatio;
	const [across, down] = [Math.round(width * ratio), Math.round(height * ratio)];
	// Setting a size clears the canvas, and costs even when the size stays.
	if (canvas.width !== across || canvas.height !== down) {
		canvas.width = across;
		canvas.height = down;
	} else {
		context.setTransform(1, 0, 0, 1, 0, 0);
		context.clearRect(0, 0, across, down);
	}
	const scale = zoom * ratio;
	context.setTransform(scale, 0, 0, scale, pan.x * ratio, pan.y * ratio);
	return scale;
}

/** A canvas over the whole of `container`, above all that is there; it takes no pointer. */
export function upperCanvas(container: HTMLElement): HTMLCanvasElement {
	const canvas = document.createElement('canvas');
	Object.assign(canvas.style, {
		position: 'absolute',
		left: '0',
		top: '0',
		width: '100%',
		height: '100%',
		pointerEvents: 'none'
	});
	container.append(canvas);
	return canvas;
}
