/** As `make`, which is asked again only for something else than the last time. */
export function keepLast<Given extends readonly unknown[], Made>(
	make: (...given: Given) => Made
): (...given: Given) => Made {
	let last: { readonly given: Given; readonly made: Made } | null = null;
	return (...given) => {
		if (last?.given.every((one, i) => one === given[i]) !== true) {
			last = { given, made: make(...given) };
		}
		return last.made;
	};
}
