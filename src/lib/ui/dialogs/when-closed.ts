/** A browser tells a moment after that a dialog closed; of one that is gone by then nobody asks. */
export function whenClosed(tell: () => void): (event: Event) => void {
	return ({ currentTarget }) => {
		if (currentTarget instanceof Element && currentTarget.isConnected) tell();
	};
}
