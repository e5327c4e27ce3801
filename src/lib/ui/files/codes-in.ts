import type { Dataset } from '../../core/dataset/schema';
import type { CodeUse } from './reader-messages';

/** The CAMEO codes of a dataset's events, each with the stance it stands for, the commonest first. */
export function codesIn({ events }: Dataset): readonly CodeUse[] {
	const uses = new Map<string, CodeUse>();
	for (const { codes, stance } of events) {
		const code = codes['cameo'];
		if (code === undefined) continue;
		uses.set(code, { code, stance, count: (uses.get(code)?.count ?? 0) + 1 });
	}
	return [...uses.values()].sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1));
}
