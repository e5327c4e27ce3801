import { ESLint } from 'eslint';
import { beforeAll, describe, expect, it } from 'vitest';

// Type information is for files that exist; the rules tried here need none.
const withoutTypes = {
	languageOptions: { parserOptions: { projectService: false } },
	rules: {
		'@typescript-eslint/no-floating-promises': 'off',
		'@typescript-eslint/no-misused-promises': 'off',
		'@typescript-eslint/no-unused-vars': 'off',
		'@typescript-eslint/no-unused-expressions': 'off'
	}
} as const;

let eslint: ESLint;

beforeAll(async () => {
	eslint = new ESLint({ overrideConfig: withoutTypes });
	// The first file pays for loading every plugin.
	await eslint.lintText('', { filePath: 'src/lib/ui/A.svelte' });
}, 60_000);

async function rulesBroken(filePath: string, code: string): Promise<(string | null)[]> {
	const results = await eslint.lintText(code, { filePath });
	return results.flatMap(({ messages }) => messages).map(({ ruleId }) => ruleId);
}

const imports = 'no-restricted-imports';
const syntax = 'no-restricted-syntax';

describe('imports go one way', () => {
	it.each([
		['src/lib/core/events/a.ts', '../../view/scene', imports],
		['src/lib/core/events/a.ts', '../../ui/explorer.svelte', imports],
		['src/lib/core/events/a.ts', '../../../routes/load', imports],
		['src/lib/view/a.ts', '../ui/explorer.svelte', imports],
		['src/lib/view/a.ts', '../../routes/load', imports],
		['src/lib/ui/a.svelte.ts', '../../routes/load', imports],
		['src/lib/core/a.ts', 'svelte', imports],
		['src/lib/core/a.ts', 'cytoscape', imports],
		['src/lib/core/a.ts', 'd3-force', imports],
		['src/lib/core/a.ts', 'node:fs', imports],
		['src/lib/core/a.ts', '$app/paths', imports],
		['src/lib/core/a.ts', '$lib/core/problem', imports],
		['src/lib/view/a.ts', 'svelte', imports],
		['src/lib/view/a.ts', 'svelte/attachments', imports],
		['src/lib/view/a.ts', '$app/paths', imports],
		['src/lib/view/a.ts', '$lib/core/problem', imports],
		['src/lib/ui/a.svelte.ts', 'cytoscape', imports],
		['src/lib/ui/a.svelte.ts', 'd3-force', imports],
		['src/lib/ui/a.svelte.ts', '$lib/view/scene', imports],
		['src/routes/+page.ts', 'cytoscape', imports]
	])('%s may not import %s', async (filePath, from, rule) => {
		expect(await rulesBroken(filePath, `import { a } from '${from}';\na();\n`)).toEqual([rule]);
		expect(await rulesBroken(filePath, `import type { A } from '${from}';\nexport type B = A;\n`)) //
			.toEqual([rule]);
		expect(await rulesBroken(filePath, `export { a } from '${from}';\n`)).toEqual([rule]);
	});

	it.each([
		['src/lib/ui/A.svelte', 'cytoscape'],
		['src/lib/ui/A.svelte', '$lib/view/scene'],
		['src/routes/+page.svelte', 'cytoscape']
	])('nor may the component %s import %s', async (filePath, from) => {
		const code = `<script lang="ts">\n\timport { a } from '${from}';\n\ta();\n</script>\n`;
		expect(await rulesBroken(filePath, code)).toEqual([imports]);
	});

	it.each([
		['src/lib/core/a.ts', './events/view'],
		['src/lib/core/a.ts', 'valibot'],
		['src/lib/core/a.ts', 'd3-time'],
		['src/lib/core/a.ts', 'papaparse'],
		['src/lib/core/a.ts', 'fflate'],
		['src/lib/view/a.ts', '../core/problem'],
		['src/lib/view/a.ts', 'cytoscape'],
		['src/lib/ui/a.svelte.ts', '../view/scene'],
		['src/lib/ui/a.svelte.ts', '../core/problem'],
		['src/lib/ui/a.svelte.ts', 'svelte'],
		['src/routes/+page.ts', '$lib/core/problem'],
		['src/routes/+page.ts', '$lib/ui/explorer.svelte'],
		['src/lib/core/a.test.ts', '../view/scene']
	])('%s may import %s', async (filePath, from) => {
		expect(await rulesBroken(filePath, `import { a } from '${from}';\na();\n`)).toEqual([]);
	});

	it.each([
		['src/lib/core/a.ts', './b', [syntax]],
		['src/lib/core/a.ts', '../view/b', [syntax, syntax]],
		['src/lib/view/a.ts', '../ui/b', [syntax]],
		['src/lib/view/a.ts', 'svelte', [syntax]],
		['src/lib/ui/a.ts', 'cytoscape', [syntax]],
		['src/lib/ui/a.ts', '../../routes/b', [syntax]],
		['src/lib/ui/a.ts', '../view/b', []],
		['src/lib/ui/a.ts', './b', []],
		['src/routes/a.ts', '$lib/view/b', []]
	])('%s may load %s late, or not', async (filePath, from, broken) => {
		expect(await rulesBroken(filePath, `export const a = () => import('${from}');\n`)) //
			.toEqual(broken);
	});
});

describe('core is pure', () => {
	it.each([
		['Math.random()', 'no-restricted-properties'],
		['Date.now()', 'no-restricted-properties'],
		['new Date()', syntax],
		['document.title', 'no-restricted-globals'],
		["fetch('/')", 'no-restricted-globals'],
		["console.log('x')", 'no-console']
	])('%s is not for it', async (expression, rule) => {
		expect(await rulesBroken('src/lib/core/a.ts', `export const a = () => ${expression};\n`)) //
			.toEqual([rule]);
	});

	it('may take a given date apart', async () => {
		const code = 'export const a = (day: number) => new Date(day).getUTCDay();\n';
		expect(await rulesBroken('src/lib/core/a.ts', code)).toEqual([]);
	});
});

describe('house rules', () => {
	it('forbids barrels', async () => {
		expect(await rulesBroken('src/lib/view/index.ts', "export * from './scene';\n")) //
			.toEqual([syntax]);
	});

	it.each(['src/lib/core/a.ts', 'src/lib/view/a.ts', 'src/lib/ui/a.ts'])(
		'forbids %s to write to the console',
		async (filePath) => {
			expect(await rulesBroken(filePath, "console.log('x');\n")).toEqual(['no-console']);
		}
	);

	it.each([
		['src/lib/core/a.test.ts', "it.only('x', () => {});"],
		['src/lib/core/a.test.ts', "it.skip('x', () => {});"],
		['src/lib/core/a.test.ts', "describe.skipIf(true)('x', () => {});"],
		['src/lib/ui/a.svelte.test.ts', "it.todo('x');"],
		['tests/a.spec.ts', "test.describe.only('x', () => {});"],
		['tests/a.spec.ts', 'test.fixme();']
	])('in %s forbids %s', async (filePath, code) => {
		expect(await rulesBroken(filePath, `${code}\n`)).toEqual(['no-restricted-properties']);
	});
});
