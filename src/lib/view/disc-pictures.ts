/** How long pictures are made for in one drawing, in milliseconds: the others come in the next one. */
const patience = 6;
/** So many pictures are fetched at a time: a browser reads an SVG in one go, some in a millisecond. */
const mostFetched = 6;
/** Pictures are kept at these sizes, in device pixels, and drawn from the next larger one. */
const sizes = [16, 32, 64, 128, 256, 512] as const;

/**
 * Pictures cut to discs, kept as pixels: to draw a picture from its outlines takes long, and
 * hundreds of them at once would hold the page up.
 */
export class DiscPictures {
	readonly #again: () => void;
	readonly #images = new Map<string, HTMLImageElement>();
	readonly #loaded = new Set<HTMLImageElement>();
	readonly #cut = new Map<string, HTMLCanvasElement>();
	#fetched = 0;
	#until = 0;
	#gone = false;

	/** `again` is called when more can be had than before. */
	constructor(again: () => void) {
		this.#again = again;
	}

	/** A drawing begins. */
	begin(): void {
		this.#until = performance.now() + patience;
	}

	/** The picture at a size of so many device pixels; null while it is not there. */
	at(url: string, size: number): HTMLCanvasElement | null {
		const fitting = sizes.find((one) => one >= size) ?? 512;
		const key = `${fitting} ${url}`;
		const known = this.#cut.get(key);
		if (known) return known;
		if (performance.now() > this.#until) {
			this.#again();
			return null;
		}
		const image = this.#imageOf(url);
		if (!image || !this.#loaded.has(image)) return null;
		const made = cut(image, fitting);
		this.#cut.set(key, made);
		return made;
	}

	destroy(): void {
		this.#gone = true;
	}

	/** Null where it has to wait for others. */
	#imageOf(url: string): HTMLImageElement | null {
		const known = this.#images.get(url);
		if (known) return known;
		if (this.#fetched >= mostFetched) return null;
		this.#fetched++;
		const image = new Image();
		this.#images.set(url, image);
		const settle = (loaded: boolean): void => {
			this.#fetched--;
			if (loaded) this.#loaded.add(image);
			if (!this.#gone) this.#again();
		};
		image.addEventListener('load', () => settle(true));
		image.addEventListener('error', () => settle(false));
		image.src = url;
		return image;
	}
}

function cut(image: HTMLImageElement, size: number): HTMLCanvasElement {
	const canvas = document.createElement('canvas');
	canvas.width = size;
	canvas.height = size;
	const context = canvas.getContext('2d');
	if (!context) return canvas;
	context.beginPath();
	context.arc(size / 2, size / 2, size / 2, 0, 2 * Math.PI);
	context.clip();
	context.drawImage(image, 0, 0, size, size);
	return canvas;
}
