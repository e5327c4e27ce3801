import { sveltekit } from '@sveltejs/kit/vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { findChromium, launchArgs } from './scripts/chromium.js';
import { firstScript } from './scripts/first-script.js';
import { trimCytoscape } from './scripts/trim-cytoscape.js';

export default defineConfig(({ mode }) => ({
	plugins: [trimCytoscape(), sveltekit()],
	define: { FIRST_SCRIPT: JSON.stringify(firstScript) },
	// The trimmed Cytoscape is served module by module; what it imports is CommonJS.
	optimizeDeps: {
		exclude: ['cytoscape'],
		include: [
			...['heap', 'lodash/debounce.js', 'lodash/get.js', 'lodash/set.js', 'lodash/toPath.js'],
			// Loaded late, and found late, it would reload the page under a test.
			...['d3-brush', 'd3-selection']
		]
	},
	build: {
		target: 'es2022',
		sourcemap: false,
		rolldownOptions: { checks: { pluginTimings: false } }
	},
	worker: { format: 'es' },
	test: {
		expect: { requireAssertions: true },
		allowOnly: false,
		retry: 0,
		projects: [
			{
				extends: true,
				test: {
					name: 'core',
					environment: 'node',
					// Room for properties tried on hundreds of inputs, on a busy machine.
					testTimeout: 20_000,
					include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
					exclude: ['src/**/*.svelte.test.ts']
				}
			},
			{
				extends: true,
				test: {
					name: 'browser',
					include: ['src/**/*.svelte.test.ts'],
					browser: {
						enabled: true,
						headless: true,
						provider: playwright({
							launchOptions: {
								// Only tests need a browser; a build must not go looking for one.
								...executable(mode === 'test' ? findChromium() : null),
								args: launchArgs
							}
						}),
						instances: [{ browser: 'chromium' }],
						viewport: { width: 1280, height: 800 },
						screenshotFailures: false
					}
				}
			}
		]
	}
}));

function executable(executablePath: string | null): { executablePath?: string } {
	return executablePath === null ? {} : { executablePath };
}
