import { stancesOf } from '../../core/rows/event-of-row';
import type { EventRows } from '../../core/rows/event-rows';
import type { CodeUse, FileAccount } from './reader-messages';

/**
 * The codes of the events in files, whatever system they are of, each with the stance that it
 * stands for, the commonest first. Kinds of edges that a file says in words stand for themselves.
 */
export function codesInRows(files: readonly EventRows[]): readonly CodeUse[] {
	const uses = new Uses();
	for (const rows of files) addCodes(rows, uses);
	return uses.commonestFirst();
}

function addCodes(rows: EventRows, uses: Uses): void {
	const { code, codeNames } = rows;
	const counts = new Uint32Array(codeNames.length);
	const stances = new Uint8Array(codeNames.length);
	const all = stancesOf(rows);
	const withoutCode = new Uint32Array(all.length);
	for (let event = 0; event < rows.count; event++) {
		const stance = rows.stance[event] ?? 0;
		const place = code?.[event] ?? 0;
		if ((codeNames[place] ?? '') === '') {
			withoutCode[stance] = (withoutCode[stance] ?? 0) + 1;
		} else {
			counts[place] = (counts[place] ?? 0) + 1;
			stances[place] = stance;
		}
	}
	codeNames.forEach((name, place) => {
		const count = counts[place] ?? 0;
		if (count > 0) uses.add(name, all[stances[place] ?? 0]?.id ?? '', count);
	});
	const own = new Set(rows.stances.map(({ id }) => id));
	all.forEach(({ id }, place) => {
		const count = withoutCode[place] ?? 0;
		if (count > 0 && own.has(id) && id !== unsaid) uses.add(id, id, count);
	});
}

/** What an edge or a row is that says of no kind what it is: there is nothing to map. */
const unsaid = 'link';

/**
 * What a reader can choose stances for: the codes that events have, those that cost rows, and those
 * that the reader chose a stance for already, even where none of these files has them.
 */
export function choosableCodes(
	used: readonly CodeUse[],
	accounts: readonly FileAccount[],
	chosen: Readonly<Record<string, string>>
): readonly CodeUse[] {
	const uses = new Uses();
	for (const { account } of accounts) {
		for (const { code, rows } of account.unknownCodes) uses.add(code, '', rows);
	}
	const unknown = uses.commonestFirst();
	for (const { code, stance, count } of used) uses.add(code, stance, count);
	for (const [code, stance] of Object.entries(chosen)) uses.add(code, stance, 0);
	const first = new Set(unknown.map(({ code }) => code));
	return [...unknown, ...uses.commonestFirst().filter(({ code }) => !first.has(code))];
}

/** Counts codes; the stance of one that is met again is the first that it was met with. */
class Uses {
	readonly #uses = new Map<string, CodeUse>();

	add(code: string, stance: string, count: number): void {
		const before = this.#uses.get(code);
		this.#uses.set(code, {
			code,
			stance: before?.stance ?? stance,
			count: (before?.count ?? 0) + count
		});
	}

	commonestFirst(): readonly CodeUse[] {
		return [...this.#uses.values()]
			.filter(({ code }) => code !== '')
			.sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1));
	}
}
