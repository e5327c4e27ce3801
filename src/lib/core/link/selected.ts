import type { Selected } from './choices';
import { escapeItem, unescapeItem } from './list-items';

/** What tells one selected thing from another: `actor:ISR`, `edge:USA>ISR>veto`, `event:e1`. */
export function writeSelected(item: Selected): string {
	return `${item.kind}:${idsOf(item).map(escapeItem).join('>')}`;
}

/** Null when the text is not what `writeSelected` writes. */
export function readSelected(text: string): Selected | null {
	const colon = text.indexOf(':');
	const ids = text
		.slice(colon + 1)
		.split('>')
		.map(unescapeItem);
	const [first = null, second = null, third = null] = ids;
	if (colon === -1 || first === null) return null;

	const kind = text.slice(0, colon);
	if (kind === 'edge' && second !== null && third !== null && ids.length === 3) {
		return { kind, actor: first, recipient: second, stance: third };
	}
	if (ids.length !== 1) return null;
	if (kind === 'actor') return { kind, actor: first };
	if (kind === 'event') return { kind, event: first };
	if (kind === 'note') return { kind, note: first };
	return null;
}

function idsOf(item: Selected): readonly string[] {
	switch (item.kind) {
		case 'actor':
			return [item.actor];
		case 'edge':
			return [item.actor, item.recipient, item.stance];
		case 'event':
			return [item.event];
		case 'note':
			return [item.note];
	}
}
