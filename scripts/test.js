import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ensureChromium } from './chromium.js';
import { ensureInstalled, requireNode } from './install.js';
import { countPlaywright, countVitest, settle, sum } from './results.js';

// Checks everything, whatever fails on the way, and ends with the line `N passed, N failed`.

/**
 * @typedef {import('./results.js').Count} Count
 * @typedef {object} Step
 * @property {string} name
 * @property {string[][]} commands each a script for Node and its arguments; the next runs if the last succeeded
 * @property {Record<string, string>} [env]
 * @property {boolean} [browser] whether it needs Chromium
 * @property {{ file: string, count: (report: any) => Count }} [report] a runner's; a step without counts as one
 */

// Their output is piped, so the runners cannot see for themselves who will read it.
const colour =
	process.stdout.isTTY && !process.env['NO_COLOR']
		? { FORCE_COLOR: '1' }
		: { NO_COLOR: '1', FORCE_COLOR: undefined };
const timeLimit = 15 * 60_000;
const reports = path.join('.cache', 'reports');

const prettier = 'node_modules/prettier/bin/prettier.cjs';
const eslint = 'node_modules/eslint/bin/eslint.js';
const kit = 'node_modules/@sveltejs/kit/svelte-kit.js';
const svelteCheck = 'node_modules/svelte-check/bin/svelte-check';
const vitest = 'node_modules/vitest/vitest.mjs';
const playwright = 'node_modules/@playwright/test/cli.js';

/** @type {Step[]} */
const steps = [
	// Lint and type check both read the types that Kit writes.
	{
		name: 'lint',
		commands: [
			[kit, 'sync'],
			[eslint, '.', '--max-warnings', '0']
		]
	},
	{ name: 'format', commands: [[prettier, '--check', '--log-level', 'warn', '.']] },
	{
		name: 'check',
		commands: [
			[kit, 'sync'],
			[svelteCheck, '--fail-on-warnings']
		]
	},
	{ name: 'data', commands: [['scripts/run.js', 'scripts/check-data.ts']] },
	{ name: 'schema', commands: [['scripts/run.js', 'scripts/write-schema.ts', '--check']] },
	{ name: 'unit', ...vitestProject('core') },
	{ name: 'components', ...vitestProject('browser'), browser: true },
	{ name: 'build', commands: [['scripts/build.js']] },
	{
		name: 'build-fixtures',
		commands: [['scripts/build.js']],
		env: { DATA_DIR: 'tests/fixtures/data', BASE_PATH: '/crisis', BUILD_DIR: 'build-fixtures' }
	},
	{
		name: 'build-one',
		commands: [['scripts/build.js']],
		env: { DATA_DIR: 'tests/fixtures/one', BUILD_DIR: 'build-one' }
	},
	{
		name: 'journeys',
		commands: [[playwright, 'test']],
		env: { JOURNEYS_REPORT: path.join(reports, 'journeys.json') },
		browser: true,
		report: { file: path.join(reports, 'journeys.json'), count: countPlaywright }
	}
];

/** @param {string} project */
function vitestProject(project) {
	const file = path.join(reports, `${project}.json`);
	return {
		commands: [
			[vitest, 'run', '--project', project, '--reporter=default', '--reporter=json'].concat(
				`--outputFile.json=${file}`
			)
		],
		report: { file, count: countVitest }
	};
}

/** @param {string[]} args */
function chosenSteps(args) {
	const { values } = parseArgs({ args, options: { only: { type: 'string' } } });
	if (values.only === undefined) return steps;

	const names = values.only.split(',');
	const unknown = names.find((name) => !steps.some((step) => step.name === name));
	if (unknown === undefined) return steps.filter(({ name }) => names.includes(name));
	console.error(`No step "${unknown}". There are: ${steps.map(({ name }) => name).join(', ')}.`);
	process.exit(1);
}

/**
 * @param {Step} step
 * @returns {Promise<{ count: Count, output: string }>}
 */
async function run({ commands, env, browser, report }) {
	if (browser === true) {
		try {
			process.env['CHROMIUM_PATH'] = ensureChromium();
		} catch (error) {
			return { count: { passed: 0, failed: 1 }, output: String(error) };
		}
	}
	if (report !== undefined) rmSync(report.file, { force: true });

	let output = '';
	/** @type {number | null} */
	let code = 0;
	for (const command of commands) {
		const result = await node(command, env);
		output += result.output;
		code = result.code;
		if (code !== 0) break;
	}

	if (report === undefined) {
		return { count: code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }, output };
	}
	return { count: settle(readCount(report), code), output };
}

/** @param {NonNullable<Step['report']>} report */
function readCount({ file, count }) {
	if (!existsSync(file)) return null;
	try {
		return count(JSON.parse(readFileSync(file, 'utf8')));
	} catch {
		return null;
	}
}

/**
 * @param {string[]} command
 * @param {Record<string, string>} [env]
 * @returns {Promise<{ code: number | null, output: string }>}
 */
function node(command, env) {
	return new Promise((resolve) => {
		const child = spawn(process.execPath, command, {
			env: { ...process.env, ...env, ...colour },
			stdio: ['ignore', 'pipe', 'pipe'],
			timeout: timeLimit
		});
		let output = '';
		const add = (/** @type {Buffer} */ text) => (output += text.toString());
		child.stdout.on('data', add);
		child.stderr.on('data', add);
		child.on('error', (error) => resolve({ code: null, output: `${output}${error}\n` }));
		child.on('close', (code, signal) => {
			const killed = signal === null ? '' : `\n${command[0]} was ended by ${signal}.\n`;
			resolve({ code, output: output + killed });
		});
	});
}

/**
 * @param {Count} count
 * @param {string} name
 * @param {number} since
 */
function line({ passed, failed }, name, since) {
	const seconds = ((Date.now() - since) / 1000).toFixed(1);
	const mark = failed === 0 ? 'ok  ' : 'FAIL';
	return `${mark}  ${name.padEnd(16)} ${String(passed).padStart(5)} passed ${String(failed).padStart(4)} failed ${seconds.padStart(7)} s`;
}

process.chdir(path.join(path.dirname(fileURLToPath(import.meta.url)), '..'));
requireNode();
const chosen = chosenSteps(process.argv.slice(2));
ensureInstalled();
mkdirSync(reports, { recursive: true });

/** @type {Count[]} */
const counts = [];
/** @type {string[]} */
const lines = [];
const start = Date.now();

/** @param {Step} step */
async function report(step) {
	const since = Date.now();
	const { count, output } = await run(step);
	if (count.failed > 0) console.log(`\n──── ${step.name} ────\n${output.trimEnd()}\n`);
	counts.push(count);
	lines.push(line(count, step.name, since));
	console.log(lines.at(-1));
}

// What runs on one core shares the machine; the runners of tests need all of it.
const [single, whole] = [false, true].map((all) =>
	chosen.filter((step) => (step.report !== undefined) === all)
);
const waiting = [...(single ?? [])];
await Promise.all(
	Array.from({ length: 2 }, async () => {
		for (let step = waiting.shift(); step; step = waiting.shift()) await report(step);
	})
);
for (const step of whole ?? []) await report(step);

const total = sum(counts);
if (total.failed > 0) console.log(`\n${lines.join('\n')}`);
console.log(`\n${line(total, 'all', start)}`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
