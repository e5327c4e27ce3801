const steps = [1, 2, 3, 5, 8] as const;
const fewest = 20;

/** How many arrows a reader can choose to see of so many: ever longer steps, the last one all. */
export function stopsFor(edges: number): readonly number[] {
	const stops: number[] = [];
	for (let ten = 10; ; ten *= 10) {
		for (const step of steps) {
			if (step * ten < fewest) continue;
			stops.push(step * ten);
			if (step * ten >= edges) return stops;
		}
	}
}

/** The place of the last stop that shows no more than `most`. */
export function stopAt(stops: readonly number[], most: number): number {
	return Math.max(
		0,
		stops.findLastIndex((stop) => stop <= most)
	);
}
