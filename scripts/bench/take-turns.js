/** @typedef {import('playwright').Page} Page */

/**
 * Calls the function `move` that each page has been given, in turn, and times each call until the
 * next frame in which a canvas is drawn is painted. A page that draws nothing is an error.
 * @param {readonly Page[]} pages
 * @param {number} repetitions
 * @returns {Promise<number[][]>} milliseconds, by page
 */
export async function takeTurns(pages, repetitions) {
	/** @type {number[][]} */
	const times = pages.map(() => []);
	// Twice over without a clock: afterwards every cache is warm, on either side.
	for (let i = -2; i < repetitions; i++) {
		for (const [number, page] of pages.entries()) {
			// A page in the background is given a frame a second.
			await page.bringToFront();
			const { time, drawn } = await page.evaluate(moveOnce);
			if (!drawn) throw new Error(`takeTurns: ${page.url()} drew nothing`);
			if (i >= 0) times[number]?.push(time);
			await page.evaluate(settle);
		}
	}
	return times;
}

/* What follows runs in the page. */

/**
 * Milliseconds from the move until the next frame that is drawn is painted, and whether there was one.
 * @returns {Promise<{ time: number, drawn: boolean }>}
 */
async function moveOnce() {
	const canvas = CanvasRenderingContext2D.prototype;
	const { clearRect } = canvas;
	/** @type {boolean} */
	let drawn;
	canvas.clearRect = function (...box) {
		drawn = true;
		clearRect.apply(this, box);
	};
	// From the start of a frame's wait, so that chance has no part in how long it is.
	await new Promise((resolve) => requestAnimationFrame(resolve));
	await new Promise((resolve) => setTimeout(resolve));
	drawn = false;
	const start = performance.now();
	/** @type {any} */ (globalThis).move();
	// What a page makes in turns is drawn some frames later.
	do {
		await new Promise((resolve) => {
			requestAnimationFrame(() => {
				// Comes after the frame's own work: its callbacks, its layout and its painting.
				const { port1, port2 } = new MessageChannel();
				port1.onmessage = resolve;
				port2.postMessage(null);
			});
		});
	} while (!drawn && performance.now() - start < 2_000);
	canvas.clearRect = clearRect;
	return { time: performance.now() - start, drawn };
}

/** Waits until the page has nothing left to do; what fades has faded. */
export async function settle() {
	await new Promise((resolve) => setTimeout(resolve, 400));
	await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 5000 }));
}
