import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const wanted = path.join('scripts', 'bench', 'rivals');
const files = ['package.json', 'package-lock.json', '.npmrc'];

/**
 * Installs what ours is measured against, apart from what the project needs: it weighs more than
 * all of that, and only the bench asks for it.
 * @param {string} dir
 */
export function installRivals(dir) {
	const same = (/** @type {string} */ file) => {
		const copy = path.join(dir, file);
		return existsSync(copy) && readFileSync(copy).equals(readFileSync(path.join(wanted, file)));
	};
	if (files.every(same) && existsSync(path.join(dir, 'node_modules', '.package-lock.json'))) return;
	mkdirSync(dir, { recursive: true });
	for (const file of files) copyFileSync(path.join(wanted, file), path.join(dir, file));
	const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=warn'], {
		cwd: dir,
		stdio: ['ignore', 'inherit', 'inherit'],
		shell: process.platform === 'win32'
	});
	if (status !== 0) throw new Error('installRivals: npm ci did not succeed, see above');
}
