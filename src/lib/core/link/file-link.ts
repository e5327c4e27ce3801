import type { ReadOptions } from '../formats/format';
import type { Problem } from '../problem';
import { escapeItem, unescapeItem } from './list-items';
import { readReading, writeReading } from './reading';

/** The part of a link that says which opened file it speaks of and how that is read. */
export interface FileLink {
	/** SHA-256 of the file in 64 hexadecimal digits, or of those of several files. */
	readonly key: string;
	/** Names of the files, to ask for them. */
	readonly names: readonly string[];
	readonly options: ReadOptions;
}

/** Characters of one name in a link. */
const mostName = 200;

export function writeFileLink({ key, names, options }: FileLink): string {
	const params = new URLSearchParams({ file: key });
	if (names.length > 0) {
		params.set('name', names.map((name) => escapeItem(name.slice(0, mostName))).join(','));
	}
	const reading = writeReading(options);
	if (reading !== '') params.set('read', reading);
	return params.toString().replace(/%(3A|2C|7E)/g, (code) => decodeURIComponent(code));
}

/** Never fails; `link` is null when the parameters speak of no file. */
export function readFileLink(params: URLSearchParams): {
	readonly link: FileLink | null;
	readonly problems: readonly Problem[];
} {
	const key = params.get('file');
	if (key === null) return { link: null, problems: [] };
	if (!/^[0-9a-f]{64}$/.test(key)) {
		return { link: null, problems: [bad('file', 'the link does not say which file it is of')] };
	}
	const names = (params.get('name') ?? '').split(',').flatMap((name) => unescapeItem(name) || []);
	const { options, rejected } = readReading(params.get('read') ?? '');
	const problems = rejected.map((item) =>
		bad('read', `“${item.slice(0, 80)}” after “read=” is no way of reading a file`)
	);
	return { link: { key, names, options }, problems };
}

/** Whether two links are of the same file, read in the same way. */
export function sameReading(a: FileLink, b: FileLink): boolean {
	return a.key === b.key && writeReading(a.options) === writeReading(b.options);
}

function bad(name: string, message: string): Problem {
	return { code: 'bad-param', at: `?${name}`, message };
}
