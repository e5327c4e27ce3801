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
