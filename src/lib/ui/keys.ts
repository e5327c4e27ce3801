/** Every key of the page and what it does, as the sheet of keys lists them. */
export const keyHelp: readonly { readonly keys: readonly string[]; readonly what: string }[] = [
	{ keys: ['/', 'Ctrl K'], what: 'Search actors, words and sources' },
	{ keys: ['g'], what: 'Go to the graph as a list; then the arrow keys walk it' },
	{ keys: ['↑ ↓', 'Home End'], what: 'In the list: move' },
	{ keys: ['→', '←'], what: 'In the list: unfold an actor or an arrow; fold it' },
	{
		keys: ['Enter', 'Space'],
		what: 'In the list: open the evidence; with Shift add to the selection'
	},
	{ keys: ['t'], what: 'Table or graph' },
	{ keys: ['p'], what: 'Go to the details' },
	{ keys: ['Esc'], what: 'Go back one step: close, then deselect' },
	{ keys: ['o'], what: 'Open a state into its people and organisations; close it' },
	{ keys: ['r'], what: 'Reset all filters' },
	{ keys: ['+', '−', '0'], what: 'Zoom in, zoom out, show the whole graph' },
	{ keys: ['[', ']'], what: 'Previous event in time, next event' },
	{
		keys: ['← →', 'Shift ← →'],
		what: 'On an end of the period: move it by one unit, by ten'
	},
	{ keys: ['s'], what: 'Share this view' },
	{ keys: ['d'], what: 'Light or dark' },
	{ keys: ['?'], what: 'This list' }
];

export type KeyAction =
	| 'search'
	| 'graph'
	| 'table'
	| 'panel'
	| 'open'
	| 'back'
	| 'reset'
	| 'zoom-in'
	| 'zoom-out'
	| 'fit'
	| 'previous-event'
	| 'next-event'
	| 'share'
	| 'theme'
	| 'help';

const single: ReadonlyMap<string, KeyAction> = new Map([
	['/', 'search'],
	['g', 'graph'],
	['t', 'table'],
	['p', 'panel'],
	['o', 'open'],
	['r', 'reset'],
	['+', 'zoom-in'],
	['=', 'zoom-in'],
	['-', 'zoom-out'],
	['−', 'zoom-out'],
	['0', 'fit'],
	['[', 'previous-event'],
	[']', 'next-event'],
	['s', 'share'],
	['d', 'theme'],
	['?', 'help']
]);

export interface KeyPress {
	readonly key: string;
	readonly ctrlKey: boolean;
	readonly metaKey: boolean;
	readonly altKey: boolean;
	/** Whether the focus is in a field that takes text. */
	readonly typing: boolean;
}

/** What a key press means to the page; null when it is none of the page's. */
export function actionFor(press: KeyPress, singleKeys: boolean): KeyAction | null {
	const { key, ctrlKey, metaKey, altKey, typing } = press;
	if ((ctrlKey || metaKey) && !altKey && key.toLowerCase() === 'k') return 'search';
	if (ctrlKey || metaKey || altKey) return null;
	if (key === 'Escape') return 'back';
	return typing || !singleKeys ? null : (single.get(key) ?? null);
}
