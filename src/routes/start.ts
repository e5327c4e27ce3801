interface Listed {
	readonly slug: string;
	/** YYYY-MM-DD; null when nothing of the file can be used. */
	readonly asOf: string | null;
}

/** Sorts by the day up to which a crisis is complete, the latest first, and then by address. */
export function newestFirst(a: Listed, b: Listed): number {
	const [before, after] = [a.asOf ?? '', b.asOf ?? ''];
	if (before !== after) return before > after ? -1 : 1;
	return a.slug < b.slug ? -1 : 1;
}

/** The crisis that a site opens on; null when it opens on the list of them. */
export function onlyCrisis(slugs: readonly string[]): string | null {
	const [only, ...more] = slugs;
	return only !== undefined && more.length === 0 ? only : null;
}
