import { pasted } from './pasted';

/** A shorter text on the clipboard is a word that went astray, not rows of a file. */
const shortestPaste = 20;

const editable = 'input, textarea, select, [contenteditable]';

/** What a reader dropped or pasted somewhere on the page. */
export interface Given {
	readonly files: readonly File[];
	/** Of what is pasted, and where it is. */
	readonly text: string;
	readonly target: EventTarget | null;
}

interface Ways {
	readonly onfiles: (files: readonly File[]) => void;
	/** Files are over the page, or no longer. */
	readonly ondrag: (over: boolean) => void;
}

/** Whom the page's first script tells of what is dropped and pasted; it listens before all else. */
export interface FirstWays {
	/** What came before the page was alive. */
	readonly early: readonly Given[];
	give: (given: Given) => void;
	drag: (over: boolean) => void;
}

/** Takes files that are dropped or pasted anywhere on the page, and were so before it was alive. */
export function takeWays({ onfiles, ondrag }: Ways): void {
	const { waysIn } = window;
	waysIn.give = (given) => {
		const files = filesOf(given);
		if (files.length > 0) onfiles(files);
	};
	waysIn.drag = ondrag;
	waysIn.early.forEach(waysIn.give);
}

function filesOf({ files, text, target }: Given): readonly File[] {
	if (text !== '' && target instanceof Element && target.closest(editable)) return [];
	const rows = text.trim().length >= shortestPaste;
	// A spreadsheet puts a picture of its cells beside their text.
	return rows && files.every(({ type }) => type.startsWith('image/')) ? [pasted(text)] : files;
}
