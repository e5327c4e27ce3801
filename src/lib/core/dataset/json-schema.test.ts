import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkDataset } from './check-dataset';
import { writeJsonSchema } from './json-schema';
import { DatasetFile, Rows } from './rows-schema';
import * as schema from './schema';
import * as vocabulary from './vocabulary';

const page = readFileSync('docs/dataset.md', 'utf8');

/** What the page says under a heading, up to the next of the same rank. */
function section(heading: string): string {
	const [, text = ''] = page.split(`\n## ${heading}\n`);
	return text.split('\n## ')[0] ?? '';
}

const tables: readonly [heading: string, fields: string[]][] = [
	['Dataset', Object.keys(DatasetFile.entries)],
	['Actor', Object.keys(schema.Actor.entries)],
	['Stance', Object.keys(schema.StanceEntry.entries)],
	['Source', Object.keys(schema.Source.entries)],
	['Event', Object.keys(schema.Event.entries)],
	['Rows', Object.keys(Rows.entries)],
	['Relation', Object.keys(schema.Relation.entries)],
	['Evidence', Object.keys(schema.Evidence.entries)],
	['Speaker', Object.keys(schema.Attribution.entries)],
	['Context note', Object.keys(schema.ContextNote.entries)]
];

describe('the JSON Schema', () => {
	it('in static/ is what the schema in code says; npm run schema writes it', () => {
		expect(readFileSync('static/schema/dataset-1.schema.json', 'utf8')).toBe(writeJsonSchema());
	});

	it('describes every field, so that editors can show it', () => {
		expect(undescribed(JSON.parse(writeJsonSchema()), '')).toEqual([]);
	});

	it('refuses unknown fields and asks for required ones only', () => {
		expect(JSON.parse(writeJsonSchema())).toMatchObject({
			additionalProperties: false,
			required: [
				...['format', 'id', 'title', 'summary', 'language', 'asOf'],
				...['actors', 'sources', 'events']
			]
		});
	});
});

describe('docs/dataset.md', () => {
	it.each(tables)('has a row for every field of %s and for no other', (heading, fields) => {
		const rows = [...section(heading).matchAll(/^\| `([^`]+)` +\|(?:[^|]*\|){4}$/gm)];
		const documented = rows.map(([, name]) => name);
		const inner = heading === 'Stance' ? ['light', 'dark'] : [];
		expect(new Set(documented)).toEqual(new Set([...fields, ...inner]));
	});

	it.each(Object.entries(vocabulary).filter(([name]) => name !== 'statuses'))(
		'lists all of %s in their order',
		(_, values) => {
			expect(page).toContain(values.map((value) => `\`${value}\``).join(', '));
		}
	);

	it('has an example that is accepted', () => {
		const [, example = ''] = /```json\n([^]*?)```/.exec(page) ?? [];
		expect(checkDataset(JSON.parse(example))).toMatchObject({ ok: true });
	});
});

/** Places of the properties in a JSON Schema that lack a description. */
function undescribed(node: unknown, at: string): string[] {
	if (typeof node !== 'object' || node === null) return [];
	return Object.entries(node).flatMap(([key, value]: [string, unknown]) => {
		if (key !== 'properties') return undescribed(value, `${at}/${key}`);
		return Object.entries(value as object).flatMap(([name, property]: [string, object]) => [
			...('description' in property ? [] : [`${at}/${name}`]),
			...undescribed(property, `${at}/${name}`)
		]);
	});
}
