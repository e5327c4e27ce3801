/* How colours are seen, for tests: contrast, colour-vision deficiency and distance. */

type Triple = readonly [number, number, number];
type Matrix = readonly [Triple, Triple, Triple];

/**
 * Full deficiency (severity 1.0), on linear RGB: Machado, Oliveira and Fernandes, "A
 * Physiologically-based Model for Simulation of Color Vision Deficiency", IEEE Transactions on
 * Visualization and Computer Graphics 15 (6), 2009.
 */
export const deficiencies: { readonly [name: string]: Matrix } = {
	protanopia: [
		[0.152286, 1.052583, -0.204868],
		[0.114503, 0.786281, 0.099216],
		[-0.003882, -0.048116, 1.051998]
	],
	deuteranopia: [
		[0.367322, 0.860646, -0.227968],
		[0.280085, 0.672501, 0.047413],
		[-0.01182, 0.04294, 0.968881]
	],
	tritanopia: [
		[1.255528, -0.076749, -0.178779],
		[-0.078411, 0.930809, 0.147602],
		[0.004733, 0.691367, 0.3039]
	]
};

/** From 1 to 21, as WCAG 2 defines it. */
export function contrast(a: string, b: string): number {
	const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
	return (light + 0.05) / (dark + 0.05);
}

/** Distance in CIELAB (ΔE*ab of 1976); about 2.3 is just noticeable. */
export function difference(a: string, b: string, seenWith: Matrix | null = null): number {
	const [one, other] = [a, b].map((hex) => toLab(see(toLinear(hex), seenWith)));
	return one && other ? Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2]) : 0;
}

function luminance(hex: string): number {
	return dot([0.2126, 0.7152, 0.0722], toLinear(hex));
}

function toLinear(hex: string): Triple {
	const channel = (at: number): number => {
		const value = parseInt(hex.slice(at, at + 2), 16) / 255;
		return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
	};
	return [channel(1), channel(3), channel(5)];
}

function see(colour: Triple, matrix: Matrix | null): Triple {
	if (matrix === null) return colour;
	const clamp = (value: number): number => Math.min(1, Math.max(0, value));
	const [red, green, blue] = matrix;
	return [clamp(dot(red, colour)), clamp(dot(green, colour)), clamp(dot(blue, colour))];
}

function toLab(colour: Triple): Triple {
	const x = curve(dot([0.4124, 0.3576, 0.1805], colour) / 0.95047);
	const y = curve(dot([0.2126, 0.7152, 0.0722], colour));
	const z = curve(dot([0.0193, 0.1192, 0.9505], colour) / 1.08883);
	return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function curve(t: number): number {
	return t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116;
}

function dot(a: Triple, b: Triple): number {
	return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}
