import { cameoToStance } from '../../../src/lib/core/dataset/cameo';
import { fromDay } from '../../../src/lib/core/dates/day';
import { randomFrom } from './random';

/*
 * Texts like the files that readers bring, always the same ones for a number of rows: of the shape
 * of KEDS Levant (777 actors, some 16,000 pairs, 33 years, in the order of the days), as KEDS has
 * it, as GDELT has it, and as a table of somebody's own with a sentence in each row.
 */

export const layouts = ['keds', 'gdelt', 'table'] as const;
export type Layout = (typeof layouts)[number];

const actorCount = 777;
const pairCount = 16_391;
const firstDay = 3_391;
const dayCount = 11_917;
const countries = 'ISR PAL LBN SYR JOR EGY IRN IRQ USA RUS GBR FRA DEU TUR SAU KWT QAT ARE CHN IND';
const roles = ['', 'GOV', 'MIL', 'OPP', 'REB', 'CVL', 'MED', 'BUS', 'COP', 'JUD', 'LEG', 'ELI'];

interface Row {
	readonly number: number;
	readonly day: number;
	readonly actor: string;
	readonly recipient: string;
	readonly code: string;
}

/** The text in pieces: whole, a million rows of GDELT would be longer than a string may be. */
export function* generateText(layout: Layout, count: number): Generator<string> {
	const line = { keds: kedsLine, gdelt: gdeltLine, table: tableLine }[layout];
	yield { keds: 'date,source,target,code\n', gdelt: '', table: tableHeader }[layout];
	let piece = '';
	for (const row of rowsOf(count)) {
		piece += line(row);
		if (piece.length < 1_000_000) continue;
		yield piece;
		piece = '';
	}
	yield piece;
}

function* rowsOf(count: number): Generator<Row> {
	const random = randomFrom(count);
	const below = (limit: number) => Math.floor(random() * limit);
	const actors = actorCodes();
	const codes = [...cameoToStance.keys()];
	const pairs = Array.from({ length: pairCount }, () => {
		const [one, other] = [Math.floor(random() ** 2 * actorCount), below(actorCount)];
		return [one, one === other ? (other + 1) % actorCount : other] as const;
	});
	for (let number = 0; number < count; number++) {
		const [from, to] = pairs[Math.floor(random() ** 3 * pairCount)] ?? [0, 1];
		yield {
			number,
			day: firstDay + Math.floor((number / count) * dayCount),
			actor: actors[from] ?? '',
			recipient: actors[to] ?? '',
			code: codes[Math.floor(random() ** 2 * codes.length)] ?? ''
		};
	}
}

/** ISRGOV, PALMIL and so on; further ones are groups with letters of their own. */
function actorCodes(): string[] {
	const named = roles.flatMap((role) => countries.split(' ').map((country) => country + role));
	return Array.from({ length: actorCount }, (_, i) => named[i] ?? `${named[i % 240]}${letters(i)}`);
}

function letters(number: number): string {
	return String.fromCharCode(...[676, 26, 1].map((unit) => 65 + (Math.floor(number / unit) % 26)));
}

function kedsLine({ day, actor, recipient, code }: Row): string {
	return `${fromDay(day)},${actor},${recipient},${code}\n`;
}

/** 61 cells, of which the reader wants eleven; three rows in a line share an address. */
function gdeltLine({ number, day, actor, recipient, code }: Row): string {
	const date = fromDay(day).replaceAll('-', '');
	const actorCells = (party: string) =>
		`${party}\t${party} PEOPLE\t${party.slice(0, 3)}\t\t\t\t\t${party.slice(3, 6)}\t\t`;
	const when = `${date}\t${date.slice(0, 6)}\t${date.slice(0, 4)}\t${date.slice(0, 4)}.25`;
	const what = `1\t${code}\t${code.slice(0, 3)}\t${code.slice(0, 2)}\t1\t-2.0\t${1 + (number % 12)}\t1\t4\t-3.41`;
	const place = '4\tJerusalem, Israel (general), Israel\tIS\tIS00\t00\t31.7667\t35.2333\t-797092';
	const places = `${place}\t${place}\t${place}`;
	const page = `https://news.example/${date}/story-${Math.floor(number / 3)}.html`;
	return `${number}\t${when}\t${actorCells(actor)}\t${actorCells(recipient)}\t${what}\t${places}\t${date}120000\t${page}\n`;
}

const tableHeader = 'Date,Actor,Recipient,Code,Report\n';

function tableLine({ number, day, actor, recipient, code }: Row): string {
	const said = `"${actor} met ""the ${recipient} side"", report ${number} says, and left."`;
	return `${fromDay(day)},${actor},${recipient},${code},${said}\n`;
}
