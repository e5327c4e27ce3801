import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { aDataset } from '../tests/builders';

const folder = mkdtempSync(join(tmpdir(), 'check-data-'));
afterAll(() => rmSync(folder, { recursive: true }));

function checkData(files: readonly string[], cwd = '.') {
	const script = [resolve('scripts/run.js'), resolve('scripts/check-data.ts')];
	const { status, stdout, stderr } = spawnSync(process.execPath, [...script, ...files], {
		cwd,
		encoding: 'utf8'
	});
	return { status, stdout, lines: stderr.split('\n').filter((line) => line !== '') };
}

describe('check-data', { timeout: 30_000 }, () => {
	it('says of a good file what is in it', () => {
		expect(checkData(['tests/fixtures/data/hostile.json'])).toEqual({
			status: 0,
			stdout: 'tests/fixtures/data/hostile.json: 17 actors, 17 events, 4 sources: fine\n',
			lines: []
		});
	});

	it('names file, line and column of every problem, and looks at the other files still', () => {
		const broken = 'tests/fixtures/broken/later-format.json';
		const { status, stdout, lines } = checkData([broken, 'tests/fixtures/data/hostile.json']);
		expect(status).toBe(1);
		expect(lines[0]).toMatch(`${broken}:2:12  bad-shape  format  format must be 1`);
		expect(stdout).toContain('fine');
	});

	it('wants the file to be named after the dataset', () => {
		const file = join(folder, 'other.json');
		copyFileSync('tests/fixtures/data/hostile.json', file);
		const { status, lines } = checkData([file]);
		expect(status).toBe(1);
		expect(lines[0]).toContain('name the file hostile.json');
	});

	it('accepts rows, and finds the one at fault by line and column', () => {
		const file = join(folder, 'with-rows.json');
		const write = (stance: readonly number[]) => {
			const { events: _, ...rest } = aDataset({ id: 'with-rows' });
			const rows = { stances: ['veto'], actor: [0, 1], recipient: [1, 0], stance };
			writeFileSync(file, JSON.stringify({ ...rest, events: [], rows }, null, '\t'));
		};
		write([0, 0]);
		expect(checkData([file])).toMatchObject({
			...{ status: 0, stdout: `${file}: 2 actors, 2 events, 1 source: fine\n` }
		});
		write([0, 1]);
		const { status, lines } = checkData([file]);
		expect(status).toBe(1);
		expect(lines[0]).toMatch(/:\d+:4 {2}unknown-stance {2}rows\.stance\.1 {2}there are 1 stances/);
	});

	it('ends with 2 for a file that is not there, whatever comes after it', () => {
		const { status, lines } = checkData(['missing.json', 'tests/fixtures/data/hostile.json']);
		expect(status).toBe(2);
		expect(lines[0]).toContain('missing.json: cannot be read');
	});

	it('says so when there is nothing to check', () => {
		const { status, lines } = checkData([], folder);
		expect(status).toBe(1);
		expect(lines[0]).toContain('holds no dataset');
	});

	it('does not let a field name steer the terminal', () => {
		const file = join(folder, 'steering.json');
		writeFileSync(file, '{ "\\u001b[2J": 1 }');
		expect(checkData([file]).lines.join('')).not.toContain('\u001b');
	});
});
