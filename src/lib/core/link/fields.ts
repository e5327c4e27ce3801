import { isDay } from '../dates/day';
import { factualities, polarities, statuses } from '../dataset/vocabulary';
import type { Level } from '../events/columns';
import { inOrder, type Period } from '../time/period';
import { playModes } from '../time/play';
import { noFilter, type ActorRole, type Filter } from '../events/filter';
import { readCamera, writeCamera } from './camera';
import { noChoices, sortKeys, type Choices, type Screen, type Sort } from './choices';
import type { KnownIds } from './known-ids';
import { escapeItem, unescapeItem } from './list-items';
import { readSelected, writeSelected } from './selected';

export type FlatChoices = Filter & Omit<Choices, 'filter'>;

export const noFlatChoices: FlatChoices = flatten(noChoices);

/** What of a parameter could be read; `rejected` holds the parts that could not. */
export interface Reading<T> {
	readonly value: T;
	readonly rejected: readonly string[];
}

export interface Field<T> {
	readonly name: string;
	readonly read: (text: string, known: KnownIds) => Reading<T>;
	readonly write: (value: T) => string;
}

const levels: readonly Level[] = ['states', 'members'];
const roles: readonly ActorRole[] = ['either', 'actor', 'recipient'];
const screens: readonly Screen[] = ['graph', 'table'];

/** The one table behind reading and writing a link; its order is that of the parameters. */
export const fields: { readonly [K in keyof FlatChoices]: Field<FlatChoices[K]> } = {
	withoutStances: listOf(
		'without',
		(text, { hasStance }) => known(unescapeItem(text), hasStance),
		escapeItem
	),
	withoutStatuses: listOf('without-status', (text) => oneOf(statuses, text), String),
	withoutPolarities: listOf('without-polarity', (text) => oneOf(polarities, text), String),
	withoutFactualities: listOf('without-factuality', (text) => oneOf(factualities, text), String),
	voices: listOf(
		'according',
		(text, { hasVoice }) => known(unescapeItem(text), hasVoice),
		escapeItem
	),
	actors: listOf('actors', (text, { hasActor }) => known(unescapeItem(text), hasActor), escapeItem),
	actorRole: single('as', (text) => oneOf(roles, text), noFilter.actorRole, String),
	from: single('from', readDay, null, (day) => day ?? ''),
	to: single('to', readDay, null, (day) => day ?? ''),
	undated: {
		name: 'undated',
		read: (text) => ({
			value: text !== 'no',
			rejected: text === 'no' || text === 'yes' ? [] : [text]
		}),
		write: (undated) => (undated ? 'yes' : 'no')
	},
	text: single('q', (text) => text, '', String),
	level: single('level', (text) => oneOf(levels, text), noChoices.level, String),
	opened: listOf('open', (text, { hasGroup }) => known(unescapeItem(text), hasGroup), escapeItem),
	selection: listOf(
		'select',
		(text, { hasSelected }) => known(readSelected(text), hasSelected),
		writeSelected
	),
	screen: single('view', (text) => oneOf(screens, text), noChoices.screen, String),
	sort: single('sort', readSort, noChoices.sort, writeSort),
	compare: single('compare', readPeriod, noChoices.compare, writePeriod),
	play: single('play', (text) => oneOf(playModes, text), noChoices.play, String),
	arrows: single('arrows', readArrows, noChoices.arrows, (arrows) => String(arrows ?? '')),
	camera: single('at', readCamera, null, (camera) => (camera === null ? '' : writeCamera(camera)))
};

export function flatten({ filter, ...others }: Choices): FlatChoices {
	return { ...filter, ...others };
}

function single<T>(
	name: string,
	read: (text: string) => T | null,
	otherwise: T,
	write: (value: T) => string
): Field<T> {
	return {
		name,
		write,
		read: (text) => {
			const value = read(text);
			return value === null ? { value: otherwise, rejected: [text] } : { value, rejected: [] };
		}
	};
}

function listOf<T>(
	name: string,
	readItem: (text: string, known: KnownIds) => T | null,
	writeItem: (item: T) => string
): Field<readonly T[]> {
	return {
		name,
		write: (items) => items.map(writeItem).join(','),
		read: (text, ids) => {
			const parts = text.split(',').map((part) => ({ part, item: readItem(part, ids) }));
			return {
				value: parts.flatMap(({ item }) => (item === null ? [] : [item])),
				rejected: parts.filter(({ item }) => item === null).map(({ part }) => part)
			};
		}
	};
}

function known<T>(item: T | null, isKnown: (item: T) => boolean): T | null {
	return item !== null && isKnown(item) ? item : null;
}

function oneOf<T extends string>(values: readonly T[], text: string): T | null {
	return values.find((value) => value === text) ?? null;
}

function readDay(text: string): string | null {
	return isDay(text) ? text : null;
}

/** Two days with `~` between them; one that is left out leaves the period open there. */
function readPeriod(text: string): Period | null {
	const days = text.split('~');
	const [from = '', to = ''] = days;
	const isPeriod = days.length === 2 && days.every((day) => day === '' || isDay(day));
	return isPeriod ? inOrder({ from: from || null, to: to || null }) : null;
}

function writePeriod(period: Period | null): string {
	return period === null ? '' : `${period.from ?? ''}~${period.to ?? ''}`;
}

function readArrows(text: string): number | null {
	return /^[1-9]\d{0,6}$/.test(text) ? Number(text) : null;
}

/** `date` sorts up, `-date` down. */
function readSort(text: string): Sort | null {
	const by = oneOf(sortKeys, text.replace(/^-/, ''));
	return by === null ? null : { by, descending: text.startsWith('-') };
}

function writeSort({ by, descending }: Sort): string {
	return descending ? `-${by}` : by;
}
