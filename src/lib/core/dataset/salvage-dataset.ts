import type { Problem } from '../problem';
import { findFaults } from './check-dataset';
import { toProblems, type Fault } from './fault';
import { listNames, usualForm, type Form, type ListName } from './read-shape';
import type { Dataset } from './schema';

export interface Salvage {
	readonly dataset: Dataset;
	/** Why something was left out or replaced. */
	readonly dropped: readonly Problem[];
}

type Fields = Readonly<Record<string, unknown>>;

// What is dropped may have been referred to, so a few rounds follow; this many never do.
const mostRounds = 50;

/** The good part of broken data: always a dataset without problems, or null when none is left. */
export function salvageDataset(input: unknown, form: Form = usualForm): Salvage | null {
	try {
		return repairUntilSound(input, form);
	} catch {
		return null;
	}
}

function repairUntilSound(input: unknown, form: Form): Salvage | null {
	let dropped: readonly Fault[] = [];
	let current = input;
	for (let round = 0; round < mostRounds; round++) {
		const { faults, dataset } = findFaults(current, form);
		if (faults.length === 0 && dataset !== null) {
			return dataset.actors.length === 0 ? null : { dataset, dropped: toProblems(dropped) };
		}
		if (!isObject(current) || (Object.hasOwn(current, 'format') && current['format'] !== 1)) {
			return null;
		}
		dropped = dropped.concat(faults);
		current = repair(current, faults, form);
	}
	return null;
}

function repair(input: Fields, faults: readonly Fault[], { longest }: Form): Fields {
	const repaired = new Map(Object.entries(input));
	for (const name of new Set(faults.map(({ path }) => path[0]))) {
		if (typeof name !== 'string') continue;
		const within = faults.filter(({ path }) => path[0] === name);
		const list = input[name];
		if (isListName(name) && Array.isArray(list)) {
			repaired.set(name, repairList(list, name, longest[name], within));
		} else if (placeholders.has(name)) {
			repaired.set(name, placeholders.get(name));
		} else {
			repaired.delete(name);
		}
	}
	return Object.fromEntries(repaired);
}

const placeholders: ReadonlyMap<string, unknown> = new Map<string, unknown>([
	['format', 1],
	['id', 'untitled'],
	['title', 'Untitled'],
	['summary', 'Without a summary.'],
	['language', 'und'],
	['asOf', '1970-01-01'],
	['actors', []],
	['sources', []],
	['events', []]
]);

function repairList(
	list: readonly unknown[],
	name: ListName,
	most: number,
	faults: readonly Fault[]
): readonly unknown[] {
	if (list.length > most) return list.slice(0, most);
	const byPlace = groupBy(faults, ({ path }) => path[1]);
	return list.flatMap((element, place) => {
		const own = byPlace.get(place);
		return own === undefined ? [element] : repairElement(element, name, own);
	});
}

/** Fields without which the rest of an element would say something else or nothing. */
const vital: { readonly [K in ListName]: ReadonlySet<unknown> } = {
	actors: new Set(['id', 'name', 'type']),
	stances: new Set(['id', 'label', 'polarity']),
	sources: new Set(['id', 'type']),
	events: new Set([
		...['id', 'actor', 'recipient', 'via', 'stance', 'summary', 'date', 'endDate'],
		...['datePrecision', 'dateBasis', 'factuality', 'condition', 'status', 'evidence']
	]),
	context: new Set([
		...['id', 'summary', 'date', 'endDate', 'datePrecision', 'dateBasis', 'evidence']
	])
};

const trimmed = new Set<unknown>(['relations', 'actors', 'events', 'aliases']);

function repairElement(element: unknown, name: ListName, faults: readonly Fault[]): unknown[] {
	const isLost = faults.some(
		({ path: [, , field] }) => vital[name].has(field) || field === undefined
	);
	if (isLost || !isObject(element)) return [];
	const repaired = new Map(Object.entries(element));
	for (const [field, own] of groupBy(faults, ({ path }) => String(path[2]))) {
		const value = element[field];
		const places = new Set(own.map(({ path }) => path[3]));
		if (trimmed.has(field) && Array.isArray(value) && !places.has(undefined)) {
			repaired.set(
				field,
				value.filter((_, place) => !places.has(place))
			);
		} else {
			repaired.delete(field);
		}
	}
	return [Object.fromEntries(repaired)];
}

// Map.groupBy is too new for the oldest Node and browsers that are supported.
function groupBy<K>(faults: readonly Fault[], keyOf: (fault: Fault) => K): Map<K, Fault[]> {
	const groups = new Map<K, Fault[]>();
	for (const fault of faults) {
		const key = keyOf(fault);
		const group = groups.get(key);
		if (group === undefined) groups.set(key, [fault]);
		else group.push(fault);
	}
	return groups;
}

function isListName(name: string): name is ListName {
	return listNames.some((known) => known === name);
}

function isObject(value: unknown): value is Fields {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
