/*
 * Runs in every page before anything is painted, and long before the page is alive. It stands in
 * the page itself, minified, so nothing may be imported here.
 */

try {
	const theme = localStorage.getItem('stancegraph:theme');
	if (theme === 'light' || theme === 'dark') document.documentElement.dataset['theme'] = theme;
} catch {
	// Storage is closed to a page in a third-party frame; the system's theme is right then.
}

// In a block: what is declared here is nobody else's.
{
	/** @type {import('./lib/ui/files/ways-in').Given[]} */
	const early = [];
	/** @type {import('./lib/ui/files/ways-in').FirstWays} */
	const ways = (window.waysIn = { early, give: (given) => early.push(given), drag: () => {} });

	/**
	 * Without this a browser goes to a file that is dropped, and away from the page.
	 * @param {DragEvent} event
	 */
	const drag = (event) => {
		const data = event.dataTransfer;
		if (!data?.types.includes('Files')) return;
		event.preventDefault();
		const dropped = event.type === 'drop';
		ways.drag(!dropped);
		// A browser empties the list when the event is over.
		if (dropped) ways.give({ files: [...data.files], text: '', target: null });
	};

	addEventListener('dragenter', drag);
	addEventListener('dragover', drag);
	addEventListener('drop', drag);
	addEventListener('dragleave', ({ relatedTarget }) => relatedTarget ?? ways.drag(false));
	addEventListener('paste', ({ clipboardData: data, target }) => {
		if (data) ways.give({ files: [...data.files], text: data.getData('text/plain'), target });
	});
}
