/** Adds what shows more arrows than fit the screen, where there may be so many. */
export async function load({ data }) {
	return { ...data, big: data.many ? await import('$lib/ui/big-parts') : null };
}
