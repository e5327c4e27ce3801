export interface Position {
	readonly line: number;
	readonly column: number;
}

/** Both from 1; a column counts UTF-16 units, as editors do. */
export function positionAt(text: string, offset: number): Position {
	const before = text.slice(0, offset).split(/\r\n|\r|\n/);
	return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

// One token of JSON; the groups say which kind.
const token =
	/[ \t\r\n]*(?:("(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|true(?!\w)|false(?!\w)|null(?!\w))|([{}[\],:]))/y;
const space = /[ \t\r\n]*/y;

/*
 * Engines disagree on whether a SyntaxError tells the place, so the text is read once more.
 * Without recursion: text that is refused may be nested a million deep.
 */

/** The offset of the first thing that JSON does not allow, and what is allowed there. */
export function findJsonFault(text: string): { offset: number; expected: string } | null {
	const open: string[] = [];
	let state: State = 'value';
	token.lastIndex = 0;
	for (;;) {
		space.lastIndex = token.lastIndex;
		space.test(text);
		const offset = space.lastIndex;
		if (state === 'end' && offset === text.length) return null;
		token.lastIndex = offset;
		const [, string, literal, mark = ''] = token.exec(text) ?? [];
		const kind = string !== undefined ? 'string' : literal !== undefined ? 'literal' : mark;
		const next = step(state, kind, open);
		if (next === null) return { offset, expected: expectations[state] };
		state = next;
	}
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
			return kind === 'string' ? 'colon' : null;
		case 'key or }':
			return kind === '}' ? close(open) : kind === 'string' ? 'colon' : null;
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
	if (kind !== 'string' && kind !== 'literal') return null;
	return open.length === 0 ? 'end' : 'after';
}

function close(open: string[]): State {
	open.pop();
	return open.length === 0 ? 'end' : 'after';
}
