import { parse } from 'jsonc-parser';
import { notJson } from '../../dataset/not-json';
import type { Problem } from '../../problem';
import type { TextFile } from '../format';

export interface JsonFile {
	/** What the text says; where it is not JSON, what its beginning seems to say. */
	readonly value: unknown;
	/** Why the text is not JSON, with line and column. */
	readonly problem: Problem | null;
}

const glanceLength = 1 << 15;
const known = new WeakMap<TextFile, JsonFile>();

/** What a JSON file says; parsed once for all the formats that look at it. Never throws. */
export function jsonOf(file: TextFile): JsonFile {
	const before = known.get(file);
	if (before !== undefined) return before;
	const read = /^\s*[{[]/.test(file.text) ? readJson(file.text) : notAtAll;
	known.set(file, read);
	return read;
}

const notAtAll: JsonFile = {
	value: undefined,
	problem: { code: 'bad-json', at: 'line 1, column 1', message: 'the file is not JSON' }
};

function readJson(text: string): JsonFile {
	try {
		return { value: JSON.parse(text), problem: null };
	} catch {
		return { value: glance(text.slice(0, glanceLength)), problem: notJson(text) };
	}
}

/** Reads as far as it goes, so that a broken file is still known for what it is. */
function glance(beginning: string): unknown {
	try {
		return parse(beginning);
	} catch {
		return undefined;
	}
}
