/** How long text is put together before the page gets its turn, in milliseconds. */
const turn = 12;

/** Has the browser save the pieces of a text as a file; the page answers meanwhile. */
export async function download(
	name: string,
	type: string,
	pieces: Iterable<string>
): Promise<void> {
	const blobs: Blob[] = [];
	let parts: string[] = [];
	let began = performance.now();
	for (const piece of pieces) {
		parts.push(piece);
		if (performance.now() - began < turn) continue;
		blobs.push(new Blob(parts));
		parts = [];
		await new Promise((resolve) => setTimeout(resolve));
		began = performance.now();
	}
	const url = URL.createObjectURL(new Blob([...blobs, ...parts], { type }));
	const link = document.createElement('a');
	link.href = url;
	link.download = name;
	link.click();
	// The browser takes the file by its address, some of them a moment later.
	setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** A name for a file that every system takes: the words of a title and an ending. */
export function fileName(title: string, ending: string): string {
	const words = title
		.replace(/\.[a-z0-9]{1,5}$/i, '')
		.replace(/[^\p{L}\p{N}]+/gu, '-')
		.replace(/^-+|-+$/g, '')
		.slice(0, 60);
	return `${words === '' ? 'stancegraph' : words}.${ending}`;
}
