/** One circle of members around their group. */
export interface Ring {
	readonly radius: number;
	/** How many stand on it, and the radius of their discs. */
	readonly count: number;
	readonly disc: number;
}

const innermost = 52;
const comfortable = 70;
const paper = 10;
/** How far the outline of an open group is off the discs in it. */
export const compoundPadding = 8;

/** From the roomiest on; where there is no room for any, the one that needs least is taken. */
const manners = [
	{ disc: 17, rings: 1 },
	{ disc: 14, rings: 1 },
	{ disc: 14, rings: 2 },
	{ disc: 14, rings: 3 }
] as const;

/** Circles, the outermost first, that hold `count` discs and reach no farther than `room` if they can. */
export function ringsFor(count: number, room: number): readonly Ring[] {
	const ways = manners.map(({ disc, rings }) => {
		const least = smallestRadius(count, rings, disc);
		const most = room - disc - compoundPadding;
		return { disc, rings, least, most };
	});
	const tightest = ways.reduce((best, way) => (way.least < best.least ? way : best));
	const way = ways.find(({ least, most }) => least <= most) ?? tightest;
	const { disc, rings, least, most } = way;
	const radius = Math.max(least, Math.min(comfortable, most));
	const step = 2 * disc + paper;
	let left = count;
	return Array.from({ length: rings }, (_, i) => {
		const own = radius - i * step;
		const seated = Math.min(left, i === rings - 1 ? left : capacity(own, step));
		left -= seated;
		return { radius: own, count: seated, disc };
	}).filter((ring) => ring.count > 0);
}

/** The radius of the outermost of so many circles that together hold `count` discs. */
function smallestRadius(count: number, rings: number, disc: number): number {
	const step = 2 * disc + paper;
	let radius = innermost + (rings - 1) * step;
	const seats = (): number =>
		Array.from({ length: rings }, (_, i) => capacity(radius - i * step, step)).reduce(
			(sum, held) => sum + held,
			0
		);
	while (seats() < count) radius += 2;
	return radius;
}

function capacity(radius: number, step: number): number {
	return Math.floor(Math.PI / Math.asin(Math.min(1, step / (2 * radius))) + 1e-9);
}
