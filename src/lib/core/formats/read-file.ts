import type { Checked, Problem } from '../problem';
import { decode } from './containers/decode';
import { mostUnpackedBytes, unpack, type ByteFile } from './containers/unpack';
import type { FileRead, Format, FormatId, ReadOptions } from './format';
import { formats } from './formats';

/** The format is found by what the file holds; `given` is what the reader chose instead. */
export interface ReadAs {
	readonly given: FormatId | null;
}

const byContent: ReadAs = { given: null };

/**
 * Reads a file of any format: one result for it, or one for each file in a zip archive that could
 * be read. Problems alone when none could. `progress` is told the rows of all of them so far. Never
 * throws.
 */
export function readFile(
	name: string,
	bytes: Uint8Array,
	options: ReadOptions,
	progress: (rows: number) => void,
	as: ReadAs = byContent
): Checked<readonly FileRead[]> {
	const unpacked = unpack({ name, bytes }, mostUnpackedBytes);
	if (!unpacked.ok) return unpacked;
	const reads: FileRead[] = [];
	const problems: Problem[] = [];
	let before = 0;
	for (const file of unpacked.value) {
		const read = readOne(file, options, as, (rows) => progress(before + rows));
		if (!read.ok) problems.push(...read.problems.map((problem) => inFile(problem, file, name)));
		else if (holdsSomething(read.value)) reads.push(read.value);
		else problems.push(...problemsOf(read.value).map((problem) => inFile(problem, file, name)));
		if (read.ok) before += read.value.account.rows;
	}
	if (reads.length === 0) return { ok: false, problems };
	return { ok: true, value: withProblems(reads, problems) };
}

function readOne(
	{ name, bytes }: ByteFile,
	options: ReadOptions,
	{ given }: ReadAs,
	progress: (rows: number) => void
): Checked<FileRead> {
	const decoded = decode(bytes);
	if (!decoded.ok) return decoded;
	const { text, warning } = decoded.value;
	const file = { name, text };
	const format = formats.find((known) => isWanted(known, given, options) ?? known.recognise(file));
	if (format === undefined) return { ok: false, problems: [unknown] };
	const read = format.read(file, options, progress);
	if (warning === null) return { ok: true, value: read };
	const warnings = [...read.account.warnings, warning];
	return { ok: true, value: { ...read, account: { ...read.account, warnings } } };
}

/** Null where the content decides. Columns that the reader assigned are those of a table. */
function isWanted(
	{ id }: Format,
	given: FormatId | null,
	{ columns }: ReadOptions
): boolean | null {
	const wanted = given ?? (columns === null ? null : 'table');
	return wanted === null ? null : id === wanted;
}

const unknown: Problem = {
	code: 'bad-file',
	at: '(root)',
	message:
		'the file is of no known format: for a table, say which columns hold the actor and the recipient'
};

function holdsSomething({ rows, dataset }: FileRead): boolean {
	return rows !== null || dataset !== null;
}

/** A file of which no row became an event says why: by its problems, or else by the account. */
function problemsOf({ account }: FileRead): readonly Problem[] {
	const { problems, rows, skipped } = account;
	if (problems.length > 0) return problems;
	const reasons = Object.entries(skipped).map(([reason, count]) => `${count} ${reason}`);
	const message =
		rows === 0 ? 'the file has no rows' : `no row is an event: of ${rows}, ${reasons.join(', ')}`;
	return [{ code: 'bad-file', at: '(root)', message }];
}

function inFile(problem: Problem, { name }: ByteFile, archive: string): Problem {
	return name === archive ? problem : { ...problem, message: `${name}: ${problem.message}` };
}

/** What is wrong with other files of an archive is said with the first that could be read. */
function withProblems(reads: readonly FileRead[], problems: readonly Problem[]) {
	const [first, ...others] = reads;
	if (first === undefined || problems.length === 0) return reads;
	const { account } = first;
	return [
		{ ...first, account: { ...account, problems: [...account.problems, ...problems] } },
		...others
	];
}
