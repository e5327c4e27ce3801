/** Makes something when it is first asked for. */
export function once<T>(make: () => T): () => T {
	let made: { readonly value: T } | null = null;
	return () => (made ??= { value: make() }).value;
}

/** Makes something of each object when it is first asked for, and keeps it as long as the object. */
export function oncePer<K extends object, T>(make: (key: K) => T): (key: K) => T {
	const made = new WeakMap<K, { readonly value: T }>();
	return (key) => {
		const known = made.get(key) ?? { value: make(key) };
		made.set(key, known);
		return known.value;
	};
}
