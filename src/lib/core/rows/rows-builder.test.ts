import { describe, expect, it } from 'vitest';
import { limits } from '../dataset/limits';
import { toDay } from '../dates/day';
import { openEnd, openStart } from '../events/columns';
import { datasetOfRows } from './dataset-of-rows';
import { datingOf, eventIdOf, eventOfRow, partiesOf } from './event-of-row';
import type { EventRows } from './event-rows';
import { RowsBuilder, actorWith } from './rows-builder';
import { sourceWith } from './source-list';
import { toDataset } from './to-dataset';

function builder(progress: (rows: number) => void = () => {}) {
	const made = new RowsBuilder({
		format: 'table',
		title: 'A file',
		summary: 'Events of a file.',
		codeSystem: 'cameo',
		progress
	});
	const file = made.source(sourceWith('', { type: 'event-data', headline: 'A file' }));
	const [a, b, c] = ['A', 'B', 'C'].map((id) =>
		made.actor(id, () => actorWith({ id, name: `Actor ${id}`, type: 'state' }))
	);
	return { made, file, a: a ?? 0, b: b ?? 0, c: c ?? 0 };
}

function dated(text: string) {
	const day = toDay(text);
	return { firstDay: day, lastDay: day, precision: 'day' as const };
}

describe('RowsBuilder', () => {
	it('keeps no starts while every event has one actor and one recipient', () => {
		const { made, file, a, b } = builder();
		made.add({ row: 1, actor: a, recipient: [b], stance: 0, source: file, ...dated('2025-06-13') });
		const { rows } = made.finish();
		expect(rows?.actor.start).toBe(null);
		expect(rows?.recipient.start).toBe(null);
		expect([rows?.status, rows?.factuality, rows?.mentions, rows?.intensity]).toEqual([
			null,
			null,
			null,
			null
		]);
		expect([rows?.code, rows?.id, rows?.text]).toEqual([null, null, null]);
	});

	it('gives each event its parties once one has several', () => {
		const { made, file, a, b, c } = builder();
		const shared = { stance: 0, source: file, ...dated('2025-06-13') };
		for (let row = 1; row <= 3_000; row++) made.add({ row, actor: a, recipient: b, ...shared });
		made.add({ row: 3_001, actor: a, recipient: [b, c], ...shared });
		made.add({ row: 3_002, actor: c, recipient: a, ...shared });
		const recipient = made.finish().rows?.recipient ?? { start: null, number: new Uint32Array() };
		expect([0, 2_999, 3_000, 3_001].map((event) => partiesOf(recipient, event))).toEqual([
			[b],
			[b],
			[b, c],
			[a]
		]);
	});

	it('numbers rows and keeps precisions only once they are not the usual ones', () => {
		const make = (rows: readonly number[], last: 'day' | 'month') => {
			const { made, file, a, b } = builder();
			const shared = { actor: a, recipient: b, stance: 0, source: file };
			for (const row of rows) {
				const precision = row === rows.at(-1) ? last : 'day';
				made.add({ ...shared, row, ...dated('2025-06-01'), precision });
			}
			return made.finish().rows;
		};
		const [plain, other] = [make([1, 2, 3], 'day'), make([1, 2, 4], 'month')];
		if (plain === null || other === null) throw new Error('no rows');
		expect([plain.row, plain.precision]).toEqual([null, null]);
		expect([0, 1, 2].map((event) => eventIdOf(plain, event))).toEqual(['row-1', 'row-2', 'row-3']);
		expect(other.row).toEqual(Uint32Array.of(1, 2, 4));
		expect([0, 2].map((event) => datingOf(other, event).datePrecision)).toEqual(['day', 'month']);
		const numberOf = (rows: EventRows, id: string) =>
			datasetOfRows(rows, { id: 'file', today: '2025-06-14' }).rows.eventNumber(id);
		expect(['row-0', 'row-1', 'row-3', 'row-4'].map((id) => numberOf(plain, id))).toEqual([
			...[null, 0, 2, null]
		]);
		expect(['row-2', 'row-3', 'row-4'].map((id) => numberOf(other, id))).toEqual([1, null, 2]);
	});

	it('accounts for every row and counts actors that events name', () => {
		const fault = { code: 'bad-row' as const, at: 'line 2', message: 'no actor' };
		const reports: number[] = [];
		const { made, file, a, b } = builder((rows) => reports.push(rows));
		for (let row = 1; row <= 25_000; row++) {
			if (row % 2 === 0) made.refuse('without an actor', fault);
			else
				made.add({ row, actor: a, recipient: b, stance: 0, source: file, ...dated('2025-01-01') });
		}
		const { account } = made.finish();
		expect(account).toMatchObject({
			rows: 25_000,
			events: 12_500,
			actors: 2,
			skipped: { 'without an actor': 12_500 }
		});
		expect(reports).toEqual([10_000, 20_000, 25_000]);
	});

	it('lists no more problems than a reader can use, and counts them all', () => {
		const { made } = builder();
		for (let row = 1; row <= limits.problems + 5; row++) {
			made.refuse('without a date', { code: 'bad-date', at: `line ${row}`, message: 'no date' });
		}
		const { account, rows } = made.finish();
		expect(rows).toBe(null);
		expect(account.skipped).toEqual({ 'without a date': limits.problems + 5 });
		expect(account.problems).toHaveLength(limits.problems);
		expect(account.unlisted).toBe(5);
	});

	it('refuses stances beyond the limit of a dataset', () => {
		const { made } = builder();
		expect(made.stance('veto')).toBe(0);
		for (let n = 0; n < limits.stances; n++) expect(made.stance(`kind ${n}`)).toBe(13 + n);
		expect(made.stance('one more')).toBe(null);
		expect(made.stance('kind 0')).toBe(13);
	});
});

describe('toDataset', () => {
	it('makes a dataset that passes its own check, whatever columns there are', () => {
		const { made, file, a, b, c } = builder();
		const page = made.page('https://example.org/a');
		expect(made.page('https://example.org/a')).toBe(page);
		const paper = made.page('BBC Monitoring');
		const veto = { stance: 0, precision: 'day' as const };
		made.add({ row: 1, actor: a, recipient: b, source: file, ...veto, ...dated('2025-06-13') });
		made.add({
			...{ row: 4, actor: b, recipient: [a, c], source: page, stance: made.stance('spat') ?? 0 },
			...{ firstDay: openStart, lastDay: toDay('2025-06-14'), precision: 'before' },
			...{ status: 'reported', factuality: 'planned', mentions: 1, intensity: -4.5 },
			...{ code: made.code('010'), id: 'row-1', text: 'B means to answer A and C.' }
		});
		made.add({
			...{ row: 9, actor: c, recipient: a, source: paper, stance: 1 },
			...{ firstDay: openStart, lastDay: openEnd, precision: 'unknown' }
		});
		const { rows } = made.finish();
		const checked = rows === null ? null : toDataset(rows, { id: 'a-file', today: '2026-01-01' });
		expect(checked).toMatchObject({ ok: true });
		if (!checked?.ok || rows === null) return;
		const { events, sources, asOf } = checked.value;
		expect(asOf).toBe('2025-06-14');
		expect(sources.map(({ type, url, publisher }) => [type, url ?? publisher])).toEqual([
			['event-data', null],
			['web-page', 'https://example.org/a'],
			['news-article', 'BBC Monitoring']
		]);
		expect(events.map(({ id }) => id)).toEqual(['row-1', 'row-1#4', 'row-9']);
		expect(events[0]).toMatchObject({
			summary: 'Veto by Actor A towards Actor B.',
			status: 'machine-coded',
			factuality: 'actual',
			codes: {},
			note: null
		});
		expect(events[1]).toMatchObject({
			recipient: ['A', 'C'],
			stance: 'spat',
			endDate: '2025-06-14',
			codes: { cameo: '010' },
			note: 'Intensity -4.5, 1 mention in the file.',
			evidence: [{ source: 's2', locator: 'row 4', paraphrase: 'B means to answer A and C.' }]
		});
		expect(eventOfRow(rows, 2)).toEqual(events[2]);
	});

	it('takes the day it is given when no event has one', () => {
		const { made, file, a, b } = builder();
		made.add({
			...{ row: 1, actor: a, recipient: b, source: file, stance: 0 },
			...{ firstDay: openStart, lastDay: openEnd, precision: 'unknown' }
		});
		const { rows } = made.finish();
		const checked = rows === null ? null : toDataset(rows, { id: 'a', today: '2026-01-01' });
		expect(checked).toMatchObject({ ok: true, value: { asOf: '2026-01-01' } });
	});
});
