import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { locator } from '../src/lib/core/dataset/locate';
import { parseDataset } from '../src/lib/core/dataset/parse-dataset';
import type { Problem } from '../src/lib/core/problem';
import { countOf } from '../src/lib/core/text/count-of';

/*
 * node scripts/run.js scripts/check-data.ts [FILE…]
 *
 * Checks the files, or all of data/. Ends with 0 when all are fine, 1 when there is a problem or
 * nothing to check, 2 when a file cannot be read.
 */

const folder = 'data';
const given = process.argv.slice(2);
const files = given.length > 0 ? given : filesIn(folder);

if (files.length === 0) {
	console.error(`${folder}/ holds no dataset: put a .json file there, or name the files to check`);
	process.exitCode = 1;
}
for (const file of files) {
	process.exitCode = Math.max(Number(process.exitCode ?? 0), checkFile(file));
}

function filesIn(path: string): string[] {
	try {
		const names = readdirSync(path).filter((name) => name.endsWith('.json'));
		return names.sort().map((name) => join(path, name));
	} catch {
		return [];
	}
}

/** Prints what is to be said about the file and returns the exit code it asks for. */
function checkFile(file: string): number {
	let text: string;
	try {
		text = readFileSync(file, 'utf8');
	} catch (error) {
		console.error(`${file}: cannot be read: ${error instanceof Error ? error.message : error}`);
		return 2;
	}
	const { checked } = parseDataset(text);
	if (!checked.ok) {
		report(file, text, checked.problems);
		return 1;
	}
	const { id, actors, events, sources } = checked.value;
	if (basename(file) !== `${id}.json`) {
		const message = `the id is ${JSON.stringify(id)}: name the file ${id}.json or change the id`;
		report(file, text, [{ code: 'bad-shape', at: 'id', message }]);
		return 1;
	}
	const counts = [
		countOf(actors.length, 'actor'),
		countOf(events.length, 'event'),
		countOf(sources.length, 'source')
	];
	console.log(`${file}: ${counts.join(', ')}: fine`);
	return 0;
}

function report(file: string, text: string, problems: readonly Problem[]): void {
	const place = locator(text);
	for (const { code, at, message } of problems) {
		const { line, column } = place(at);
		console.error(withoutControls(`${file}:${line}:${column}  ${code}  ${at}  ${message}`));
	}
	console.error(`${file}: ${countOf(problems.length, 'problem')}`);
}

/** A name in the file must not be able to steer the terminal. */
function withoutControls(text: string): string {
	return text.replace(/\p{Cc}|\p{Cf}/gu, '\uFFFD');
}
