/**
 * Milliseconds since the navigation began.
 * @typedef {object} FirstView
 * @property {number[]} paint first contentful paint
 * @property {number[]} picture the frame in which the drawn graph is first on the page
 * @property {number[]} interactive the legend answers
 * @property {number[]} live the canvas has taken over from the picture
 */

/** A phone of some years ago on a slow line. */
export const slowdown = 4;
const line = {
	offline: false,
	downloadThroughput: 1_600_000 / 8,
	uploadThroughput: 750_000 / 8,
	latency: 150
};

const timeout = 60_000;

/**
 * Opens a page again and again on a slow line with a slow processor, without a cache.
 * @param {import('playwright').Browser} browser
 * @param {string} url
 * @param {number} repetitions
 * @returns {Promise<FirstView>}
 */
export async function timeFirstView(browser, url, repetitions) {
	/** @type {FirstView} */
	const times = { paint: [], picture: [], interactive: [], live: [] };
	for (let i = 0; i < repetitions; i++) {
		const watched = await openSlowly(browser, url, watch);
		times.paint.push(watched.paint);
		times.picture.push(watched.picture);
		times.live.push(watched.done);
		// In a load of its own, since trying the legend is work for the page.
		times.interactive.push((await openSlowly(browser, url, tryLegend)).done);
	}
	return times;
}

/**
 * @param {import('playwright').Browser} browser
 * @param {string} url
 * @param {() => void} script runs before the page's own and calls `done` with the time
 * @returns {Promise<{ paint: number, picture: number, done: number }>}
 */
async function openSlowly(browser, url, script) {
	const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
	try {
		const page = await context.newPage();
		const devtools = await context.newCDPSession(page);
		await devtools.send('Network.enable');
		await devtools.send('Network.setCacheDisabled', { cacheDisabled: true });
		await devtools.send('Network.emulateNetworkConditions', line);
		await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
		// Whatever asks the page whether it is ready takes time from it: the page says so itself.
		await devtools.send('Page.enable');
		await devtools.send('Runtime.enable');
		await devtools.send('Runtime.addBinding', { name: 'done' });
		/** @type {Promise<number>} */
		const told = new Promise((resolve, reject) => {
			const late = new Error(`openSlowly: ${url} was not ready in time`);
			const timer = setTimeout(() => reject(late), timeout);
			devtools.once('Runtime.bindingCalled', ({ payload }) => {
				clearTimeout(timer);
				resolve(Number(payload));
			});
		});
		await devtools.send('Page.addScriptToEvaluateOnNewDocument', { source: `(${script})()` });
		await devtools.send('Page.navigate', { url });
		const done = await told;
		return await page.evaluate((done) => {
			const { picture } = /** @type {any} */ (globalThis);
			const [first] = performance.getEntriesByName('first-contentful-paint');
			const paint = first?.startTime ?? NaN;
			if (!picture) return { paint, picture: NaN, done };
			// It was painted with the first content, or in a frame of its own.
			const { paintTime = paint } = /** @type {{ paintTime?: number }} */ (first);
			return { paint, picture: picture.frame <= paintTime ? paint : picture.painted, done };
		}, done);
	} finally {
		await context.close();
	}
}

/* What follows runs in the page. */

/** Notes when the picture is painted, and when the canvas is live. */
function watch() {
	const page = /** @type {any} */ (globalThis);
	const lookForPicture = () => {
		const frame = performance.now();
		const pictures = [...document.querySelectorAll('.picture svg')];
		if (
			!pictures.some((svg) => svg.querySelector('path') && svg.getBoundingClientRect().width > 0)
		) {
			requestAnimationFrame(lookForPicture);
			return;
		}
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = () => (page.picture = { frame, painted: performance.now() });
		port2.postMessage(null);
	};
	const lookForCanvas = () => {
		if (document.querySelector('section.graph[data-live=true]')) page.done(`${performance.now()}`);
		else requestAnimationFrame(lookForCanvas);
	};
	requestAnimationFrame(lookForPicture);
	requestAnimationFrame(lookForCanvas);
}

/** Notes when the first box of the legend answers: the number of events in view changes. */
function tryLegend() {
	const page = /** @type {any} */ (globalThis);
	/** @type {string | null} */
	let before = null;
	const probe = () => {
		const count = document.querySelector('header strong')?.textContent ?? null;
		const box = document.querySelector('nav.legend input[type=checkbox]');
		if (count !== null && before !== null && count !== before) {
			page.done(`${performance.now()}`);
			return;
		}
		before ??= count;
		// What a click on it would send; the box itself stays as the page expects it.
		box?.dispatchEvent(new Event('change', { bubbles: true }));
		setTimeout(probe, 20);
	};
	setTimeout(probe);
}
