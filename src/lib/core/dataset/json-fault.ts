export interface Position {
	readonly line: number;
	readonly column: number;
}

/** Both from 1; a column counts UTF-16 units, as editors do. */
export function positionAt(text: string, offset: number): Position {
	const before = text.slice(0, offset).split(/\r\n|\r|\n/);
	return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

/** `positionAt` for many places in one text. */
export function positionsIn(text: string): (offset: number) => Position {
	let starts: readonly number[] | null = null;
	return (offset) => positionAmong((starts ??= lineStarts(text)), offset);
}

function lineStarts(text: string): number[] {
	const starts = [0];
	for (const { index, 0: end } of text.matchAll(/\r\n|\r|\n/g)) starts.push(index + end.length);
	return starts;
}

function positionAmong(starts: readonly number[], offset: number): Position {
	let [low, high] = [0, starts.length];
	while (high - low > 1) {
		const middle = (low + high) >> 1;
		if ((starts[middle] ?? 0) <= offset) low = middle;
		else high = middle;
	}
	return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
}

const space = /[ \t\r\n]*/y;
// A number, a name or a mark; text is read on its own.
const token =
	/(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|true(?!\w)|false(?!\w)|null(?!\w))|[{}[\],:"]/y;
// In pieces, since one match over a long text overflows the stack of the expression engine.
const pieceOfText = /(?:[ !#-[\]-\uFFFF]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4})){1,1000}/y;

/*
 * Engines disagree on whether a SyntaxError tells the place, so the text is read once more.
 * Without recursion: text that is refused may be nested a million deep.
 */

export interface JsonFault {
	readonly offset: number;
	/** What is allowed there instead. */
	readonly expected: string;
}

/** The first thing in the text that JSON does not allow; null when all of it is JSON. */
export function findJsonFault(text: string): JsonFault | null {
	const open: string[] = [];
	let state: State = 'value';
	let end = 0;
	for (;;) {
		const offset = endOf(space, text, end);
		if (state === 'end' && offset === text.length) return null;
		token.lastIndex = offset;
		const [mark = '', literal] = token.exec(text) ?? [];
		const next = step(state, literal === undefined ? mark : 'literal', open);
		if (next === null) return { offset, expected: expectations[state] };
		end = offset + mark.length;
		if (mark === '"') {
			end = endOfText(text, end);
			if (text[end] !== '"') return { offset: end, expected: 'the end of the text in quotes' };
			end += 1;
		}
		state = next;
	}
}

function endOf(pattern: RegExp, text: string, start: number): number {
	pattern.lastIndex = start;
	return pattern.test(text) ? pattern.lastIndex : start;
}

function endOfText(text: string, start: number): number {
	let end = start;
	for (let next = endOf(pieceOfText, text, end); next > end; next = endOf(pieceOfText, text, end)) {
		end = next;
	}
	return end;
}

type State = 'value' | 'value or ]' | 'key' | 'key or }' | 'colon' | 'after' | 'end';

const expectations: { readonly [S in State]: string } = {
	value: 'a value',
	'value or ]': 'a value or "]"',
	key: 'a field name in double quotes',
	'key or }': 'a field name in double quotes or "}"',
	colon: 'a ":"',
	after: 'a "," or the closing bracket',
	end: 'the end of the file'
};

/** The state after a token, or null when it may not stand there. */
function step(state: State, kind: string, open: string[]): State | null {
	switch (state) {
		case 'value':
			return startValue(kind, open);
		case 'value or ]':
			return kind === ']' ? close(open) : startValue(kind, open);
		case 'key':
			return kind === '"' ? 'colon' : null;
		case 'key or }':
			return kind === '}' ? close(open) : kind === '"' ? 'colon' : null;
		case 'colon':
			return kind === ':' ? 'value' : null;
		case 'after':
			if (kind === ',') return open.at(-1) === '}' ? 'key' : 'value';
			return kind !== '' && kind === open.at(-1) ? close(open) : null;
		case 'end':
			return null;
	}
}

function startValue(kind: string, open: string[]): State | null {
	if (kind === '{') return open.push('}') > 0 ? 'key or }' : null;
	if (kind === '[') return open.push(']') > 0 ? 'value or ]' : null;
	if (kind !== '"' && kind !== 'literal') return null;
	return open.length === 0 ? 'end' : 'after';
}

function close(open: string[]): State {
	open.pop();
	return open.length === 0 ? 'end' : 'after';
}
