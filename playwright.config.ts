import { createServer } from 'node:net';
import { defineConfig, devices } from '@playwright/test';
import { findChromium, launchArgs } from './scripts/chromium.js';

// Every worker reads this file again and must arrive at the ports and the browser of the first.
const sitePort = (process.env['SITE_PORT'] ??= await freePort());
const fixturesPort = (process.env['FIXTURES_PORT'] ??= await freePort());
const executablePath = (process.env['CHROMIUM_PATH'] ??= findChromium() ?? '');

const siteDir = process.env['SITE_DIR'] ?? 'build';
const fixturesDir = process.env['FIXTURES_DIR'] ?? 'build-fixtures';

const site = `http://localhost:${sitePort}/`;
const fixtures = `http://localhost:${fixturesPort}/crisis/`;
const report = process.env['JOURNEYS_REPORT'];

export default defineConfig({
	testDir: 'tests',
	outputDir: 'test-results',
	forbidOnly: true,
	retries: 0,
	workers: 2,
	fullyParallel: true,
	timeout: 60_000,
	// A busy machine may need long for what takes a moment.
	expect: { timeout: 20_000 },
	reporter: [
		['list'],
		['html', { open: 'never' }],
		...(report === undefined ? [] : [['json', { outputFile: report }] as const])
	],
	use: {
		...devices['Desktop Chrome'],
		trace: process.env['TRACE'] === undefined ? 'off' : 'retain-on-failure',
		screenshot: 'only-on-failure',
		launchOptions: {
			...(executablePath === '' ? {} : { executablePath }),
			args: launchArgs
		}
	},
	projects: [
		{
			name: 'site',
			testMatch: '**/*.spec.ts',
			testIgnore: '**/*.fixtures.spec.ts',
			use: { baseURL: site }
		},
		{
			name: 'fixtures',
			testMatch: '**/*.fixtures.spec.ts',
			use: { baseURL: fixtures }
		}
	],
	webServer: [
		{
			command: `node scripts/serve.js ${siteDir} --port ${sitePort}`,
			url: `${site}favicon.svg`,
			reuseExistingServer: false
		},
		{
			command: `node scripts/serve.js ${fixturesDir} --base /crisis --port ${fixturesPort}`,
			url: `${fixtures}favicon.svg`,
			reuseExistingServer: false
		}
	]
});

/** A port nobody listens on, as text for the environment. */
function freePort(): Promise<string> {
	return new Promise((resolve, reject) => {
		const server = createServer();
		server.once('error', reject);
		server.listen(0, '127.0.0.1', () => {
			const address = server.address();
			const port = typeof address === 'object' && address !== null ? address.port : 0;
			server.close(() => resolve(String(port)));
		});
	});
}
