import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

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
