import { cameoToStance } from '../../dataset/cameo';
import { builtInStances } from '../../dataset/stances';
import { fold } from '../../text/fold';

const byName: ReadonlyMap<string, string> = new Map(
	builtInStances.flatMap(({ id, label }): [string, string][] => [
		[id, id],
		[fold(label), id]
	])
);

const longest = 100;

/**
 * The stance that a cell names: a built-in one by id, label or CAMEO code, else one of the file's
 * own whose id is the text. Null for an empty cell, running text and digits that are no CAMEO code.
 */
export function stanceOfText(text: string): string | null {
	if (text === '' || text.length > longest) return null;
	const known = byName.get(fold(text)) ?? cameoToStance.get(text);
	if (known !== undefined) return known;
	return /^[\d\s.,+-]+$/.test(text) ? null : text;
}

/** Of which system the code in such a cell is: all else that it can hold names a stance. */
export function cameoOrStance(code: string): string {
	return cameoToStance.has(code) ? 'cameo' : 'stance';
}

/** Whether the text names a built-in stance or a CAMEO code. */
export function namesStance(text: string): boolean {
	return byName.has(fold(text.slice(0, longest))) || cameoToStance.has(text);
}
