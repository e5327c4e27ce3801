const stops = 'a[href], button, input, select, textarea, [tabindex="0"]';

/**
 * Remembers where the focus is. What it returns is for when the page has changed: a focus that got
 * lost goes to what stands there now, or else as near to it as there is something to focus.
 */
export function rememberFocus(): () => void {
	const held = document.activeElement;
	const places = ancestorsOf(held).map((place) => ({
		place,
		rank: [...place.querySelectorAll(stops)].findIndex((stop) => stop === held)
	}));
	return () => {
		if (!held || !isLost(held)) return;
		for (const { place, rank } of places) {
			const next = place.isConnected ? stopIn(place, Math.max(rank, 0)) : null;
			if (next === null) continue;
			next.focus();
			return;
		}
	};
}

/** From the nearest up to the body, which is left out. */
function ancestorsOf(element: Element | null): Element[] {
	const parent = element === document.body ? null : (element?.parentElement ?? null);
	return parent === null || parent === document.body ? [] : [parent, ...ancestorsOf(parent)];
}

// A button that was switched off keeps the focus until the next frame.
function isLost(held: Element): boolean {
	const at = document.activeElement;
	return at === null || at === document.body || (at === held && held.matches(':disabled'));
}

/** The stop of this rank or the next one, or else the last before it, or else a mere text. */
function stopIn(place: Element, rank: number): HTMLElement | null {
	const all = [...place.querySelectorAll<HTMLElement>(stops)];
	return (
		all.slice(rank).find(isUsable) ??
		all.slice(0, rank).filter(isUsable).at(-1) ??
		[...place.querySelectorAll<HTMLElement>('[tabindex="-1"]')].find(isUsable) ??
		null
	);
}

function isUsable(element: HTMLElement): boolean {
	return !element.matches(':disabled') && element.checkVisibility({ visibilityProperty: true });
}
