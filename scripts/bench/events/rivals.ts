import { createRequire } from 'node:module';
import path from 'node:path';

/** Where the rivals are installed, apart from what the project needs. */
export const rivalsDir = path.join('.cache', 'bench-rivals');

/** A module of theirs; how it is used is said by whoever asks. */
export function rival(name: string): unknown {
	return requireRival(name);
}

export function rivalFile(name: string): string {
	return requireRival.resolve(name);
}

const requireRival = createRequire(path.resolve(rivalsDir, 'package.json'));
