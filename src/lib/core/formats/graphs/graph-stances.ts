import { cameoToStance } from '../../dataset/cameo';
import { arrowShapes } from '../../dataset/vocabulary';
import type { RowsBuilder } from '../../rows/rows-builder';
import { namesStance, stanceOfText } from '../codes/stance-of-text';
import type { ReadOptions } from '../format';
import type { Role, Roles } from './attribute-roles';
import { lineOf } from './plain-text';

/** More kinds than this are no legend to choose from. */
export const mostKinds = 24;

const naming = ['stance', 'code', 'kind', 'relation', 'interaction', 'type', 'label'] as const;
const kinds: readonly Role[] = ['stance', 'kind', 'relation', 'interaction', 'type'];
/** What some writers put into "type". */
const directions = new Set(['directed', 'undirected', 'mutual']);

export interface StanceFound {
	readonly stance: number;
	/** The CAMEO code it follows from. */
	readonly code: string | null;
	/** Which attribute said it. */
	readonly from: Role | null;
}

/**
 * The stance of an edge: a built-in one that an attribute names, else one of the file's own by the
 * kind that it names, else "link".
 */
export class GraphStances {
	readonly #builder: RowsBuilder;
	readonly #chosen: ReadonlyMap<string, string>;
	readonly #own = new Map<string, number>();
	#tooMany = false;

	constructor(builder: RowsBuilder, { stances }: ReadOptions) {
		this.#builder = builder;
		this.#chosen = new Map(Object.entries(stances));
	}

	of(roles: Roles): StanceFound {
		for (const role of naming) {
			const value = roles.get(role);
			const found = value === undefined ? null : this.#named(role, value);
			if (found !== null) return found;
		}
		const from = kinds.find((role) => namesKind(roles.get(role))) ?? null;
		const kind = from === null ? '' : lineOf(roles.get(from) ?? '');
		return { stance: this.#ownStance(kind), code: null, from };
	}

	/** Whether some kinds are shown as "link" because there are too many. */
	get tooMany(): boolean {
		return this.#tooMany;
	}

	#named(from: Role, value: string): StanceFound | null {
		// A label of digits is more often a weight than a code.
		const isCode = cameoToStance.has(value);
		const isNamed = namesStance(value) && !(isCode && from === 'label');
		const id = this.#chosen.get(value) ?? (isNamed ? stanceOfText(value) : null);
		const stance = id === null ? null : this.#builder.stance(id);
		return stance === null ? null : { stance, code: isCode ? value : null, from };
	}

	#ownStance(kind: string): number {
		const known = this.#own.get(kind);
		if (known !== undefined) return known;
		if (kind !== '' && this.#own.size >= mostKinds && !this.#own.has(kind)) {
			this.#tooMany = true;
			return this.#ownStance('');
		}
		const id = kind === '' ? 'link' : kind;
		const label = kind === '' ? 'Link' : kind;
		const arrow = arrowShapes[(this.#own.size + 1) % arrowShapes.length] ?? 'open';
		const stance = this.#builder.stance(id, { label, polarity: 'neutral', arrow }) ?? 0;
		this.#own.set(kind, stance);
		return stance;
	}
}

/** Whether the text says what kind of edge it is: no direction, number or running text. */
function namesKind(text: string | undefined): boolean {
	const kind = text === undefined ? null : stanceOfText(text);
	return kind !== null && !directions.has(kind.toLowerCase());
}
