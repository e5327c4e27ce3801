import * as v from 'valibot';
import type { Fault, Path } from './fault';
import { limits } from './limits';
import { Dataset } from './schema';
import { codeOf } from './shapes';

/** A list of which some elements, or all, may be unreadable. */
export interface Readable<T> {
	/** The sound elements, each with its place in the input. */
	readonly items: readonly (readonly [place: number, item: T])[];
	/** Ids by place, null where there is none; null when the list itself cannot be read. */
	readonly ids: readonly (string | null)[] | null;
}

export const listNames = ['actors', 'stances', 'sources', 'events', 'context'] as const;
export type ListName = (typeof listNames)[number];

/** What data is read as, and how long its lists may be. */
export interface Form {
	readonly schema: v.GenericSchema<unknown, Dataset>;
	readonly longest: { readonly [K in ListName]: number };
}

/** A dataset that spells out its events. */
export const usualForm: Form = {
	schema: Dataset,
	longest: {
		actors: limits.actors,
		stances: limits.stances,
		sources: limits.sources,
		events: limits.events,
		context: limits.contextNotes
	}
};

/** What of a dataset could be read, so that references are checked beside other faults. */
export type ReadableDataset = {
	readonly [K in ListName]: Readable<Dataset[K][number]>;
};

export interface Shape {
	readonly faults: readonly Fault[];
	/** The dataset when it has no faults of shape. */
	readonly dataset: Dataset | null;
	readonly readable: ReadableDataset | null;
}

/** Never throws: what throws when it is looked at is a fault of its own. */
export function readShape(input: unknown, { schema }: Form): Shape {
	try {
		const result = v.safeParse(schema, input);
		if (result.success) {
			const dataset = result.output;
			return { faults: [], dataset, readable: toReadable(dataset, []) };
		}
		const faults = result.issues.map(toFault);
		return { faults, dataset: null, readable: toReadable(result.output, faults) };
	} catch {
		const message = 'this is not plain data and cannot be read: give it as JSON';
		return {
			faults: [{ code: 'bad-shape', path: [], message }],
			dataset: null,
			readable: null
		};
	}
}

function toFault(issue: v.BaseIssue<unknown>): Fault {
	return {
		code: codeOf(issue),
		path: (issue.path ?? []).map(({ key }) => key as string | number),
		message: issue.message
	};
}

function toReadable(output: unknown, faults: readonly Fault[]): ReadableDataset | null {
	if (typeof output !== 'object' || output === null) return null;
	const paths = faults.map(({ path }) => path);
	// The shape check vouches for every element on which no path lies.
	return Object.fromEntries(
		listNames.map((name) => [name, readableList(Reflect.get(output, name), name, paths)])
	) as ReadableDataset;
}

function readableList(list: unknown, name: ListName, paths: readonly Path[]): Readable<unknown> {
	const within = paths.filter(([first]) => first === name);
	if (!Array.isArray(list) || within.some(({ length }) => length === 1)) {
		return { items: [], ids: null };
	}
	const broken = new Set(within.map(([, place]) => place));
	const elements: unknown[] = list;
	return {
		items: [...elements.entries()].filter(([place]) => !broken.has(place)),
		ids: elements.map(idOf)
	};
}

function idOf(element: unknown): string | null {
	if (typeof element !== 'object' || element === null || !('id' in element)) return null;
	return typeof element.id === 'string' ? element.id : null;
}
