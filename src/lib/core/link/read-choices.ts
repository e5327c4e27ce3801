import type { ListedDataset } from '../dataset/listed-dataset';
import type { Problem } from '../problem';
import { canonicalChoices } from './canonical-choices';
import type { Choices } from './choices';
import { fields, noFlatChoices, type FlatChoices } from './fields';
import { knownIds, type KnownIds } from './known-ids';

const keys = Object.keys(fields) as (keyof FlatChoices)[];
const names = new Set(keys.map((key) => fields[key].name));

// Added by those who pass links on; the reader can do nothing about them.
const tracking =
	/^(utm_.*|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|twclid|yclid|igshid|mc_[ce]id)$/;

/** Never fails: what it cannot read is left out and reported. */
export function readChoices(
	params: URLSearchParams,
	dataset: ListedDataset
): { choices: Choices; problems: Problem[] } {
	const problems: Problem[] = [];
	let flat = noFlatChoices;
	// The table has what is open before the selection, which is read among that.
	const known = knownIds(dataset, () => flat);
	for (const key of keys) flat = readField(key, flat, params, known, problems);
	for (const name of new Set(params.keys())) {
		if (!names.has(name) && !tracking.test(name)) {
			problems.push(bad(name, `${quote(name)} is nothing that a link of this page can hold`));
		}
	}

	const { level, opened, selection, screen, sort, compare, play, arrows, camera, ...filter } = flat;
	const view = { screen, sort, compare, play, arrows, camera };
	return {
		choices: canonicalChoices({ filter, level, opened, selection, ...view }),
		problems
	};
}

function readField<K extends keyof FlatChoices>(
	key: K,
	flat: FlatChoices,
	params: URLSearchParams,
	known: KnownIds,
	problems: Problem[]
): FlatChoices {
	const { name, read } = fields[key];
	const [text, ...others] = params.getAll(name);
	if (text === undefined) return flat;

	const { value, rejected } = read(text, known);
	for (const part of rejected)
		problems.push(bad(name, `${quote(part)} after “${name}=” is nothing that this page knows`));
	if (others.length > 0) {
		problems.push(bad(name, `${name} stands more than once; only the first one counts`));
	}
	return { ...flat, [key]: value };
}

function bad(name: string, message: string): Problem {
	return { code: 'bad-param', at: `?${name}`, message };
}

/** Links may be of any length, messages may not. */
function quote(text: string): string {
	return `“${text.length > 80 ? `${text.slice(0, 80)}…` : text}”`;
}
