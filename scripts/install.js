import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

// Runs before anything is installed: nothing but Node's own modules may be imported here.

/**
 * @typedef {{ version?: string, extraneous?: boolean, optional?: boolean, os?: string[], cpu?: string[], libc?: string[] }} LockedPackage
 * @typedef {{ packages?: Record<string, LockedPackage> }} Lockfile
 * @typedef {{ os: string, cpu: string, libc: string | null }} Platform
 */

/**
 * The packages the lockfile wants on this platform that `node_modules` does not hold as wanted.
 * @param {Lockfile} wanted `package-lock.json`
 * @param {Lockfile} present npm's own record, `node_modules/.package-lock.json`
 * @param {Platform} platform
 * @returns {string[]}
 */
export function missingPackages(wanted, present, platform) {
	return Object.entries(wanted.packages ?? {})
		.filter(([at, locked]) => at !== '' && !isForOthers(locked, platform))
		.filter(([at, { version }]) => present.packages?.[at]?.version !== version)
		.map(([at]) => at.replace(/^node_modules\//, ''));
}

/**
 * An optional package without a platform of its own belongs to one that has another platform.
 * @param {LockedPackage} locked
 * @param {Platform} platform
 */
function isForOthers({ extraneous, optional, os, cpu, libc }, platform) {
	if (extraneous === true) return true;
	if (optional !== true) return false;
	if (os === undefined && cpu === undefined) return true;
	return !(
		(os?.includes(platform.os) ?? true) &&
		(cpu?.includes(platform.cpu) ?? true) &&
		(libc === undefined || (platform.libc !== null && libc.includes(platform.libc)))
	);
}

/** @returns {Platform} */
function thisPlatform() {
	const report = /** @type {{ header?: { glibcVersionRuntime?: string } }} */ (
		process.platform === 'linux' ? process.report.getReport() : {}
	);
	const linuxLibc = report.header?.glibcVersionRuntime ? 'glibc' : 'musl';
	return {
		os: process.platform,
		cpu: process.arch,
		libc: process.platform === 'linux' ? linuxLibc : null
	};
}

/** Ends the process with a sentence when this Node is older than `package.json` asks for. */
export function requireNode() {
	const { engines } = /** @type {{ engines: { node: string } }} */ (readJson('package.json'));
	if (isAtLeast(process.versions.node, engines.node)) return;
	console.error(
		`Stancegraph needs Node ${engines.node}; this is Node ${process.versions.node}. Install a newer one and run the same command again.`
	);
	process.exit(1);
}

/**
 * @param {string} version such as `20.19.4`
 * @param {string} range such as `>=20.19`
 */
export function isAtLeast(version, range) {
	const [major = 0, minor = 0] = version.split('.').map(Number);
	const [wantedMajor = 0, wantedMinor = 0] = range.replace(/^>=/, '').split('.').map(Number);
	return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}

/** Runs `npm ci` unless `node_modules` already is what the lockfile describes. */
export function ensureInstalled() {
	const record = path.join('node_modules', '.package-lock.json');
	const stamp = path.join('node_modules', '.stancegraph-lock');
	const lockHash = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');

	if (existsSync(record)) {
		const stamped = existsSync(stamp) && readFileSync(stamp, 'utf8') === lockHash;
		if (stamped) return;
		// Installed by hand: as good, if nothing is missing.
		const wanted = /** @type {Lockfile} */ (readJson('package-lock.json'));
		const present = /** @type {Lockfile} */ (readJson(record));
		if (missingPackages(wanted, present, thisPlatform()).length === 0) return;
	}

	console.log('Installing what is needed (npm ci) …');
	const { status } = npm(['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=warn']);
	if (status === 0) {
		writeFileSync(stamp, lockHash);
		return;
	}
	console.error('npm ci did not succeed, see above. It has to reach the npm registry.');
	process.exit(1);
}

/** @param {string[]} args */
function npm(args) {
	// Set when npm started us, and then the very npm the reader has chosen.
	const cli = process.env['npm_execpath'];
	return cli !== undefined && /npm-cli\.c?js$/.test(cli)
		? spawnSync(process.execPath, [cli, ...args], { stdio: 'inherit' })
		: spawnSync('npm', args, { stdio: 'inherit', shell: process.platform === 'win32' });
}

/**
 * @param {string} file
 * @returns {unknown}
 */
function readJson(file) {
	return JSON.parse(readFileSync(file, 'utf8'));
}
