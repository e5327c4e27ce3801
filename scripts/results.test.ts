import { expect, it } from 'vitest';
import { countPlaywright, countVitest, settle, sum } from './results.js';

function file(status: string, ...tests: string[]) {
	return { status, assertionResults: tests.map((test) => ({ status: test })) };
}

function spec(...statuses: string[]) {
	return { tests: statuses.map((status) => ({ status })) };
}

it.each([
	['every test by itself', [file('failed', 'passed', 'passed', 'failed')], 2, 1],
	['a file that does not load', [file('failed'), file('passed', 'passed')], 1, 1],
	['a file without tests', [file('passed')], 0, 1],
	['a file whose hook failed', [file('failed', 'passed')], 1, 1],
	[
		'what was skipped, as failed',
		[file('passed', 'passed', 'skipped', 'pending', 'todo', 'disabled')],
		1,
		4
	],
	['nothing', [], 0, 0]
])('counts in vitest: %s', (_what, testResults, passed, failed) => {
	expect(countVitest({ testResults })).toEqual({ passed, failed });
});

it('counts in Playwright every test of every suite, however deep', () => {
	const suites = [
		{ specs: [spec('expected', 'unexpected')] },
		{ specs: [spec('expected')], suites: [{ suites: [{ specs: [spec('expected')] }] }] }
	];
	expect(countPlaywright({ suites, errors: [] })).toEqual({ passed: 3, failed: 1 });
});

it('counts in Playwright what was skipped or flaky as failed, and each error of loading', () => {
	const suites = [{ specs: [spec('skipped'), spec('flaky'), spec('expected')] }];
	expect(countPlaywright({ suites, errors: [{}, {}] })).toEqual({ passed: 1, failed: 4 });
});

it.each([
	['agree', { passed: 3, failed: 0 }, 0, { passed: 3, failed: 0 }],
	['leave named failures alone', { passed: 3, failed: 2 }, 1, { passed: 3, failed: 2 }],
	['fail without a report', null, 0, { passed: 0, failed: 1 }],
	['fail without a test', { passed: 0, failed: 0 }, 0, { passed: 0, failed: 1 }],
	['fail for an error outside tests', { passed: 3, failed: 0 }, 1, { passed: 3, failed: 1 }],
	['fail when killed', { passed: 3, failed: 0 }, null, { passed: 3, failed: 1 }]
])('makes count and exit code %s', (_what, count, exitCode, settled) => {
	expect(settle(count, exitCode)).toEqual(settled);
});

it('adds up', () => {
	expect(
		sum([
			{ passed: 1, failed: 0 },
			{ passed: 20, failed: 3 }
		])
	).toEqual({ passed: 21, failed: 3 });
	expect(sum([])).toEqual({ passed: 0, failed: 0 });
});
