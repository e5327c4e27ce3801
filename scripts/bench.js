import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { eventsOverBudget, pageOverBudget } from './bench/budgets.js';
import { measureEvents } from './bench/events/measure-events.js';
import { reportEvents } from './bench/events/report-events.js';
import { measurePage } from './bench/measure-page.js';
import { report } from './bench/report.js';

/*
 * node scripts/bench.js [--only page|events] [--quick] [--check] [--file FILE]
 *
 * Measures the built site, and the engine of event files against others, and prints tables. FILE is
 * an event file to open in the page, in place of a generated one. With --check it ends with 1 when
 * something is over budget. docs/performance.md says what is measured
 * and how.
 */

process.chdir(path.join(path.dirname(fileURLToPath(import.meta.url)), '..'));
const { values } = parseArgs({
	options: {
		only: { type: 'string' },
		file: { type: 'string' },
		quick: { type: 'boolean', default: false },
		check: { type: 'boolean', default: false }
	}
});
const start = Date.now();
/** @type {string[]} */
const broken = [];

if (values.only !== 'events') {
	const measured = await measurePage(values.quick, say);
	if (measured === null) {
		console.error('The build failed, see above.');
		process.exit(1);
	}
	console.log(report(measured));
	broken.push(...pageOverBudget(measured));
}
if (values.only !== 'page') {
	const measured = await measureEvents(values.quick, values.file, say);
	console.log(reportEvents(measured));
	broken.push(...eventsOverBudget(measured));
}
for (const line of broken) console.log(`Over budget: ${line}`);
if (broken.length === 0) console.log('Everything is within its budget.');
if (values.check && broken.length > 0) process.exitCode = 1;

/** @param {string} what */
function say(what) {
	console.error(`${((Date.now() - start) / 1000).toFixed(0).padStart(4)} s  ${what} …`);
}
