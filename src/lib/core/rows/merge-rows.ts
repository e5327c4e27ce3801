import { limits } from '../dataset/limits';
import {
	mergeById,
	summaryOf,
	titleOf,
	withoutUnnamedGroups,
	type Titled
} from '../dataset/merge-datasets';
import { resolveStances } from '../dataset/stances';
import { datePrecisions, factualities, statuses } from '../dataset/vocabulary';
import type { Checked } from '../problem';
import { spellCount } from '../text/count-of';
import { bytes, counts, days, measures, shorts } from './column';
import { partiesOf, stancesOf } from './event-of-row';
import type { EventRows, Listed, Parties } from './event-rows';
import { EventsBefore, type Placed } from './events-before';
import { mergeSources } from './merge-sources';
import { PartiesBuilder } from './parties-builder';
import { rowNumbers } from './row-numbers';
import { TextListBuilder } from './text-list';

export interface MergedRows {
	readonly rows: EventRows;
	/** Events left out because an earlier file has them. */
	readonly duplicates: number;
}

/** Stances are counted in bytes. */
const mostStances = 256;
const mostCodes = 0xffff;

/**
 * Several files as one, column by column, in the sense of `mergeDatasets`: an actor or a stance with
 * the same id is the same, as the earliest file has it; an event is left out when an earlier file
 * has one of the same id and act, or one that says the same, from the same page. Others that share
 * an id get another one.
 */
export function mergeRows(files: readonly EventRows[]): Checked<MergedRows> | null {
	const [first, ...others] = files;
	if (first === undefined) return null;
	if (others.length === 0) return { ok: true, value: { rows: first, duplicates: 0 } };

	const stances = others.reduce((all, { stances }) => mergeById(all, stances), [...first.stances]);
	const stanceAt = placesById(resolveStances(stances));
	if (stanceAt.size > mostStances) return tooManyStances(stanceAt.size);
	const actors = withoutUnnamedGroups(
		others.reduce((all, { actors }) => mergeById(all, actors), [...first.actors])
	);
	const actorAt = placesById(actors);
	const { sources, places, address } = mergeSources(files);
	const codes = mergeCodes(files);
	const placed = files.map((rows, file): Placed => {
		return {
			rows,
			actor: Uint32Array.from(rows.actors, ({ id }) => actorAt.get(id) ?? 0),
			stance: Uint8Array.from(stancesOf(rows), ({ id }) => stanceAt.get(id) ?? 0),
			source: places[file] ?? new Uint32Array(0),
			code: codes.places[file] ?? new Uint16Array(0)
		};
	});
	const { kept, renamed } = keepNew(placed, address);
	const head = others.reduce<Titled>(
		(a, b) => ({ title: titleOf(a, b), summary: summaryOf(a, b) }),
		first
	);
	const count = kept.reduce((sum, { length }) => sum + length, 0);
	const rows: EventRows = {
		...joinColumns(placed, kept, count),
		...{ count, title: head.title, summary: head.summary, actors, stances, sources },
		...{ codeNames: codes.names, codeSystems: codes.systems },
		id: joinIds(placed, kept, renamed)
	};
	const before = files.reduce((sum, { count }) => sum + count, 0);
	return { ok: true, value: { rows, duplicates: before - count } };
}

function placesById(items: readonly { readonly id: string }[]): ReadonlyMap<string, number> {
	return new Map(items.map(({ id }, place) => [id, place]));
}

function tooManyStances(count: number): Checked<never> {
	const message = `the files have ${spellCount(count)} stances together, more than ${mostStances}: open fewer of them`;
	return { ok: false, problems: [{ code: 'too-large', at: 'stances', message }] };
}

/** The codes of all files; the first is the empty one, which also stands for what is too many. */
function mergeCodes(files: readonly EventRows[]) {
	const names = [''];
	const systems = [''];
	const numbers = new Map<string, number>();
	const places = files.map(({ codeNames, codeSystems }) =>
		Uint16Array.from(codeNames, (full, place) => {
			const name = full.slice(0, limits.lineLength);
			const system = codeSystems[place] ?? '';
			const key = JSON.stringify([system, name]);
			const known = name === '' ? 0 : numbers.get(key);
			if (known !== undefined) return known;
			if (names.length === mostCodes) return 0;
			systems.push(system);
			const number = names.push(name) - 1;
			numbers.set(key, number);
			return number;
		})
	);
	return { names, systems, places };
}

/** Per file, the events that no earlier one has; by number among all kept, ids that had to change. */
function keepNew(files: readonly Placed[], address: Uint32Array) {
	const before = new EventsBefore(
		files.reduce((sum, { rows }) => sum + rows.count, 0),
		address
	);
	const kept = files.map((file) => {
		const { count } = file.rows;
		const some = new Uint32Array(count);
		let length = 0;
		for (let event = 0; event < count; event++) {
			if (before.take(file, event)) some[length++] = event;
		}
		before.closeFile();
		return some.subarray(0, length);
	});
	return { kept, renamed: before.renamed };
}

export function joinColumns(files: readonly Placed[], kept: readonly Uint32Array[], count: number) {
	/** Fills a column of all files from a column of each; `absent` where a file has none. */
	function fill<A extends Numbers>(
		column: A,
		of: (file: Placed) => ArrayLike<number> | null,
		absent = 0,
		places?: (file: Placed) => ArrayLike<number>
	): A {
		let at = 0;
		for (const [number, file] of files.entries()) {
			const values = of(file);
			const moved = places?.(file);
			for (const event of kept[number] ?? []) {
				const value = values === null ? absent : (values[event] ?? absent);
				column[at++] = moved === undefined || values === null ? value : (moved[value] ?? absent);
			}
		}
		return column;
	}
	/** Null where no file has such a column. */
	function fillSome<A extends Numbers>(
		make: (length: number) => A,
		of: (rows: EventRows) => ArrayLike<number> | null,
		absent: number
	): A | null {
		const some = files.some(({ rows }) => of(rows) !== null);
		return some ? fill(make(count), ({ rows }) => of(rows), absent) : null;
	}
	const hasCodes = files.some(({ rows }) => rows.code !== null);
	return {
		actor: joinParties(files, kept, ({ actor }) => actor),
		recipient: joinParties(files, kept, ({ recipient }) => recipient),
		stance: fill(
			bytes(count),
			({ rows }) => rows.stance,
			0,
			({ stance }) => stance
		),
		firstDay: fill(days(count), ({ rows }) => rows.firstDay),
		lastDay: fill(days(count), ({ rows }) => rows.lastDay),
		precision: fillSome(bytes, ({ precision }) => precision, datePrecisions.indexOf('day')),
		status: fillSome(bytes, ({ status }) => status, statuses.indexOf('machine-coded')),
		factuality: fillSome(bytes, ({ factuality }) => factuality, factualities.indexOf('actual')),
		mentions: fillSome(counts, ({ mentions }) => mentions, 0),
		intensity: fillSome(measures, ({ intensity }) => intensity, NaN),
		code: hasCodes
			? fill(
					shorts(count),
					({ rows }) => rows.code,
					0,
					({ code }) => code
				)
			: null,
		source: fill(
			counts(count),
			({ rows }) => rows.source,
			0,
			({ source }) => source
		),
		row: fill(counts(count), ({ rows }) => rows.row ?? rowNumbers(rows.count)),
		text: joinTexts(files, kept)
	};
}

interface Numbers {
	[place: number]: number;
}

function joinParties(
	files: readonly Placed[],
	kept: readonly Uint32Array[],
	sideOf: (rows: EventRows) => Parties
): Parties {
	const builder = new PartiesBuilder();
	for (const [number, { rows, actor }] of files.entries()) {
		const side = sideOf(rows);
		for (const event of kept[number] ?? []) {
			if (side.start === null) builder.push(actor[side.number[event] ?? 0] ?? 0);
			else builder.push(partiesOf(side, event).map((place) => actor[place] ?? 0));
		}
	}
	return builder.finish();
}

function joinTexts(files: readonly Placed[], kept: readonly Uint32Array[]): Listed<string> | null {
	if (files.every(({ rows }) => rows.text === null)) return null;
	const builder = new TextListBuilder();
	for (const [number, { rows }] of files.entries()) {
		for (const event of kept[number] ?? []) builder.push(rows.text?.at(event) ?? '');
	}
	return builder.finish();
}

export function joinIds(
	files: readonly Placed[],
	kept: readonly Uint32Array[],
	renamed: ReadonlyMap<number, string>
): Listed<string> | null {
	if (renamed.size === 0 && files.every(({ rows }) => rows.id === null)) return null;
	const builder = new TextListBuilder();
	for (const [number, { rows }] of files.entries()) {
		for (const event of kept[number] ?? []) {
			builder.push(renamed.get(builder.length) ?? rows.id?.at(event) ?? '');
		}
	}
	return builder.finish();
}
