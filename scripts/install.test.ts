import { describe, expect, it } from 'vitest';
import { isAtLeast, missingPackages } from './install.js';

describe('isAtLeast', () => {
	it.each([
		['20.19.0', true],
		['20.20.2', true],
		['22.0.0', true],
		['20.9.0', false],
		['18.99.0', false]
	])('takes Node %s for new enough: %s', (version, enough) => {
		expect(isAtLeast(version, '>=20.19')).toBe(enough);
	});
});

describe('missingPackages', () => {
	const platform = { os: 'linux', cpu: 'x64', libc: 'glibc' };
	const present = { packages: { 'node_modules/a': { version: '1.0.0' } } };

	function missing(locked: object) {
		return missingPackages({ packages: { '': {}, ...locked } }, present, platform);
	}

	it('finds nothing when all is there in its version', () => {
		expect(missing({ 'node_modules/a': { version: '1.0.0' } })).toEqual([]);
	});

	it('names what is absent or of another version', () => {
		expect(
			missing({ 'node_modules/a': { version: '1.0.1' }, 'node_modules/@b/c': { version: '2.0.0' } })
		).toEqual(['a', '@b/c']);
	});

	it.each([
		['another system', { os: ['darwin'], cpu: ['x64'] }, false],
		['another processor', { os: ['linux'], cpu: ['arm64'] }, false],
		['another C library', { os: ['linux'], cpu: ['x64'], libc: ['musl'] }, false],
		['no platform at all', {}, false],
		['this platform', { os: ['linux'], cpu: ['x64'], libc: ['glibc'] }, true]
	])('looks at an optional package for %s: %s', (_whose, fits, wanted) => {
		const locked = { 'node_modules/native': { version: '1.0.0', optional: true, ...fits } };
		expect(missing(locked)).toEqual(wanted ? ['native'] : []);
	});
});
