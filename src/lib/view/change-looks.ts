import type { Stance } from '../core/dataset/stances';
import type { Change } from '../core/events/compare';
import { palette, type Colour } from './palette';
import type { SceneEdge } from './scene';
import { lineCap, lineWidth } from './strokes';

/* How an edge shows what became of it: by a sign and a pattern as well as by its colour. */

/** What stayed the same has no sign. */
export const changeSigns: { readonly [change in Change]: string } = {
	new: '+',
	gone: '−',
	stronger: '▲',
	weaker: '▼',
	status: '≠',
	same: ''
};

/** None is the colour of a polarity: more of a stance is neither good nor bad. */
export const changeColours: { readonly [change in Change]: Colour } = {
	new: palette.accent,
	gone: palette.soft,
	stronger: { light: '#74389f', dark: '#c9a4f0' },
	weaker: { light: '#85580a', dark: '#dbb05f' },
	status: { light: '#a3265c', dark: '#f08db5' },
	same: palette.neutral
};

const thin = 1.2;
const emphasis = 0.8;

/** As wide as the count of the period that speaks for it, and a little more for what grew. */
export function changeWidth(
	change: Change,
	{ before, after }: { readonly before: number; readonly after: number },
	room: number
): number {
	if (change === 'same') return Math.min(thin, lineWidth(after, room));
	const width = lineWidth(change === 'gone' ? before : after, room);
	const grew = change === 'new' || change === 'stronger';
	return grew ? Math.max(width, Math.min(width + emphasis, room * 0.6)) : width;
}

/** Lengths of dash and gap; null for an unbroken line. */
export function changeDashes(change: Change, width: number): readonly number[] | null {
	switch (change) {
		case 'new':
		case 'same':
			return null;
		case 'gone':
			return [4 + width, 4 + 1.5 * width];
		case 'stronger':
			return [14 + 3 * width, 3];
		case 'weaker':
			return [6 + 2 * width, 2 + width, 1.5, 2 + width];
		case 'status':
			return [0.1, 2.4 * width + 0.6];
	}
}

type Look = Pick<SceneEdge, 'change' | 'stance' | 'status'>;

/** By its change while two periods are compared, by its stance otherwise. */
export function edgeColour({ change, stance }: Look, stances: readonly Stance[]): Colour {
	if (change !== null) return changeColours[change.kind];
	return stances[stance]?.colour ?? palette.ink;
}

/** What stayed the same is written darker than it is drawn, so that it can be read. */
export function labelColour(edge: Look, stances: readonly Stance[]): Colour {
	return edge.change?.kind === 'same' ? palette.soft : edgeColour(edge, stances);
}

export function edgeCap({ change, status }: Look): 'round' | 'butt' {
	if (change === null) return lineCap(status);
	return change.kind === 'status' ? 'round' : 'butt';
}
