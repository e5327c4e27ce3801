import type { Dataset } from '../../core/dataset/schema';
import { stancesOf } from '../../core/rows/event-of-row';
import type { EventRows } from '../../core/rows/event-rows';
import type { CodeUse } from './reader-messages';

/** The CAMEO codes of a dataset's events, each with the stance it stands for, the commonest first. */
export function codesIn({ events }: Dataset): readonly CodeUse[] {
	const uses = new Map<string, CodeUse>();
	for (const { codes, stance } of events) {
		const code = codes['cameo'];
		if (code === undefined) continue;
		uses.set(code, { code, stance, count: (uses.get(code)?.count ?? 0) + 1 });
	}
	return [...uses.values()].sort(commonestFirst);
}

/** The same of rows. */
export function codesInRows(rows: EventRows): readonly CodeUse[] {
	const { code, codeNames, codeSystems } = rows;
	if (code === null) return [];
	const counts = new Uint32Array(codeNames.length);
	const stances = new Uint8Array(codeNames.length);
	for (let event = 0; event < rows.count; event++) {
		const place = code[event] ?? 0;
		counts[place] = (counts[place] ?? 0) + 1;
		stances[place] = rows.stance[event] ?? 0;
	}
	const uses = codeNames.flatMap((name, place): CodeUse[] => {
		const [count = 0, stance = 0] = [counts[place], stances[place]];
		if (name === '' || count === 0 || codeSystems[place] !== 'cameo') return [];
		return [{ code: name, stance: stancesOf(rows)[stance]?.id ?? '', count }];
	});
	return uses.sort(commonestFirst);
}

function commonestFirst(a: CodeUse, b: CodeUse): number {
	return b.count - a.count || (a.code < b.code ? -1 : 1);
}
