import { closeSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkDataset } from '../src/lib/core/dataset/check-dataset';
import { limits } from '../src/lib/core/dataset/limits';
import type { Dataset } from '../src/lib/core/dataset/schema';
import {
	formatIds,
	type Account,
	type FileRead,
	type FormatId,
	type ReadOptions
} from '../src/lib/core/formats/format';
import { leastNumber } from '../src/lib/core/formats/least-number';
import { readFile } from '../src/lib/core/formats/read-file';
import { sayAccount, sayProblem } from '../src/lib/core/formats/say-account';
import { usualOptions } from '../src/lib/core/formats/usual-options';
import type { Checked, Problem } from '../src/lib/core/problem';
import type { EventRows } from '../src/lib/core/rows/event-rows';
import { headOfRows, toDataset, type DatasetOf } from '../src/lib/core/rows/to-dataset';
import { writeDataset } from '../src/lib/core/rows/write-dataset';
import { isShort } from '../src/lib/core/rows-json/is-short';
import { rowsJson } from '../src/lib/core/rows-json/write-rows';
import { spellCount } from '../src/lib/core/text/count-of';

/*
 * node scripts/run.js scripts/convert.ts IN [OUT.json] [OPTION…]
 *
 * Reads an event file, says what became of its rows and writes them as a dataset. Ends with 0 when
 * something was read, 1 when nothing was or it does not fit into a dataset, 2 when the command
 * itself is wrong.
 */

const usage = `usage: npm run convert -- IN [OUT.json] [OPTION…]

  IN                  an event file: plain, gzip or zip
  OUT.json            the dataset to write; its name without .json becomes its id
  --format FORMAT     one of ${formatIds.join(', ')}; found by content when left out
  --json              the account as JSON
  --distinct          leave out rows whose date, actor, recipient and code have occurred
  --least-mentions N  leave out rows with fewer mentions
  --least-sources N   leave out rows with fewer sources
  --root-only         leave out rows that are no root events
  --no-countries      do not make actors members of their country
  --help              this`;

interface Wanted {
	readonly input: string;
	readonly output: string | null;
	readonly format: FormatId | null;
	readonly json: boolean;
	readonly options: ReadOptions;
}

/** What the system says in words of its own. */
const reasons: ReadonlyMap<string, string> = new Map([
	['ENOENT', 'there is no such file or folder'],
	['EISDIR', 'it is a folder'],
	['EACCES', 'this is not allowed to you'],
	['ENOSPC', 'the disk is full']
]);

const wanted = readArguments();
if (wanted === null) {
	console.log(usage);
} else if (typeof wanted === 'string') {
	console.error(`${wanted}\n\n${usage}`);
	process.exitCode = 2;
} else {
	process.exitCode = convert(wanted);
}

/** What is wanted, or what is wrong with how it was said; null for who asks how to say it. */
function readArguments(): Wanted | string | null {
	try {
		const { values, positionals } = parseArgs({
			allowPositionals: true,
			options: {
				format: { type: 'string' },
				json: { type: 'boolean', default: false },
				distinct: { type: 'boolean', default: false },
				'least-mentions': { type: 'string', default: '0' },
				'least-sources': { type: 'string', default: '0' },
				'root-only': { type: 'boolean', default: false },
				'no-countries': { type: 'boolean', default: false },
				help: { type: 'boolean', default: false }
			}
		});
		if (values.help) return null;
		const [input, output = null, ...more] = positionals;
		const format = formatIds.find((id) => id === values.format) ?? null;
		if (input === undefined || more.length > 0)
			return 'name one file to read and at most one to write';
		if (values.format !== undefined && format === null)
			return `there is no format "${values.format}"`;
		if (output !== null && !/^[a-z0-9][a-z0-9-]{0,79}\.json$/.test(basename(output))) {
			return 'name the dataset in lower-case letters, digits and hyphens, with .json at the end';
		}
		const leastMentions = leastNumber(values['least-mentions']);
		const leastSources = leastNumber(values['least-sources']);
		if (leastMentions === null || leastSources === null)
			return `write a least number from 0 to ${spellCount(limits.least)}, in figures only`;
		const options: ReadOptions = {
			...usualOptions,
			distinct: values.distinct,
			leastMentions,
			leastSources,
			rootOnly: values['root-only'],
			countries: !values['no-countries']
		};
		return { input, output, format, json: values.json, options };
	} catch (error) {
		return error instanceof Error ? error.message : String(error);
	}
}

/** Returns the exit code. */
function convert({ input, output, format, json, options }: Wanted): number {
	const bytes = bytesOf(input);
	if (typeof bytes === 'string') return fail(bytes, json);
	const read = readFile(basename(input), bytes, options, () => {}, { given: format });
	if (!read.ok)
		return read.account === null ? fail(read.problems, json) : failed(read.account, json);
	say(read.value, json);
	if (output === null) return 0;
	return Math.max(...read.value.map((one, place) => write(one, pathOf(output, place))));
}

function bytesOf(path: string): Uint8Array | string {
	try {
		return readFileSync(path);
	} catch (error) {
		return `${path}: cannot be read: ${reasonOf(error)}`;
	}
}

function reasonOf(error: unknown): string {
	const code = error instanceof Error && 'code' in error ? String(error.code) : '';
	return reasons.get(code) ?? (error instanceof Error ? error.message : String(error));
}

/** Of a known format, with no row that is an event. */
function failed(account: Account, json: boolean): number {
	if (!json && account.rows === 0) return fail(account.problems, json);
	if (json) console.log(JSON.stringify(account, null, '\t'));
	else console.error(linesWithoutControls(sayAccount(account)));
	return 1;
}

function fail(why: readonly Problem[] | string, json: boolean): number {
	const problems: readonly Problem[] =
		typeof why === 'string' ? [{ code: 'bad-file', at: '(root)', message: why }] : why;
	if (json) {
		const nothing = { format: null, rows: 0, events: 0, actors: 0, skipped: {}, problems };
		console.log(JSON.stringify(nothing, null, '\t'));
	} else {
		for (const problem of problems) console.error(withoutControls(sayProblem(problem)));
	}
	return 1;
}

/** One object for a file, a list for the files of an archive. */
function say(reads: readonly FileRead[], json: boolean): void {
	if (json) {
		const accounts = reads.map(({ account }) => account);
		console.log(JSON.stringify(accounts.length === 1 ? accounts[0] : accounts, null, '\t'));
		return;
	}
	for (const { account, rows } of reads) {
		console.log(withoutControls(`${rows?.title ?? account.format} (${account.format})`));
		console.log(linesWithoutControls(sayAccount(account)));
	}
}

/** The second file of an archive becomes OUT-2.json. */
function pathOf(output: string, place: number): string {
	return place === 0 ? output : output.replace(/\.json$/, `-${place + 1}.json`);
}

function write({ rows, dataset }: FileRead, path: string): number {
	const id = basename(path, '.json');
	const today = new Date().toISOString().slice(0, 10);
	if (rows !== null && !isShort(rows)) return writeRows(rows, { id, today }, path);
	const checked: Checked<Dataset> | null =
		rows !== null ? toDataset(rows, { id, today }) : dataset && checkDataset({ ...dataset, id });
	if (checked === null) return 1;
	if (!checked.ok) return refuse(path, checked.problems);
	return put(path, [writeDataset(checked.value, schemaFor(path))], limits.fileCharacters);
}

/** What is too long to spell out its events has them as columns of rows. */
function writeRows(rows: EventRows, of: DatasetOf, path: string): number {
	const schema = schemaFor(path);
	const head = { ...headOfRows(rows, of), ...(schema === null ? {} : { $schema: schema }) };
	const code = put(path, rowsJson(head, rows), limits.fileBytes);
	if (code === 0 && rows.count > limits.events) {
		console.error(
			`${path}: it has ${spellCount(rows.count)} events as rows, and a crisis in data/ has ${spellCount(limits.events)} at most: the page for opened files shows it`
		);
	}
	return code;
}

/** Writes a text piece by piece, unless it turns out longer than what is read again. */
function put(path: string, pieces: Iterable<string>, most: number): number {
	const half = `${path}.part`;
	let length = 0;
	try {
		const file = openSync(half, 'w');
		try {
			for (const piece of pieces) {
				length += piece.length;
				if (length > most) break;
				writeSync(file, piece);
			}
		} finally {
			closeSync(file);
		}
		if (length <= most) renameSync(half, path);
		else rmSync(half);
	} catch (error) {
		rmSync(half, { force: true });
		console.error(`${path}: cannot be written: ${reasonOf(error)}`);
		return 1;
	}
	if (length > most) {
		const message = `the dataset would have more than the ${spellCount(most)} characters that are read again: read fewer rows`;
		return refuse(path, [{ code: 'too-large', at: '(root)', message }]);
	}
	console.error(`${path}: written`);
	return 0;
}

/** Only a file in data/ knows where the schema lies. */
function schemaFor(path: string): string | null {
	const folder = basename(dirname(join(process.cwd(), path)));
	return folder === 'data' ? '../static/schema/dataset-1.schema.json' : null;
}

function refuse(path: string, problems: readonly Problem[]): number {
	for (const { at, message } of problems) {
		console.error(withoutControls(`${path}: not written: ${at}: ${message}`));
	}
	return 1;
}

function linesWithoutControls(text: string): string {
	return text.split('\n').map(withoutControls).join('\n');
}

/** What a file says must not be able to steer the terminal. */
function withoutControls(text: string): string {
	return text.replace(/\p{Cc}|\p{Cf}/gu, '\uFFFD');
}
