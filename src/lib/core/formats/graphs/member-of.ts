/**
 * Takes out of `memberOf` (member → group) one link of every circle, so that following it ends.
 * Gives the members whose link went.
 */
export function breakCircles(memberOf: Map<string, string>): readonly string[] {
	const broken: string[] = [];
	const done = new Set<string>();
	for (const start of memberOf.keys()) {
		const trail = new Set<string>();
		let last = start;
		for (let at: string | undefined = start; at !== undefined && !done.has(at);) {
			if (trail.has(at)) {
				memberOf.delete(last);
				broken.push(last);
				break;
			}
			trail.add(at);
			last = at;
			at = memberOf.get(at);
		}
		for (const member of trail) done.add(member);
	}
	return broken;
}
