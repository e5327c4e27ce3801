import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { aDataset, anActor, anEvent, anEvidence, aSource } from '../../../../tests/builders';
import { toProblem, type Fault } from '../dataset/fault';
import { limits } from '../dataset/limits';
import { locate } from '../dataset/locate';
import { parseDataset } from '../dataset/parse-dataset';
import { Rows } from '../dataset/rows-schema';
import { salvageDataset } from '../dataset/salvage-dataset';
import { stancegraph } from '../formats/stancegraph';
import { usualOptions } from '../formats/usual-options';
import { eventOfRow } from '../rows/event-of-row';
import { readRows } from './read-rows';
import { takeApart } from './rows-text';

const sound = {
	stances: ['veto', 'snub'],
	codes: [{}, { cameo: '129' }],
	statuses: ['reported'],
	factualities: ['planned'],
	datePrecisions: ['day', 'month', 'range'],
	sources: ['https://example.org/a', { publisher: 'The Wire' }],
	actor: [0, [1, 2], 2],
	recipient: [1, 0, 0],
	stance: [0, 1, 0],
	source: [0, 1, 2],
	code: [0, 1, null],
	firstDay: [3391, 0, 10],
	lastDay: [3391, 30, 12],
	datePrecision: [0, 1, 2],
	status: [0, 0, 0],
	factuality: [0, 0, 0],
	mentions: [1, 0, 7],
	intensity: [-4.4, null, 1e3],
	row: [2, 3, 9],
	id: [null, 'e7', null],
	summary: ['A vetoes B.', null, '']
};

function fileWith(rows: unknown, overrides: object = {}) {
	return {
		...aDataset({
			actors: [anActor({ id: 'A' }), anActor({ id: 'B' }), anActor({ id: 'C', name: 'Celand' })],
			stances: [{ id: 'snub', label: 'Snub', polarity: 'hostile' }],
			sources: [aSource()],
			events: []
		}),
		...overrides,
		rows
	};
}

function faultsOf(file: unknown): readonly Fault[] {
	const faults: Fault[] = [];
	const apart = takeApart(JSON.stringify(file));
	expect(apart).not.toBe(null);
	const read = apart && readRows(apart, new Set(), (fault) => faults.push(fault));
	return read && 'headFaults' in read ? [...faults, ...read.headFaults] : faults;
}

const placesOf = (file: unknown) =>
	faultsOf(file).map((fault) => `${fault.code} ${toProblem(fault).at}`);

/** Rows with something else at one place of a column. */
function withValue(name: keyof typeof sound, place: number, value: unknown) {
	const list: readonly unknown[] = sound[name];
	return { ...sound, [name]: list.with(place, value) };
}

describe('rows of a dataset', () => {
	it('are what each column says', () => {
		const text = JSON.stringify(fileWith(sound));
		const { rows, account } = stancegraph.read({ name: 'x', text }, usualOptions, () => {});
		expect(account).toMatchObject({ rows: 3, events: 3, actors: 3, problems: [], skipped: {} });
		expect(rows && [0, 1, 2].map((event) => eventOfRow(rows, event))).toMatchObject([
			{
				...{ id: 'row-2', actor: ['A'], recipient: ['B'], stance: 'veto', codes: {} },
				...{ date: '1979-04-15', datePrecision: 'day', summary: 'A vetoes B.' },
				...{
					status: 'reported',
					factuality: 'planned',
					note: 'Intensity -4.4, 1 mention in the file.'
				},
				evidence: [{ source: 's1', locator: 'row 2' }]
			},
			{
				...{ id: 'e7', actor: ['B', 'C'], stance: 'snub', codes: { cameo: '129' }, note: null },
				...{ date: '1970-01', datePrecision: 'month', evidence: [{ source: 's2' }] }
			},
			{
				...{ id: 'row-9', codes: {}, date: '1970-01-11', endDate: '1970-01-13' },
				summary: 'Veto by Celand towards Actor A.'
			}
		]);
		expect([...(rows?.sources ?? [])]).toMatchObject([
			{ id: 's1' },
			{ id: 's2', type: 'web-page', url: 'https://example.org/a' },
			{ id: 's3', type: 'news-article', publisher: 'The Wire' }
		]);
	});

	it('may leave out what is usual', () => {
		const { actor, recipient, stance } = sound;
		const text = JSON.stringify(fileWith({ stances: ['veto', 'snub'], actor, recipient, stance }));
		const { rows } = stancegraph.read({ name: 'x', text }, usualOptions, () => {});
		expect(rows && eventOfRow(rows, 2)).toMatchObject({
			...{ id: 'row-3', status: 'machine-coded', factuality: 'actual', datePrecision: 'unknown' },
			...{ date: null, endDate: null, codes: {}, note: null, evidence: [{ source: 's1' }] }
		});
	});

	it.each([
		['actor', 1, 3, 'unknown-actor'],
		['actor', 1, 1.5, 'bad-shape'],
		['actor', 1, -1, 'bad-shape'],
		['actor', 1, '1', 'bad-shape'],
		['actor', 1, null, 'bad-shape'],
		['actor', 1, [], 'bad-shape'],
		['actor', 1, [1, 1], 'duplicate-id'],
		['actor', 1, [1, 'x'], 'bad-shape'],
		['actor', 1, Array.from({ length: 201 }, () => 1), 'too-large'],
		['recipient', 0, 0, 'bad-shape'],
		['recipient', 1, [0, 2], 'bad-shape'],
		['stance', 2, 2, 'unknown-stance'],
		['source', 2, 3, 'unknown-source'],
		['code', 2, 2, 'bad-shape'],
		['status', 0, 1, 'bad-shape'],
		['factuality', 0, 1, 'bad-shape'],
		['datePrecision', 0, 3, 'bad-shape'],
		['datePrecision', 2, 0, 'date-precision'],
		['firstDay', 0, 0.5, 'bad-date'],
		['firstDay', 0, 2_932_897, 'bad-date'],
		['firstDay', 0, '1979-04-15', 'bad-date'],
		['lastDay', 0, -719_163, 'bad-date'],
		['mentions', 0, -1, 'bad-shape'],
		['mentions', 0, 0x100000000, 'bad-shape'],
		['intensity', 0, '1', 'bad-shape'],
		['row', 0, 0, 'bad-shape'],
		['row', 2, 2, 'duplicate-id'],
		['id', 1, '', 'bad-shape'],
		['id', 1, 7, 'bad-shape'],
		['id', 1, '\ud800', 'bad-shape'],
		['id', 1, 'x'.repeat(limits.idLength + 1), 'too-large'],
		['id', 1, 'row-2', 'duplicate-id'],
		['summary', 0, 1, 'bad-shape']
	] as const)('are refused one by one: %s %i, case %#', (name, place, value, code) => {
		const file = fileWith(withValue(name, place, value));
		// Of two rows with the same number the later one is at fault.
		expect(placesOf(file)).toEqual([`${code} rows.${name}.${place}`]);
		const text = JSON.stringify(file, null, '\t');
		const { account, rows } = stancegraph.read({ name: 'x', text }, usualOptions, () => {});
		expect(rows?.count).toBe(2);
		expect(account).toMatchObject({ rows: 3, events: 2, skipped: { 'with problems': 1 } });
		const written = JSON.stringify(value, null, '\t').split('\n', 1)[0] ?? '';
		const { line, column } = locate(text, `rows.${name}.${place}`);
		const rest = text.split('\n')[line - 1]?.slice(column - 1) ?? '';
		expect(rest.slice(0, written.length)).toBe(written);
		expect(account.problems).toMatchObject([{ code, at: `line ${line}, column ${column}` }]);
	});

	it.each([
		['lastDay', [3390, 30, 12], 'date-order rows.datePrecision.0'],
		['lastDay', [3391, 29, 12], 'date-precision rows.datePrecision.1'],
		['lastDay', [3391, 30, null], 'date-precision rows.datePrecision.2']
	])('have days that fit their precision: %s %j', (name, column, fault) => {
		expect(placesOf(fileWith({ ...sound, [name]: column }))).toEqual([fault]);
	});

	it('need a precision where days differ', () => {
		const { datePrecisions: _, datePrecision: _column, ...rest } = sound;
		expect(placesOf(fileWith(rest))).toEqual([
			'date-precision rows.lastDay.1',
			'date-precision rows.lastDay.2'
		]);
	});

	it.each([
		['rows', [], 'bad-shape rows'],
		['a column that is too short', { ...sound, stance: [0, 1] }, 'bad-shape rows.stance'],
		['a column that is too long', { ...sound, id: [null, 'e7', null, 'x'] }, 'bad-shape rows.id'],
		['a column that is no list', { ...sound, code: {} }, 'bad-shape rows.code'],
		['no column of actors', { ...sound, actor: undefined }, 'bad-shape rows.actor'],
		['no list of stances', { ...sound, stances: undefined }, 'bad-shape rows.stances'],
		['codes that are no list', { ...sound, codes: 'cameo' }, 'bad-shape rows.codes']
	])('cannot be read at all: %s', (_what, rows, fault) => {
		const file = fileWith(rows);
		expect(placesOf(file)).toContain(fault);
		const text = JSON.stringify(file);
		const read = stancegraph.read({ name: 'x', text }, usualOptions, () => {});
		expect(read).toMatchObject({ rows: null, dataset: null, account: { rows: 0, events: 0 } });
	});

	it.each([
		['an unknown field', { ...sound, actors: [] }, ['bad-shape rows.actors'], 3],
		['an unknown stance', withValue('stances', 1, 'smile'), ['unknown-stance rows.stances.1'], 2],
		['a faulty code', withValue('codes', 1, { CAMEO: '1' }), ['bad-shape rows.codes.1.CAMEO'], 2],
		[
			'two codes',
			withValue('codes', 1, { cameo: '1', plover: 'x' }),
			['too-large rows.codes.1'],
			2
		],
		['an empty code', withValue('codes', 1, { cameo: '' }), ['bad-shape rows.codes.1.cameo'], 2],
		['an unknown status', withValue('statuses', 0, 'sure'), ['bad-shape rows.statuses.0'], 0],
		['no address', withValue('sources', 0, 'here'), ['bad-url rows.sources.0'], 2],
		['no publisher', withValue('sources', 1, { name: 'x' }), ['bad-url rows.sources.1'], 2]
	] as const)('tell of %s once, and lose the rows that name it', (_what, rows, faults, left) => {
		const file = fileWith(rows);
		expect(placesOf(file)).toEqual(faults);
		const text = JSON.stringify(file);
		const { account } = stancegraph.read({ name: 'x', text }, usualOptions, () => {});
		expect(account).toMatchObject({ rows: 3, events: left });
	});

	it('lose those of an actor that is at fault, and keep the others where they are', () => {
		const actors = [{ id: 'A', name: 'Arland', type: 'state' }, { id: 'B' }, anActor({ id: 'C' })];
		const text = JSON.stringify(fileWith({ ...sound, id: undefined }, { actors }));
		const { rows, account } = stancegraph.read({ name: 'x', text }, usualOptions, () => {});
		expect(account.problems.map(({ code }) => code)).toEqual(['bad-shape', 'bad-shape']);
		expect(rows && eventOfRow(rows, 0)).toMatchObject({
			id: 'row-9',
			actor: ['C'],
			recipient: ['A']
		});
		expect(rows?.count).toBe(1);
	});

	it('may have no more of a value than the schema lets through', () => {
		for (const [name, places] of Object.entries(sound)) {
			for (const [place] of places.entries()) {
				for (const value of [-1, 0.5, 'x', '', {}, [], true, null, 1e300]) {
					const rows = withValue(name as keyof typeof sound, place, value);
					if (v.safeParse(Rows, rows).success) continue;
					expect([name, place, value, placesOf(fileWith(rows)).length > 0]).toEqual([
						...[name, place, value, true]
					]);
				}
			}
		}
		expect(v.safeParse(Rows, sound).success).toBe(true);
	});

	it('say where text that is not JSON goes wrong', () => {
		const text = JSON.stringify(fileWith(sound), null, '\t').replace('3391,', '3391;');
		const { account } = stancegraph.read({ name: 'x', text }, usualOptions, () => {});
		const line = text.slice(0, text.indexOf('3391;')).split('\n').length;
		expect(account.problems).toMatchObject([{ code: 'bad-json', at: `line ${line}, column 8` }]);
		const cut = stancegraph.read({ name: 'x', text: text.slice(0, -60) }, usualOptions, () => {});
		expect(cut).toMatchObject({ rows: null, dataset: null });
		expect(cut.account.problems).toMatchObject([{ code: 'bad-json' }]);
	});
});

describe('a dataset with rows on the site', () => {
	it('has them as events beside its others', () => {
		const events = [
			anEvent({
				id: 'e1',
				relations: [{ type: 'responds-to', event: 'row-2' }],
				evidence: anEvent().evidence
			})
		];
		const { checked } = parseDataset(JSON.stringify(fileWith(sound, { events })));
		expect(checked).toMatchObject({ ok: true });
		expect(checked.ok && checked.value.events.map(({ id }) => id)).toEqual([
			...['e1', 'row-2', 'e7', 'row-9']
		]);
		const { sources } = fileWith(sound);
		expect(checked.ok && checked.value.sources).toMatchObject([
			...[
				...sources,
				{ id: 's2', url: 'https://example.org/a' },
				{ id: 's3', publisher: 'The Wire' }
			]
		]);
		const text = JSON.stringify(fileWith(sound, { events }));
		const { rows, dataset } = stancegraph.read({ name: 'x', text }, usualOptions, () => {});
		expect(rows).toBe(null);
		expect(dataset?.events).toHaveLength(4);
	});

	it('never has two sources with the same id', () => {
		const sources = [aSource({ id: 's3' }), aSource({ id: 's1' })];
		const events = [anEvent({ evidence: [anEvidence({ source: 's3' })] })];
		const { checked } = parseDataset(JSON.stringify(fileWith(sound, { sources, events })));
		expect(checked.ok && checked.value.sources.map(({ id }) => id)).toEqual([
			...['s3', 's1', 'rows-s3', 'rows-s4']
		]);
		expect(checked.ok && checked.value.events.map(({ evidence }) => evidence[0]?.source)).toEqual([
			...['s3', 's3', 's1', 'rows-s3']
		]);
	});

	it('is refused with the place of each fault, and its good part is at hand', () => {
		const events = [anEvent({ id: 'row-2' }), anEvent({ id: 'e2', stance: 'smile' })];
		const { checked, input } = parseDataset(
			JSON.stringify(fileWith(withValue('stance', 2, 5), { events }))
		);
		expect(checked.ok ? [] : checked.problems.map(({ code, at }) => `${code} ${at}`)).toEqual([
			...[
				'unknown-stance events.1.stance',
				'unknown-stance rows.stance.2',
				'duplicate-id rows.row.0'
			]
		]);
		expect(salvageDataset(input)?.dataset.events.map(({ id }) => id)).toEqual(['row-2', 'e7']);
	});

	it('may not be longer than others', () => {
		const many = <T>(value: T) => Array.from({ length: limits.events + 1 }, () => value);
		const rows = { stances: ['veto'], actor: many(0), recipient: many(1), stance: many(0) };
		const { checked, input } = parseDataset(JSON.stringify(fileWith(rows)));
		expect(checked).toMatchObject({ ok: false, problems: [{ code: 'too-large', at: 'rows' }] });
		expect(input).toBe(undefined);
		const text = JSON.stringify(fileWith(rows, { events: [anEvent()] }));
		const opened = stancegraph.read({ name: 'x', text }, usualOptions, () => {});
		expect(opened).toMatchObject({ rows: null, dataset: null });
		expect(opened.account.problems).toMatchObject([{ code: 'too-large' }]);
	});
});
