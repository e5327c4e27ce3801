import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	aDataset,
	anActor,
	anEvent,
	anEvidence,
	arbitraryDataset,
	aSource
} from '../../../../tests/builders';
import { parseDataset } from '../dataset/parse-dataset';
import { buildColumns } from '../events/build-columns';
import { computeView } from '../events/compute-view';
import { noFilter } from '../events/filter';
import { noChoices } from '../link/choices';
import { csvLine } from './csv-line';
import { datasetJson } from './dataset-json';
import { eventsCsv } from './events-csv';

describe('datasetJson', () => {
	it('is a file that opens to the same dataset', () => {
		fc.assert(
			fc.property(arbitraryDataset(), (dataset) => {
				const { checked } = parseDataset([...datasetJson(dataset)].join(''));
				expect(checked).toEqual({ ok: true, value: dataset });
			}),
			{ numRuns: 60 }
		);
	});
});

describe('csvLine', () => {
	it.each([
		['=1+1', "'=1+1"],
		['+1', "'+1"],
		['-1', "'-1"],
		['@x', "'@x"],
		['＝1', "'＝1"],
		['\t=1', "'\t=1"],
		['a=1', 'a=1'],
		['', ''],
		['a,b', '"a,b"'],
		['say "so"', '"say ""so"""'],
		['a\r\nb', '"a\r\nb"'],
		['=a,"b"', '"\'=a,""b"""']
	])('writes %j as %j', (text, cell) => expect(csvLine([text])).toBe(`${cell}\r\n`));
});

describe('eventsCsv', () => {
	const dataset = aDataset({
		actors: [anActor({ name: '=HYPERLINK("x")' }), anActor({ id: 'B', name: 'B, the other' })],
		sources: [
			aSource({ url: 'https://a.example/', headline: 'One' }),
			aSource({ id: 's2', publisher: null })
		],
		events: [
			anEvent({ codes: { cameo: '010' }, evidence: [anEvidence(), anEvidence({ source: 's2' })] }),
			anEvent({ id: 'e2', date: '2025-06-14', stance: 'veto' })
		]
	});
	const csvOf = (without: readonly string[]): string[] => {
		const view = computeView(buildColumns(dataset, 'states'), {
			...noFilter,
			withoutStances: without
		});
		return [...eventsCsv(view, noChoices.sort)];
	};

	it('has the events in view in the order of the table, with their sources', () => {
		const [header, first, second, ...more] = csvOf([]);
		expect(header).toMatch(/^\uFEFFid,date,.*,source_url,source_published\r\n$/);
		expect(first).toMatch(
			/^e2,2025-06-14,,day,A,"'=HYPERLINK\(""x""\)",B,"B, the other",,Veto,hostile,reported,/
		);
		expect(second).toContain(',cameo 010,');
		expect(second).toContain(',The Paper; ,One; ,https://a.example/; ,\r\n');
		expect(more).toEqual([]);
	});

	it('leaves out what is not in view', () => {
		expect(csvOf(['veto', 'threat'])).toHaveLength(1);
		expect(csvOf(['threat'])[1]).toMatch(/^e2,/);
	});
});
