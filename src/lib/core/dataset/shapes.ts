import * as v from 'valibot';
import { isDay } from '../dates/day';
import type { ProblemCode } from '../problem';
import { spellCount } from '../text/count-of';
import { limits } from './limits';

/* What the schema is built from. Messages say what is wrong and what to do. */

/** Describes a field for whoever fills in the file; editors show it. */
export function field<S extends v.GenericSchema>(schema: S, description: string) {
	return v.pipe(schema, v.description(description));
}

export function text(max: number, what: string) {
	return v.pipe(
		v.string(`${what} must be text in quotation marks`),
		v.nonEmpty(`${what} is empty: fill it in`),
		v.maxLength(max, `${what} is longer than ${spellCount(max)} characters: shorten it`)
	);
}

export const line = (what: string) => text(limits.lineLength, what);
export const prose = (what: string) => text(limits.textLength, what);

export function id(what: string) {
	return v.pipe(
		text(limits.idLength, `the ${what}`),
		v.check(
			(value) => !/\p{Surrogate}/u.test(value),
			`the ${what} holds half of a character pair: write it anew`
		)
	);
}

export function oneOf<const T extends readonly string[]>(values: T, what: string) {
	return v.picklist(values, `${what} must be one of: ${values.join(', ')}`);
}

export function orNull<S extends v.GenericSchema>(schema: S) {
	return v.optional(v.nullable(schema), null);
}

export function orEmpty<S extends v.GenericSchema>(item: S, what: string) {
	return v.optional(list(item, limits.listLength, what), []);
}

/** Like `v.array`, which looks at every element before it minds the length: endless lists hang it. */
export function list<S extends v.GenericSchema>(item: S, max: number, what: string) {
	const array = v.array(item, `${what} must be a list: write [ … ]`);
	const length = v.maxLength<v.InferOutput<S>[], number, string>(
		max,
		`there are more than ${spellCount(max)} ${what}: split the dataset or leave some out`
	);
	const bounded = v.pipe(array, length);
	const run: (typeof bounded)['~run'] = (dataset, config) => {
		const { value } = dataset;
		if (!Array.isArray(value) || value.length <= max) return array['~run'](dataset, config);
		return { ...length['~run']({ typed: true, value }, config), typed: false } as ReturnType<
			(typeof bounded)['~run']
		>;
	};
	return { ...bounded, '~run': run };
}

/** An object of these fields and no others. */
export function closed<const E extends v.ObjectEntries>(entries: E, what: string) {
	const message = (issue: v.BaseIssue<unknown>) =>
		issue.path === undefined
			? `${what} must be an object: write { … }`
			: `${what} lacks the field ${issue.expected}: add it`;
	const known = new Set(Object.keys(entries));
	const open = v.object(entries, message);
	return refusing({ ...v.strictObject(entries, message), '~run': open['~run'] }, (key) =>
		known.has(key)
			? null
			: `unknown field: remove it or correct its name; ${what} has ${[...known].join(', ')}`
	);
}

const codeSystem = /^[a-z][a-z0-9-]{0,31}$/;
const reserved = new Set(['__proto__', 'constructor', 'prototype']);

/** Codes of the thing in other systems, by system: `{ "iso3": "TUR", "wikidata": "Q43" }`. */
export function codeTable() {
	const system = v.pipe(
		v.string(),
		v.regex(codeSystem, 'write the name of the code system in lower case, such as "iso3"')
	);
	const table = v.record(system, line('a code'), 'codes must be an object: write { … }');
	return v.pipe(
		refusing(table, (key) =>
			reserved.has(key) ? 'choose another name for this code system' : null
		),
		v.maxEntries(
			limits.listLength,
			`there are more than ${limits.listLength} codes: leave some out`
		)
	);
}

/** Reports each key that `refusal` objects to: valibot stops at one and skips reserved names. */
function refusing<S extends v.GenericSchema>(
	schema: S,
	refusal: (key: string) => string | null
): S {
	const run: v.GenericSchema['~run'] = (dataset, config) => {
		const input = dataset.value;
		if (Array.isArray(input)) return schema['~run']({ value: undefined }, config);
		const result = schema['~run'](dataset, config);
		if (typeof input !== 'object' || input === null) return result;
		const issues = Object.keys(input).flatMap((key) => {
			const message = refusal(key);
			return message === null ? [] : issueAt(input, key, message, config);
		});
		if (issues.length === 0) return result;
		const all = [...(result.issues ?? []), ...issues] as [v.BaseIssue<unknown>];
		return { typed: false, value: result.value, issues: all };
	};
	return { ...schema, '~run': run };
}

function issueAt(
	input: object,
	key: string,
	message: string,
	config: v.Config<v.BaseIssue<unknown>>
): v.BaseIssue<unknown>[] {
	const { issues = [] } = v.never(message)['~run']({ value: null }, config);
	const item = { type: 'object', origin: 'key', input, key, value: null } as v.IssuePathItem;
	return issues.map((issue) => ({ ...issue, path: [item] }));
}

const partialDatePattern = /^\d{4}(-\d{2}(-\d{2})?)?$/;
const dayPattern = /^\d{4}-\d{2}-\d{2}$/;
const webPattern = /^https?:\/\//i;

// What is not even written like a date has been reported already.
const isPossible = (date: string) =>
	!partialDatePattern.test(date) || isDay(`${date}-01-01`.slice(0, 10));

function dateLike(pattern: RegExp, how: string) {
	return v.pipe(
		v.string('a date must be text in quotation marks'),
		v.regex(pattern, `write the date as ${how}, for example 2025-06-13`),
		v.check(isPossible, 'there is no such date in the calendar: correct it')
	);
}

export const partialDate = dateLike(partialDatePattern, 'YYYY-MM-DD, YYYY-MM or YYYY');
export const day = dateLike(dayPattern, 'YYYY-MM-DD');

export const url = v.pipe(
	v.string('a URL must be text in quotation marks'),
	v.maxLength(
		limits.urlLength,
		`the URL is longer than ${spellCount(limits.urlLength)} characters: shorten it`
	),
	v.regex(webPattern, 'the URL must begin with https:// or http://'),
	v.check(isAddress, 'the URL cannot be read or holds a user name or password: correct it')
);

function isAddress(value: string): boolean {
	if (!webPattern.test(value)) return true;
	try {
		const { username, password } = new URL(value);
		return username === '' && password === '';
	} catch {
		return false;
	}
}

export const colour = v.pipe(
	v.string('a colour must be text in quotation marks'),
	v.regex(/^#[0-9a-fA-F]{6}$/, 'write the colour as #rrggbb')
);

/** The code of the problem that an issue of these shapes stands for. */
export function codeOf({ type, requirement }: v.BaseIssue<unknown>): ProblemCode {
	if (type === 'max_length' || type === 'max_entries') return 'too-large';
	return codeByRequirement.get(requirement) ?? 'bad-shape';
}

const codeByRequirement = new Map<unknown, ProblemCode>([
	[partialDatePattern, 'bad-date'],
	[dayPattern, 'bad-date'],
	[isPossible, 'bad-date'],
	[webPattern, 'bad-url'],
	[isAddress, 'bad-url']
]);
