import { parseDataset } from '$lib/core/dataset/parse-dataset';
import { salvageDataset } from '$lib/core/dataset/salvage-dataset';
import type { Dataset } from '$lib/core/dataset/schema';
import type { Problem } from '$lib/core/problem';
import { flagsOf } from './flags.server';

/** A file in `data/` as the site shows it. */
export interface Crisis {
	/** The file's name without its ending: the crisis's address. */
	readonly slug: string;
	/** The whole dataset, or the good part of one with problems; null when nothing is usable. */
	readonly dataset: Dataset | null;
	readonly problems: readonly Problem[];
	/** URLs of the flags of the dataset's states, by actor id. */
	readonly flags: [actor: string, url: string][];
}

// A file in the folder is a crisis on the site; there is no list to keep.
const files = import.meta.glob<string>('$data/*.json', { query: '?raw', import: 'default' });
const bySlug = new Map(
	Object.entries(files).map(([path, read]) => [path.replace(/^.*\/|\.json$/g, ''), read])
);

export const slugs: readonly string[] = [...bySlug.keys()].sort();

/** Null when there is no such file. */
export async function readCrisis(slug: string): Promise<Crisis | null> {
	const text = await bySlug.get(slug)?.();
	if (text === undefined) return null;
	const { input, checked } = parseDataset(text);
	if (checked.ok) {
		return { slug, dataset: checked.value, problems: [], flags: flagsOf(checked.value) };
	}
	const dataset = input === undefined ? null : (salvageDataset(input)?.dataset ?? null);
	return { slug, dataset, problems: checked.problems, flags: dataset ? flagsOf(dataset) : [] };
}
