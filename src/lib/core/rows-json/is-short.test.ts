import { describe, expect, it } from 'vitest';
import { limits } from '../dataset/limits';
import { parseDataset } from '../dataset/parse-dataset';
import { datasetJson } from '../exports/dataset-json';
import { datasetOfRows } from '../rows/dataset-of-rows';
import type { EventRows } from '../rows/event-rows';
import { actorWith, RowsBuilder } from '../rows/rows-builder';
import { isShort } from './is-short';

function rowsOf(count: number, text = ''): EventRows {
	const builder = new RowsBuilder({
		...{ format: 'table', title: 'Some', summary: 'Made up.', codeSystem: 'cameo' },
		progress: () => {}
	});
	const [actor = 0, recipient = 0] = ['A', 'B'].map((id) =>
		builder.actor(id, () => actorWith({ id, name: id, type: 'state' }))
	);
	const source = builder.publisher('The Wire');
	const day = { firstDay: 0, lastDay: 0, precision: 'day' } as const;
	const stance = builder.stance('veto') ?? 0;
	for (let n = 0; n < count; n++) {
		builder.add({ row: n + 1, actor, recipient, stance, source, ...day, text });
	}
	const { rows } = builder.finish();
	if (rows === null) throw new Error('rowsOf: no row was added');
	return rows;
}

describe('isShort', () => {
	it('is what is within every limit of a dataset that spells out its events', () => {
		expect(isShort(rowsOf(10))).toBe(true);
		expect(isShort(rowsOf(limits.events))).toBe(true);
		expect(isShort(rowsOf(limits.events + 1))).toBe(false);
	});

	it('minds that words make a text longer than a file may be', () => {
		const words = 'x'.repeat(limits.textLength);
		expect(isShort(rowsOf(1_000, words))).toBe(true);
		expect(isShort(rowsOf(10_000, words))).toBe(false);
	});
});

describe('datasetJson of rows', () => {
	it('spells out the events of a short file, for people to read and change', () => {
		const dataset = datasetOfRows(rowsOf(3), { id: 'some', today: '2025-06-16' });
		const text = [...datasetJson(dataset)].join('');
		expect(text).not.toContain('"rows"');
		const { checked } = parseDataset(text);
		expect(checked.ok && checked.value.events).toEqual([...dataset.events]);
	});

	it('writes the columns of a long one', () => {
		const dataset = datasetOfRows(rowsOf(limits.events + 1), { id: 'some', today: '2025-06-16' });
		const text = [...datasetJson(dataset)].join('');
		expect(text).toContain('"rows"');
		expect(text.length).toBeLessThan(4_000_000);
	});
});
