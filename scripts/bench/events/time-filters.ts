import { freemem } from 'node:os';
import type { EventRows } from '../../../src/lib/core/rows/event-rows';
import { digestOf, type Engine } from './answer';
import { bytesInUse } from './bytes-in-use';
import { buildArquero } from './engines/arquero';
import { buildCrossfilter } from './engines/crossfilter';
import { buildDuckDB } from './engines/duckdb';
import { buildObjects } from './engines/objects';
import { buildOurs } from './engines/ours';
import { generateRows } from './generate-rows';
import { kinds, type Kind } from './kinds.js';
import { steps } from './steps';
import { tableOf, type Table } from './table';

/*
 * Run as a process of its own: COUNT STEPS ROUNDS [ENGINE…]. Builds one engine after another over
 * the same generated events, asks each the same filters, and prints what it took as JSON. Rivals are
 * asked the first STEPS of each kind only, and once; arquero, which needs seconds, no more than two. Ends with an error
 * when two engines answer a filter differently.
 */

export const engines = ['ours', 'crossfilter2', 'DuckDB-WASM', 'arquero', 'objects'] as const;
export type EngineName = (typeof engines)[number];

export interface FilterTimes {
	readonly count: number;
	readonly edges: number;
	readonly engines: { readonly [name in EngineName]?: EngineTimes };
	/** Why engines are missing. */
	readonly leftOut: readonly string[];
}

export interface EngineTimes {
	/** Milliseconds from columns to the first answer being possible. */
	readonly build: number;
	/** Bytes an event that building took, beyond the columns that it was given. */
	readonly bytes: number;
	/** Milliseconds, by kind of filter and step, one for each round. */
	readonly times: { readonly [kind in Kind]: readonly (readonly number[])[] };
	/** Milliseconds: the longest time in one go, by kind of filter. */
	readonly longest: { readonly [kind in Kind]: number };
}

const builders: {
	readonly [name in EngineName]: (rows: EventRows, table: Table) => Engine | Promise<Engine>;
} = {
	ours: (rows) => buildOurs(rows),
	crossfilter2: (_, table) => buildCrossfilter(table),
	'DuckDB-WASM': (_, table) => buildDuckDB(table),
	arquero: (_, table) => buildArquero(table),
	objects: (_, table) => buildObjects(table)
};
/** What an engine may need at most, in bytes an event; one that has less room is left out. */
const room = 1_000;

const [counted, ...rest] = process.argv.slice(2);
const [rivalSteps, rounds, ...some] = rest;
const count = Number(counted);
const rows = generateRows(count);
const table = tableOf(rows);
const answers = new Map<string, Readonly<Record<string, string>>>();
const measured: { [name in EngineName]?: EngineTimes } = {};
const leftOut: string[] = [];
for (const name of engines.filter((one) => some.length === 0 || some.includes(one))) {
	console.error(`        ${count} events: ${name} …`);
	if (freemem() < room * count) leftOut.push(`${name} at ${count}: too little memory is free`);
	else measured[name] = await measure(name);
}
const result: FilterTimes = { count, edges: table.edges, engines: measured, leftOut };
console.log(JSON.stringify(result));

async function measure(name: EngineName): Promise<EngineTimes> {
	const before = bytesInUse();
	const start = performance.now();
	const engine = await builders[name](rows, table);
	const build = performance.now() - start;
	const bytes = (bytesInUse() - before) / count;
	// Before the clock runs, so that the code is warm.
	const warming = name === 'arquero' ? 1 : 2;
	for (const kind of kinds) {
		for (const filter of steps[kind].slice(0, warming)) engine.ask(filter);
	}
	const times = {} as Record<Kind, number[][]>;
	const longest = {} as Record<Kind, number>;
	for (const kind of kinds)
		({ times: times[kind], longest: longest[kind] } = timeSteps(name, engine, kind));
	return { build, bytes, times, longest };
}

function timeSteps(name: EngineName, engine: Engine, kind: Kind) {
	const most = Math.min(Number(rivalSteps), name === 'arquero' ? 2 : Infinity);
	const asked = name === 'ours' ? steps[kind] : steps[kind].slice(0, most);
	const times: number[][] = asked.map(() => []);
	let longest = 0;
	// From where the steps begin anew: a small one is then small the first time too.
	for (const filter of asked.slice(-1)) engine.ask(filter);
	for (let round = 0; round < (name === 'ours' ? Number(rounds) : 1); round++) {
		for (const [step, filter] of asked.entries()) {
			const start = performance.now();
			let since = start;
			const pause = (): void => {
				longest = Math.max(longest, performance.now() - since);
				since = performance.now();
			};
			const read = engine.ask(filter, pause);
			times[step]?.push(performance.now() - start);
			pause();
			assertSame(`${kind}, step ${step}`, name, digestOf(read()));
		}
	}
	return { times, longest };
}

function assertSame(
	step: string,
	name: EngineName,
	answer: Readonly<Record<string, string>>
): void {
	const first = answers.get(step) ?? answer;
	answers.set(step, first);
	const other = Object.keys(first).filter((part) => first[part] !== answer[part]);
	if (other.length === 0) return;
	throw new Error(`timeFilters: ${name} answers otherwise at ${step}: ${other.join(', ')}`);
}
