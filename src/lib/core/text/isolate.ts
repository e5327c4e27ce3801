const turning =
	/[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/**
 * A name for use within a sentence. One that runs from right to left turns nothing but itself:
 * without this, "A → B" between two Arabic names would read as B acting towards A.
 */
export function isolate(name: string): string {
	return turning.test(name)
		? `\u2068${name.replace(/[\u202a-\u202e\u2066-\u2069]/g, '')}\u2069`
		: name;
}
