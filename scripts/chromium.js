import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

// The shell draws pages as the browser does, without the browser's own windows: tests take half as long.
const shell = 'chromium-headless-shell';
const names = [shell, 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const minutes = 60_000;

const isRoot = process.getuid?.() === 0;

/** Flags that keep a test browser from talking to anybody but the tested site. */
export const launchArgs = [
	...(isRoot ? ['--no-sandbox'] : []),
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync'
];

/**
 * The Chromium to test with: the one named by CHROMIUM_PATH, one on the PATH, or Playwright's own.
 * @returns {string | null} its absolute path
 */
export function findChromium() {
	const named = process.env['CHROMIUM_PATH'];
	if (named) {
		if (existsSync(named)) return named;
		throw new Error(`findChromium: CHROMIUM_PATH is "${named}", and there is no such file.`);
	}
	return onPath() ?? ownOfPlaywright();
}

/**
 * Finds a Chromium or fetches one.
 * @returns {string} its absolute path
 */
export function ensureChromium() {
	const found = findChromium() ?? fetchWithPlaywright() ?? fetchWithApt();
	if (found !== null) return found;
	throw new Error(
		'No Chromium was found, and none could be fetched. Install Chromium or Google Chrome, or set CHROMIUM_PATH to the program, and run the same command again.'
	);
}

function onPath() {
	const folders = (process.env['PATH'] ?? '').split(path.delimiter).filter(Boolean);
	const candidates = names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
	return candidates.find((file) => isProgram(file) && starts(file)) ?? null;
}

/**
 * Ubuntu has a `chromium-browser` that only says what to install instead.
 * @param {string} file
 */
function starts(file) {
	return spawnSync(file, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0;
}

/** @param {string} file */
function isProgram(file) {
	try {
		accessSync(file, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}

function ownOfPlaywright() {
	try {
		// Playwright may not be installed yet, so it cannot be imported at the top.
		const { chromium } = /** @type {typeof import('playwright')} */ (
			createRequire(import.meta.url)('playwright')
		);
		const file = chromium.executablePath();
		return existsSync(file) ? file : null;
	} catch {
		return null;
	}
}

function fetchWithPlaywright() {
	console.log('No Chromium here: asking Playwright for one …');
	const cli = path.join('node_modules', 'playwright', 'cli.js');
	spawnSync(process.execPath, [cli, 'install', 'chromium'], {
		stdio: 'inherit',
		timeout: 5 * minutes,
		killSignal: 'SIGKILL'
	});
	return ownOfPlaywright();
}

function fetchWithApt() {
	if (!isRoot || !existsSync('/usr/bin/apt-get')) return null;
	console.log('Asking apt for Chromium …');
	const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
	const update = spawnSync('apt-get', ['update'], { stdio: 'inherit', env, timeout: 5 * minutes });
	if (update.status !== 0) return null;
	for (const name of [shell, 'chromium']) {
		const install = ['install', '-y', '--no-install-recommends', name];
		spawnSync('apt-get', install, { stdio: 'inherit', env, timeout: 10 * minutes });
		const found = onPath();
		if (found !== null) return found;
	}
	return null;
}
