import { inTurns } from '../turns';
import { BlobParts } from './blob-parts';

/** Puts the pieces of a text together as a file; the page answers meanwhile. */
export async function written(type: string, pieces: Iterable<string>): Promise<Blob> {
	const parts = new BlobParts();
	await inTurns(pieces, (piece) => parts.add(piece));
	return parts.finish(type);
}

/** Has the browser save a file. */
export function save(name: string, content: Blob): void {
	const url = URL.createObjectURL(content);
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
