/** A shorter text on the clipboard is a word that went astray, not rows of a file. */
const shortestPaste = 20;

const editable = 'input, textarea, select, [contenteditable]';

interface Ways {
	readonly onfiles: (files: readonly File[]) => void;
	/** Files are over the page, or no longer. */
	readonly ondrag: (over: boolean) => void;
}

/** Takes files that are dropped or pasted anywhere on the page. Gives back how to end it. */
export function waysIn({ onfiles, ondrag }: Ways): () => void {
	const ending = new AbortController();
	const { signal } = ending;
	const isDrag = (event: DragEvent): boolean =>
		event.dataTransfer?.types.includes('Files') ?? false;
	const over = (event: DragEvent): void => {
		if (!isDrag(event)) return;
		event.preventDefault();
		ondrag(true);
	};
	addEventListener('dragenter', over, { signal });
	addEventListener('dragover', over, { signal });
	addEventListener('dragleave', ({ relatedTarget }) => relatedTarget ?? ondrag(false), { signal });
	addEventListener(
		'drop',
		(event) => {
			if (!isDrag(event)) return;
			event.preventDefault();
			ondrag(false);
			onfiles([...(event.dataTransfer?.files ?? [])]);
		},
		{ signal }
	);
	addEventListener('paste', (event) => take(event, onfiles), { signal });
	return () => ending.abort();
}

function take(event: ClipboardEvent, onfiles: Ways['onfiles']): void {
	const { target, clipboardData } = event;
	if (clipboardData === null || (target instanceof Element && target.closest(editable))) return;
	const text = clipboardData.getData('text/plain');
	if (clipboardData.files.length > 0) onfiles([...clipboardData.files]);
	else if (text.trim().length >= shortestPaste) onfiles([pasted(text)]);
}

/** Pasted text as a file. */
export function pasted(text: string): File {
	return new File([text], 'Pasted text');
}
