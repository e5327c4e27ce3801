import { canonicalChoices } from './canonical-choices';
import type { Choices } from './choices';
import { fields, flatten, noFlatChoices, type FlatChoices } from './fields';

const keys = Object.keys(fields) as (keyof FlatChoices)[];

/** Without what is as by default and in a fixed order: equal views have equal links. */
export function writeChoices(choices: Choices): URLSearchParams {
	const flat = flatten(canonicalChoices(choices));
	const params = new URLSearchParams();
	for (const key of keys) writeField(key, flat, params);
	return params;
}

/** The query of the link, with the characters left readable that may stand in one. */
export function writeQuery(choices: Choices): string {
	return writeChoices(choices)
		.toString()
		.replace(/%(3A|2C|7E)/g, (code) => decodeURIComponent(code));
}

function writeField<K extends keyof FlatChoices>(
	key: K,
	flat: FlatChoices,
	params: URLSearchParams
): void {
	const { name, write } = fields[key];
	const text = write(flat[key]);
	if (text !== write(noFlatChoices[key])) params.set(name, text);
}
