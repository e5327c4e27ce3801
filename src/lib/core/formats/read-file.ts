import type { Checked, Problem } from '../problem';
import { spellCount } from '../text/count-of';
import { decode } from './containers/decode';
import { mostUnpackedBytes, unpack, type ByteFile } from './containers/unpack';
import type {
	Account,
	FileRead,
	Format,
	FormatId,
	ProblemListener,
	ReadOptions,
	TableColumns
} from './format';
import { formats } from './formats';
import { saySkipped } from './say-account';

/** The format is found by what the file holds; `given` is what the reader chose instead. */
export interface ReadAs {
	readonly given: FormatId | null;
	/** The columns that the reader assigned to each file of an archive; without, those of the options hold. */
	readonly columns?: readonly (TableColumns | null)[];
	readonly listener?: ProblemListener;
}

/** What was read, or why nothing was; with the account of a file whose format is known. */
export type Outcome =
	| { readonly ok: true; readonly value: readonly FileRead[] }
	| {
			readonly ok: false;
			readonly problems: readonly Problem[];
			readonly account: Account | null;
	  };

const byContent: ReadAs = { given: null };

/**
 * Reads a file of any format: one result for it, or one for each file in a zip archive that could
 * be read; where none could, why not. `progress` is told the rows of all of them so far. Never
 * throws.
 */
export function readFile(
	name: string,
	bytes: Uint8Array,
	options: ReadOptions,
	progress: (rows: number) => void,
	as: ReadAs = byContent
): Outcome {
	const unpacked = unpack({ name, bytes }, mostUnpackedBytes);
	if (!unpacked.ok) return { ...unpacked, account: null };
	const reads: FileRead[] = [];
	const problems: Problem[] = [];
	const empty: Account[] = [];
	let before = 0;
	for (const [place, file] of unpacked.value.entries()) {
		const own = withColumns(options, as.columns, place);
		const read = readOne(file, own, inArchive(as, file, name), (rows) => progress(before + rows));
		if (!read.ok) problems.push(...read.problems.map((problem) => inFile(problem, file, name)));
		else if (holdsSomething(read.value)) reads.push(read.value);
		else {
			problems.push(...problemsOf(read.value).map((problem) => inFile(problem, file, name)));
			empty.push(read.value.account);
		}
		if (read.ok) before += read.value.account.rows;
	}
	if (reads.length === 0) {
		const [account = null, ...others] = empty;
		const only = account !== null && others.length === 0 && unpacked.value.length === 1;
		return { ok: false, problems, account: only ? { ...account, problems } : null };
	}
	return { ok: true, value: withProblems(reads, problems) };
}

function withColumns(options: ReadOptions, columns: ReadAs['columns'], place: number): ReadOptions {
	return columns === undefined
		? options
		: { ...options, columns: columns.slice(place, place + 1).filter((own) => own !== null) };
}

function readOne(
	{ name, bytes }: ByteFile,
	options: ReadOptions,
	{ given, listener }: ReadAs,
	progress: (rows: number) => void
): Checked<FileRead> {
	const decoded = decode(bytes);
	if (!decoded.ok) return decoded;
	const { text, warning } = decoded.value;
	const file = { name, text };
	const format = formats.find((known) => isWanted(known, given, options) ?? known.recognise(file));
	if (format === undefined) return { ok: false, problems: [/\S/.test(text) ? unknown : blank] };
	const read = format.read(file, options, progress, listener);
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
	const wanted = given ?? (columns.length === 0 ? null : 'table');
	return wanted === null ? null : id === wanted;
}

const blank: Problem = {
	code: 'bad-file',
	at: '(root)',
	message: 'the file holds nothing but blank lines: choose another'
};

const unknown: Problem = {
	code: 'bad-file',
	at: '(root)',
	message:
		'the file is of no format that can be opened, and no table: a table has two columns at least, one for who acts and one for towards whom'
};

function holdsSomething({ rows, dataset }: FileRead): boolean {
	return rows !== null || dataset !== null;
}

/** A file of which no row became an event says why: by its problems, or else by the account. */
function problemsOf({ account }: FileRead): readonly Problem[] {
	const { problems, rows, skipped } = account;
	if (problems.length > 0) return problems;
	const message =
		rows === 0
			? 'the file has no rows'
			: `no row is an event: of ${spellCount(rows)}, ${saySkipped(skipped).join(', ')}`;
	return [{ code: 'bad-file', at: '(root)', message }];
}

/** Tells of a problem in which file of the archive it is. */
function inArchive({ given, listener }: ReadAs, file: ByteFile, archive: string): ReadAs {
	if (listener === undefined) return { given };
	return { given, listener: (problem, cells) => listener(inFile(problem, file, archive), cells) };
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
