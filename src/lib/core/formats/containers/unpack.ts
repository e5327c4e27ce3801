import { Gunzip, unzipSync, type UnzipFileInfo } from 'fflate';
import { limits } from '../../dataset/limits';
import type { Checked, Problem } from '../../problem';
import { spellCount } from '../../text/count-of';

/** A file as bytes, out of its container. */
export interface ByteFile {
	readonly name: string;
	readonly bytes: Uint8Array;
}

/**
 * Bytes that one file, or all in one archive, may hold when unpacked. A browser holds a text of
 * about 536 million characters; this leaves room for one, and stops archives that unpack to far more.
 */
export const mostUnpackedBytes: number = limits.fileBytes;

/** Files that are read out of one zip archive. */
export const mostPackedFiles = 200;

const pieceLength = 16 * 1_024;
const damaged = 'the archive is damaged or cut off: fetch it again, or unpack it yourself first';

/** What is inside a gzip or zip file, or the file itself; up to `most` bytes. Never throws. */
export function unpack({ name, bytes }: ByteFile, most: number): Checked<readonly ByteFile[]> {
	try {
		if (startsWith(bytes, 0x1f, 0x8b)) return gunzip(name, bytes, most);
		if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) return unzip(bytes, most);
		if (startsWith(bytes, 0x50, 0x4b, 0x05, 0x06))
			return refuse('bad-file', 'the zip archive is empty: choose another file');
	} catch {
		const message =
			'the archive is damaged or cut off: fetch it again, or unpack it yourself first';
		return refuse('bad-file', message);
	}
	if (bytes.length > most) return tooLarge(`the file has ${megabytes(bytes.length)}`, most);
	return { ok: true, value: [{ name, bytes }] };
}

function startsWith(bytes: Uint8Array, ...start: readonly number[]): boolean {
	return start.every((byte, place) => bytes[place] === byte);
}

/** Piece by piece, so that a small file that unpacks without end is left in time. */
function gunzip(name: string, bytes: Uint8Array, most: number): Checked<readonly ByteFile[]> {
	const pieces: Uint8Array[] = [];
	let length = 0;
	let member = 0;
	const stream = new Gunzip((piece) => {
		length += piece.length;
		if (length <= most) pieces.push(piece);
	});
	stream.onmember = () => (member = length);
	for (let at = 0; at < bytes.length; at += pieceLength) {
		stream.push(bytes.subarray(at, at + pieceLength), at + pieceLength >= bytes.length);
		if (length > most) {
			const message = `the gzip file unpacks to more than ${megabytes(most)}: split it`;
			return refuse('too-large', message);
		}
	}
	if (length - member !== statedLength(bytes)) return refuse('bad-file', damaged);
	return { ok: true, value: [{ name: name.replace(/\.gz$/i, ''), bytes: join(pieces, length) }] };
}

/** A gzip file ends with the length of its last part; the library does not look at it. */
function statedLength(bytes: Uint8Array): number {
	const [a = 0, b = 0, c = 0, d = 0] = bytes.subarray(-4);
	return (a | (b << 8) | (c << 16) | (d << 24)) >>> 0;
}

function join(pieces: readonly Uint8Array[], length: number): Uint8Array {
	const all = new Uint8Array(length);
	let at = 0;
	for (const piece of pieces) {
		all.set(piece, at);
		at += piece.length;
	}
	return all;
}

function unzip(bytes: Uint8Array, most: number): Checked<readonly ByteFile[]> {
	let length = 0;
	let files = 0;
	let office = false;
	// A file cannot unpack to more than its entry says: room is made for so much and no more.
	const unpacked = unzipSync(bytes, {
		filter: (entry) => {
			office ||= entry.name === '[Content_Types].xml';
			if (!isRead(entry)) return false;
			files++;
			length += entry.originalSize;
			return files <= mostPackedFiles && length <= most;
		}
	});
	if (office) return refuse('bad-file', 'this is an office document: save its table as CSV first');
	if (length > most) return tooLarge(`the zip archive unpacks to ${megabytes(length)}`, most);
	if (files > mostPackedFiles) {
		return refuse(
			'too-large',
			`the zip archive holds ${spellCount(files)} files, more than ${mostPackedFiles}: unpack it and open some`
		);
	}
	const found = Object.entries(unpacked).map(([path, content]) => ({
		name: path.slice(path.lastIndexOf('/') + 1),
		bytes: content
	}));
	if (found.length === 0)
		return refuse('bad-file', 'the zip archive holds no file: choose another');
	return { ok: true, value: found };
}

/** Folders and what the Mac adds are no files of the archive. */
function isRead({ name }: UnzipFileInfo): boolean {
	return !/\/$|(?:^|\/)(?:__MACOSX\/|\.)/.test(name);
}

function tooLarge(what: string, most: number): Checked<never> {
	return refuse('too-large', `${what}, more than ${megabytes(most)}: split it`);
}

function megabytes(bytes: number): string {
	return `${spellCount(Math.ceil(bytes / 1_000_000))} MB`;
}

function refuse(code: Problem['code'], message: string): Checked<never> {
	return { ok: false, problems: [{ code, at: '(root)', message }] };
}
