/** So many pictures are fetched at a time: a browser reads an SVG in one go, which takes it a millisecond. */
const mostFetched = 4;
/** How often a drawing is asked for while pictures arrive, in milliseconds. */
const patience = 120;
/** Pictures are kept at these sizes, in device pixels, and drawn from the next larger one. */
const sizes = [16, 32, 64, 128, 256, 512] as const;

interface Wanted {
	readonly key: string;
	readonly url: string;
	readonly size: number;
}

/**
 * Pictures cut to discs, kept as pixels: to draw a picture from its outlines takes long, and
 * hundreds of them at once would hold the page up. They are made one by one.
 */
export class DiscPictures {
	readonly #again: () => void;
	readonly #images = new Map<string, HTMLImageElement>();
	readonly #cut = new Map<string, HTMLCanvasElement>();
	/** By URL, what there is of it at any size. */
	readonly #any = new Map<string, HTMLCanvasElement>();
	readonly #wanted = new Map<string, Wanted>();
	readonly #asked = new Set<string>();
	#working = 0;
	#told = 0;
	#gone = false;

	/** `again` is called when more can be had than before. */
	constructor(again: () => void) {
		this.#again = again;
	}

	/** The picture for so many device pixels, or what there is of it meanwhile. */
	at(url: string, pixels: number): HTMLCanvasElement | null {
		const size = sizes.find((one) => one >= pixels) ?? 512;
		const key = `${size} ${url}`;
		const known = this.#cut.get(key);
		if (known) return known;
		if (!this.#asked.has(key)) {
			this.#asked.add(key);
			this.#wanted.set(key, { key, url, size });
			this.#work();
		}
		return this.#any.get(url) ?? null;
	}

	destroy(): void {
		this.#gone = true;
		this.#wanted.clear();
	}

	#work(): void {
		for (const wanted of this.#wanted.values()) {
			if (this.#working >= mostFetched) return;
			this.#wanted.delete(wanted.key);
			this.#working++;
			void this.#make(wanted);
		}
	}

	async #make({ key, url, size }: Wanted): Promise<void> {
		const image = await this.#imageOf(url);
		this.#working--;
		if (this.#gone) return;
		if (image) {
			const made = cut(image, size);
			this.#cut.set(key, made);
			this.#any.set(url, made);
		}
		// A task of its own: promises alone would let all of them come in one.
		setTimeout(() => this.#work());
		const now = performance.now();
		if (this.#wanted.size + this.#working > 0 && now - this.#told < patience) return;
		this.#told = now;
		this.#again();
	}

	/** Null where there is none. */
	async #imageOf(url: string): Promise<HTMLImageElement | null> {
		const known = this.#images.get(url);
		const image = known ?? new Image();
		if (!known) image.src = url;
		this.#images.set(url, image);
		try {
			await image.decode();
			return image;
		} catch {
			return null;
		}
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
