import type { Camera } from './choices';

const farthest = 1_000_000;
const zooms = { least: 0.01, most: 100 };
const pattern = /^(-?\d{1,7}(?:\.\d{1,9})?),(-?\d{1,7}(?:\.\d{1,9})?),(\d{1,3}(?:\.\d{1,9})?)$/;

/** No finer than a reader can see: whole layout units and hundredths of the zoom; null when not a place. */
export function roundCamera({ x, y, zoom }: Camera): Camera | null {
	if (![x, y, zoom].every(Number.isFinite)) return null;
	return {
		x: Math.round(within(x, -farthest, farthest)) + 0,
		y: Math.round(within(y, -farthest, farthest)) + 0,
		zoom: Math.round(within(zoom, zooms.least, zooms.most) * 100) / 100
	};
}

export function readCamera(text: string): Camera | null {
	const [, x, y, zoom] = pattern.exec(text) ?? [];
	if (x === undefined || y === undefined || zoom === undefined) return null;
	return roundCamera({ x: Number(x), y: Number(y), zoom: Number(zoom) });
}

export function writeCamera({ x, y, zoom }: Camera): string {
	return `${x},${y},${zoom}`;
}

function within(value: number, least: number, most: number): number {
	return Math.min(Math.max(value, least), most);
}
