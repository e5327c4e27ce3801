import type { StanceEntry } from './schema';
import type { ArrowShape, Polarity } from './vocabulary';

/** A type of event, ready to be drawn: `colour` is given for paper and for the dark theme. */
export interface Stance {
	readonly id: string;
	readonly label: string;
	readonly polarity: Polarity;
	readonly colour: { readonly light: string; readonly dark: string };
	readonly arrow: ArrowShape;
}

/** The thirteen stances every dataset can use; the four the product was made for come first. */
export const builtInStances: readonly Stance[] = [
	stance('veto', 'Veto', 'hostile', 'bar', '#7b2763', '#d175b8'),
	stance('threat', 'Threat', 'hostile', 'open', '#bb4c19', '#f2935f'),
	stance('mediation-offer', 'Mediation offer', 'cooperative', 'dot', '#0b756f', '#57c4bb'),
	stance('strike', 'Strike', 'hostile', 'triangle', '#a81e1e', '#f07a72'),
	stance('coercion', 'Coercion', 'hostile', 'square', '#7c3f1d', '#d9a07a'),
	stance('sanction', 'Sanction', 'hostile', 'cross', '#a3386b', '#ec8fb4'),
	stance('demand', 'Demand', 'hostile', 'chevron', '#8a5f0f', '#ddb25f'),
	stance('condemnation', 'Condemnation', 'hostile', 'diamond', '#b0442f', '#eb9a86'),
	stance('statement', 'Statement', 'neutral', 'ring', '#66635d', '#a9a59c'),
	stance('appeal', 'Appeal', 'neutral', 'hollow-triangle', '#566676', '#a9b8c6'),
	stance('consultation', 'Consultation', 'cooperative', 'notched', '#3a6ea5', '#8ab6e6'),
	stance('support', 'Support', 'cooperative', 'hollow-diamond', '#2f7d4f', '#7cc79a'),
	stance('de-escalation', 'De-escalation', 'cooperative', 'hollow-square', '#4a5fb0', '#a3b1f0')
];

/** The built-in stances as `entries` change them, then those that `entries` add, in their order. */
export function resolveStances(entries: readonly StanceEntry[]): readonly Stance[] {
	const changes = new Map(entries.map((entry) => [entry.id, entry]));
	const known = new Set(builtInStances.map(({ id }) => id));
	const added = entries.filter(({ id }) => !known.has(id));
	return [
		...builtInStances.map((base) => change(base, changes.get(base.id))),
		...added.map((entry) =>
			change(stance(entry.id, entry.id, 'neutral', 'open', '#5f5a52', '#b3aea4'), entry)
		)
	];
}

function change(base: Stance, entry: StanceEntry | undefined): Stance {
	if (entry === undefined) return base;
	return {
		id: base.id,
		label: entry.label ?? base.label,
		polarity: entry.polarity ?? base.polarity,
		colour: entry.colour ?? base.colour,
		arrow: entry.arrow ?? base.arrow
	};
}

function stance(
	id: string,
	label: string,
	polarity: Polarity,
	arrow: ArrowShape,
	light: string,
	dark: string
): Stance {
	return { id, label, polarity, colour: { light, dark }, arrow };
}
