import { parseDataset } from '$lib/core/dataset/parse-dataset';
import { salvageDataset } from '$lib/core/dataset/salvage-dataset';
import type { Dataset } from '$lib/core/dataset/schema';
import type { Problem } from '$lib/core/problem';
import { layOutDataset } from '$lib/view/lay-out-actors';
import type { Layouts } from '$lib/view/layouts';
import { emptyDataset } from './[crisis]/empty-dataset';
import { flagsOf } from './flags.server';

/** A file in `data/` as the site shows it. */
export interface Crisis {
	/** The file's name without its ending: the crisis's address. */
	readonly slug: string;
	/** The whole dataset, or the good part of one with problems; null when nothing is usable. */
	readonly dataset: Dataset | null;
	readonly problems: readonly Problem[];
	/** URLs of the flags of the dataset's states, by actor id. */
	readonly flags: ReadonlyMap<string, string>;
	readonly layouts: Layouts;
}

// A file in the folder is a crisis on the site; there is no list to keep.
const files = import.meta.glob<string>('$data/*.json', { query: '?raw', import: 'default' });
const bySlug = new Map(
	Object.entries(files).map(([path, read]) => [path.replace(/^.*\/|\.json$/g, ''), read])
);

if (bySlug.has('open')) {
	throw new Error('data/open.json: the page for opened files has this address; rename the crisis');
}

export const slugs: readonly string[] = [...bySlug.keys()].sort();

/** Null when there is no such file. */
export async function readCrisis(slug: string): Promise<Crisis | null> {
	const text = await bySlug.get(slug)?.();
	if (text === undefined) return null;
	const { input, checked } = parseDataset(text);
	const problems = checked.ok ? [] : checked.problems;
	const dataset = checked.ok ? checked.value : (salvageDataset(input)?.dataset ?? null);
	const shown = dataset ?? emptyDataset;
	return { slug, dataset, problems, flags: flagsOf(shown), layouts: layOutDataset(shown) };
}
