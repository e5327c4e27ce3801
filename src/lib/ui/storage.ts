/* Text kept in this browser. Where storage is closed, choices last as long as the page. */

export function read(key: string): string | null {
	try {
		return localStorage.getItem(key);
	} catch {
		// Storage is closed to a page in a third-party frame.
		return null;
	}
}

export function keep(key: string, value: string | null): void {
	try {
		if (value === null) localStorage.removeItem(key);
		else localStorage.setItem(key, value);
	} catch {
		// Full or closed: nothing on the screen depends on it.
	}
}
