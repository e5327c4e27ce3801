import { decode } from './containers/decode';
import { mostUnpackedBytes, unpack, type ByteFile } from './containers/unpack';
import type { TableColumns } from './format';
import { formats } from './formats';
import { guessColumns } from './tables/guess-columns';
import { sniff } from './tables/sniff';

/** The beginning of a table of no known format, with what its columns seem to be. */
export interface TableStart {
	readonly name: string;
	/** Up to thirty rows as they stand there, the names of the columns among them. */
	readonly rows: readonly (readonly string[])[];
	readonly guess: TableColumns;
}

/** What is taken when the columns say nothing: the first acts towards the second. */
const plain: TableColumns = {
	date: null,
	actor: 0,
	recipient: 1,
	stance: null,
	count: null,
	url: null,
	text: null,
	header: true,
	order: null
};

/**
 * How the file begins, or each file of an archive; null for one that needs no columns assigned: it
 * is of a known format, or no table at all. Never throws.
 */
export function tableStarts(name: string, bytes: Uint8Array): readonly (TableStart | null)[] {
	const unpacked = unpack({ name, bytes }, mostUnpackedBytes);
	return unpacked.ok ? unpacked.value.map(startOf) : [];
}

function startOf({ name, bytes }: ByteFile): TableStart | null {
	const decoded = decode(bytes);
	if (!decoded.ok) return null;
	const file = { name, text: decoded.value.text };
	const format = formats.find((known) => known.recognise(file));
	if (format ? format.id !== 'table' : /^\s*[<{[]/.test(file.text)) return null;
	const rows = sniff(file).first;
	const [top = [], ...others] = rows;
	if (top.length < 2) return null;
	return { name, rows, guess: guessColumns(top, others) ?? plain };
}
