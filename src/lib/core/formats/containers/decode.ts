import type { Checked } from '../../problem';

export interface Decoded {
	readonly text: string;
	/** What the reader should know about how the bytes were read; null when there was no doubt. */
	readonly warning: string | null;
}

const sampleLength = 64 * 1_024;

/**
 * Bytes as text, without a byte order mark: UTF-16 by its mark or its zeros, else UTF-8, else
 * Latin-1 as Windows has it. What holds control characters is no text. Never throws.
 */
export function decode(bytes: Uint8Array): Checked<Decoded> {
	if (bytes.length === 0) return refuse('the file is empty: choose another');
	try {
		const decoded = toText(bytes);
		return isText(decoded.text) ? { ok: true, value: decoded } : refuse(noText);
	} catch {
		return refuse('the file is too large for one text: split it');
	}
}

const noText =
	'the file is not text: open a table, a graph or a dataset as text, plain, gzip or zip';

function refuse(message: string): Checked<never> {
	return { ok: false, problems: [{ code: 'bad-file', at: '(root)', message }] };
}

function toText(bytes: Uint8Array): Decoded {
	const wide = wideEncodingOf(bytes);
	if (wide !== null) return plain(new TextDecoder(wide).decode(bytes));
	try {
		return plain(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
	} catch {
		return cutOff(bytes);
	}
}

/** A character that the end of the file cuts off is no reason to doubt UTF-8. */
function cutOff(bytes: Uint8Array): Decoded {
	try {
		return plain(new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true }));
	} catch {
		return withFaults(bytes);
	}
}

function plain(text: string): Decoded {
	return { text, warning: null };
}

/** A few faults in UTF-8 leave it UTF-8; where most letters beyond ASCII are faults it is Latin-1. */
function withFaults(bytes: Uint8Array): Decoded {
	const text = new TextDecoder('utf-8').decode(bytes);
	let faults = 0;
	let letters = 0;
	for (let at = 0; at < text.length; at++) {
		const unit = text.charCodeAt(at);
		if (unit === 0xfffd) faults++;
		else if (unit > 0x7f) letters++;
	}
	if (faults > letters) {
		const warning = 'The file is not UTF-8; it was read as Latin-1.';
		return { text: new TextDecoder('windows-1252').decode(bytes), warning };
	}
	return { text, warning: 'Some characters of the file are not UTF-8; they show as \uFFFD.' };
}

function wideEncodingOf(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
	const zeros = [0, 0];
	const length = Math.min(bytes.length, 1_024);
	for (let at = 0; at < length; at++) if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
	const [even = 0, odd = 0] = zeros;
	// Mostly ASCII: every other byte is zero, and hardly any of the rest.
	if (odd > length * 0.3 && even < length * 0.01) return 'utf-16le';
	if (even > length * 0.3 && odd < length * 0.01) return 'utf-16be';
	return null;
}

function isText(text: string): boolean {
	const sample = text.slice(0, sampleLength);
	const controls = sample.match(/[\0-\x08\x0e-\x1a\x1c-\x1f]/g)?.length ?? 0;
	return controls <= sample.length / 1_000;
}
