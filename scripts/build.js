import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

// The adapter empties the directory first, so a build that somebody else made carries no stamp.
const stamp = '.inputs';

const inputs = ['src', 'static', 'svelte.config.js', 'vite.config.ts', 'package-lock.json'];

/**
 * @typedef {object} Site
 * @property {string} dir where it goes, such as `build`
 * @property {string} base the path it will be served under, such as `/crisis`; '' for the root
 * @property {string} data the directory of its datasets
 */

/**
 * The site that the environment asks for.
 * @returns {Site}
 */
export function siteFromEnv() {
	return {
		dir: process.env['BUILD_DIR'] ?? 'build',
		base: process.env['BASE_PATH'] ?? '',
		data: process.env['DATA_DIR'] ?? 'data'
	};
}

/**
 * Builds the site, showing what goes wrong.
 * @param {Site} site
 * @returns {Promise<boolean>} whether it succeeded
 */
export async function build(site) {
	const { dir, base, data } = site;
	const hash = hashInputs(site);
	// What a failed build leaves must not pass for its result.
	rmSync(dir, { recursive: true, force: true });
	writeTypes();
	const vite = path.join('node_modules', 'vite', 'bin', 'vite.js');
	const child = spawn(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
		stdio: ['ignore', 'inherit', 'inherit'],
		env: { ...process.env, BASE_PATH: base, DATA_DIR: data, BUILD_DIR: dir }
	});
	const code = await new Promise((resolve) => child.on('close', resolve));
	if (code !== 0) return false;

	writeFileSync(path.join(dir, stamp), hash);
	return true;
}

/** `tsconfig.json` extends what Kit writes into its usual place; a build elsewhere does not write it. */
function writeTypes() {
	if (existsSync(path.join('.svelte-kit', 'tsconfig.json'))) return;
	const kit = path.join('node_modules', '@sveltejs', 'kit', 'svelte-kit.js');
	const { BUILD_DIR: _, ...env } = process.env;
	spawnSync(process.execPath, [kit, 'sync'], { stdio: 'inherit', env });
}

/**
 * Whether `site` was built from what is on the disk now.
 * @param {Site} site
 */
export function isFresh(site) {
	const file = path.join(site.dir, stamp);
	return existsSync(file) && readFileSync(file, 'utf8') === hashInputs(site);
}

/** @param {Site} site */
function hashInputs({ base, data }) {
	const hash = createHash('sha256').update(JSON.stringify({ base, data }));
	for (const input of [...inputs, data]) {
		for (const file of filesUnder(input)) {
			const content = readFileSync(file);
			hash.update(`\n${file.replaceAll('\\', '/')} ${content.length}\n`).update(content);
		}
	}
	return hash.digest('hex');
}

/**
 * @param {string} at
 * @returns {string[]}
 */
function filesUnder(at) {
	if (!existsSync(at)) return [];
	if (!statSync(at).isDirectory()) return [at];
	return readdirSync(at)
		.sort()
		.flatMap((name) => filesUnder(path.join(at, name)));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	process.exitCode = (await build(siteFromEnv())) ? 0 : 1;
}
