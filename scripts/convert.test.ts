import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parseDataset } from '../src/lib/core/dataset/parse-dataset';

const folder = mkdtempSync(join(tmpdir(), 'convert-'));
afterAll(() => rmSync(folder, { recursive: true }));

const events = join(folder, 'events.csv');
writeFileSync(
	events,
	'date,source,target,code\n1979-04-15,EGYGOV,ISR,010\n1979-04-15,EGYGOV,ISR,010\n1979-04-16,,ISR,190\n1979-04-17,JOR,ISR,0330\n'
);

function convert(...rest: readonly string[]) {
	const script = [resolve('scripts/run.js'), resolve('scripts/convert.ts')];
	return spawnSync(process.execPath, [...script, ...rest], { encoding: 'utf8' });
}

describe('convert', { timeout: 30_000 }, () => {
	it('says what became of every row', () => {
		const { status, stdout } = convert(events);
		expect(status).toBe(0);
		expect(stdout).toContain('4 rows: 2 events, 1 without an actor, 1 with an unknown code.');
		expect(stdout).toContain('line 5, column 4: "0330"');
	});

	it('writes a dataset that passes its check, and the account as JSON', () => {
		const output = join(folder, 'levant.json');
		const { status, stdout } = convert(events, output, '--json', '--distinct', '--format', 'keds');
		expect(status).toBe(0);
		expect(JSON.parse(stdout)).toMatchObject({
			...{ format: 'keds', rows: 4, events: 1, actors: 2 },
			skipped: { repeated: 1, 'without an actor': 1, 'with an unknown code': 1 },
			problems: [{ at: 'line 5, column 4' }]
		});
		const { checked } = parseDataset(readFileSync(output, 'utf8'));
		expect(checked).toMatchObject({ ok: true, value: { id: 'levant', asOf: '1979-04-15' } });
	});

	it('writes what is too long for events as rows, which it reads again', () => {
		const long = join(folder, 'long.csv');
		const rows = Array.from({ length: 250_001 }, (_, n) => `1979-04-15,EGY,ISR,${n % 2}10`);
		writeFileSync(long, ['date,source,target,code', ...rows].join('\n'));
		const output = join(folder, 'long.json');
		const { status, stderr } = convert(long, output);
		expect(status).toBe(0);
		expect(stderr).toContain('long.json: written');
		expect(stderr).toContain('it has 250,001 events as rows, and a crisis in data/ has 250,000');
		const again = convert(output, '--json');
		expect(JSON.parse(again.stdout)).toMatchObject({
			...{ format: 'stancegraph', rows: 250_001, events: 250_001, actors: 2, problems: [] }
		});
		const { checked } = parseDataset(readFileSync(output, 'utf8'));
		expect(checked).toMatchObject({ ok: false, problems: [{ code: 'too-large', at: 'rows' }] });
	});

	it('ends with 1 when nothing could be read', () => {
		const junk = join(folder, 'junk.csv');
		writeFileSync(junk, 'Read me');
		expect(convert(junk)).toMatchObject({ status: 1, stdout: '' });
		const { status, stdout } = convert(join(folder, 'missing.csv'), '--json');
		expect(status).toBe(1);
		expect(JSON.parse(stdout)).toMatchObject({ rows: 0, problems: [{ code: 'bad-file' }] });
	});

	it('says of a file without an event what became of its rows, and why', () => {
		const weis = join(folder, 'weis.csv');
		const rows = ['221', '223', '211'].map((code) => `1979-04-15,EGY,ISR,${code}\n`);
		writeFileSync(weis, `date,source,target,code\n${rows.join('')}`);
		const { status, stderr, stdout } = convert(weis);
		expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
		expect(stderr).toContain('3 rows: 0 events, 3 with an unknown code.');
		expect(stderr).toContain('This looks like WEIS');
		const account = JSON.parse(convert(weis, '--json').stdout);
		expect(account).toMatchObject({ format: 'keds', rows: 3, events: 0, actors: 0 });
		expect(account.unknownCodes).toContainEqual({ code: '221', rows: 1 });
	});

	it('says in words that there is no such file, and that a folder is none', () => {
		expect(convert(join(folder, 'missing.csv')).stderr).toMatch(
			/there is no such file or folder\n$/
		);
		expect(convert(folder)).toMatchObject({
			status: 1,
			stderr: `${folder}: cannot be read: it is a folder\n`
		});
	});

	it('tells how to call it to who asks', () => {
		const { status, stdout } = convert('--help');
		expect(status).toBe(0);
		expect(stdout).toContain('usage: npm run convert');
	});

	it('ends with 2 and says how to call it when it was called otherwise', () => {
		for (const wrong of [[], [events, '--format', 'foo'], [events, 'No Name.json']]) {
			const { status, stderr } = convert(...wrong);
			expect(status).toBe(2);
			expect(stderr).toContain('usage: npm run convert');
		}
	});
});
