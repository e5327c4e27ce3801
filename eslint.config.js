import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/** Each layer may import only from the layers to its left. */
const layers = ['core', 'view', 'ui', 'routes'];

// All that `core` may know of besides itself: pure code that runs anywhere.
const pure =
	'^(?!\\.{1,2}/|valibot$|@valibot/to-json-schema$|jsonc-parser$|saxes$|d3-time$|papaparse$|fflate$|i18n-iso-countries(/|$))';

const byPath = {
	group: ['$lib/**', '$data/**'],
	message: 'Inside src/lib import by relative path.'
};

/** What a layer may not know of, besides the layers above it. */
const foreign = {
	core: [{ regex: pure, message: 'core may know of nothing but itself and pure libraries.' }],
	view: [
		byPath,
		{
			group: ['svelte', 'svelte/**', '@sveltejs/**', '$app/**'],
			message: 'view may not know of Svelte and Kit.'
		}
	],
	ui: [byPath, { group: ['cytoscape', 'd3-force'], message: 'Drawing is the work of view.' }],
	routes: [
		{ group: ['cytoscape', 'd3-force'], message: 'Drawing is the work of view.' },
		{ group: ['valibot'], message: 'Data is checked in core.' }
	]
};

/** @type {import('eslint').Linter.Config[]} */
const oneWay = Object.entries(foreign).map(([layer, patterns], i) => ({
	files: [layer === 'routes' ? 'src/routes/**' : `src/lib/${layer}/**`],
	ignores: ['**/*.test.ts'],
	rules: {
		'no-restricted-imports': [
			'error',
			{
				patterns: [
					...patterns,
					...layers.slice(i + 1).map((above) => ({
						group: [`**/${above}/**`],
						message: `${layer} may not import from ${above}, a layer above it.`
					}))
				]
			}
		]
	}
}));

/**
 * The layer rule does not see `import()`, so outside routes it may only load a module of the same
 * layer or a lower one, by its path.
 * @param {string[]} above
 */
const lateImport = (above) => ({
	selector: `ImportExpression:not([source.value=/^\\.(?!.*\\b(${above.join('|')})\\u002f)/])`,
	message: 'import() may only load a module of the same layer or a lower one, by its path.'
});

const impure = [
	{ selector: 'ImportExpression', message: 'core is loaded as a whole.' },
	{
		selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
		message: 'core has no clock.'
	}
];

/** @type {import('eslint').Linter.Config[]} */
const oneWayLate = ['core', 'view', 'ui'].map((layer) => ({
	files: [`src/lib/${layer}/**`],
	ignores: ['**/*.test.ts'],
	rules: {
		'no-restricted-syntax': [
			'error',
			lateImport(layers.slice(layers.indexOf(layer) + 1)),
			...(layer === 'core' ? impure : [])
		]
	}
}));

export default defineConfig(
	globalIgnores([
		'.svelte-kit/',
		'build/',
		'build-*/',
		'static/',
		'test-results/',
		'playwright-report/',
		'.cache/'
	]),
	js.configs.recommended,
	ts.configs.recommended,
	svelte.configs.recommended,
	{
		languageOptions: {
			globals: { ...globals.browser, ...globals.node },
			parserOptions: { projectService: true, extraFileExtensions: ['.svelte'] }
		},
		linterOptions: { reportUnusedDisableDirectives: 'error', reportUnusedInlineConfigs: 'error' },
		rules: {
			// The compiler knows what is defined.
			'no-undef': 'off',
			// Finding control characters in strangers' text is part of the work.
			'no-control-regex': 'off',
			'no-console': 'error',
			eqeqeq: 'error',
			'@typescript-eslint/no-floating-promises': 'error',
			'@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
			'@typescript-eslint/no-unused-vars': [
				'error',
				{ argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrorsIgnorePattern: '^_' }
			]
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts', '**/*.svelte.js'],
		languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } }
	},
	{
		files: ['**/*.{ts,svelte}'],
		rules: {
			'@typescript-eslint/consistent-type-imports': 'error',
			'@typescript-eslint/no-non-null-assertion': 'error'
		}
	},
	{
		files: ['src/routes/**', 'scripts/**', 'tests/**', '*.config.{js,ts}'],
		rules: { 'no-console': 'off' }
	},

	...oneWay,
	...oneWayLate,
	{
		files: ['src/lib/core/**/*.ts'],
		ignores: ['**/*.test.ts'],
		rules: {
			'no-restricted-globals': [
				'error',
				...['window', 'document', 'navigator', 'location', 'history', 'localStorage'],
				...['sessionStorage', 'fetch', 'setTimeout', 'setInterval', 'requestAnimationFrame'],
				...['performance', 'process', 'crypto']
			],
			'no-restricted-properties': [
				'error',
				{ object: 'Math', property: 'random', message: 'core has no chance in it.' },
				{ object: 'Date', property: 'now', message: 'core has no clock.' }
			]
		}
	},
	{
		files: ['src/lib/**/index.{js,ts}'],
		rules: {
			'no-restricted-syntax': [
				'error',
				{ selector: 'Program', message: 'No barrels: import the file itself.' }
			]
		}
	},
	{
		files: ['**/*.test.ts', 'tests/**/*.ts'],
		rules: {
			'no-restricted-properties': [
				'error',
				...['only', 'skip', 'skipIf', 'runIf', 'todo', 'fixme'].map((property) => ({
					property,
					message: 'Every test runs, always.'
				}))
			]
		}
	}
);
