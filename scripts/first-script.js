import { readFileSync } from 'node:fs';
import { minifySync } from 'vite';

const source = readFileSync(new URL('../src/first-script.js', import.meta.url), 'utf8');
const { code, errors } = minifySync('first-script.js', source, { module: false });
if (errors.length > 0) throw new Error(`first-script: ${errors.map(String).join(', ')}`);

/**
 * What stands in every page as its first script: it sets the theme before the first paint and
 * listens for files before the page is alive. The policy has its hash, so it is the same everywhere.
 */
export const firstScript = code.trim();
