import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import type { ReadOptions } from '../../core/formats/format';
import { usualOptions } from '../../core/formats/usual-options';
import OptionFields from './OptionFields.svelte';

async function show(options: Partial<ReadOptions> = {}) {
	const chosen: ReadOptions[] = [];
	const given = { ...usualOptions, ...options };
	const { rerender } = await render(OptionFields, {
		options: given,
		onchange: (next: ReadOptions) => {
			chosen.push(next);
			void rerender({ options: next });
		}
	});
	return chosen;
}

const mentions = page.getByRole('textbox', { name: 'Least mentions' });
const sources = page.getByRole('textbox', { name: 'Least sources' });
const fields = [
	['leastMentions', mentions],
	['leastSources', sources]
] as const;

describe.each(fields)('OptionFields, %s', (key, field) => {
	it('counts while it is written, before the field is left', async () => {
		const chosen = await show();
		await field.click();
		await userEvent.keyboard('{ControlOrMeta>}a{/ControlOrMeta}12');
		await expect.element(field).toHaveFocus();
		expect(chosen.map((options) => options[key])).toEqual([1, 12]);
	});

	it.each(['-3', '1.5', 'abc', '1e3', '1000001'])(
		'says at the field what is wrong with %s',
		async (text) => {
			const chosen = await show({ [key]: 7 });
			await field.fill(text);
			await expect.element(field).toHaveAttribute('aria-invalid', 'true');
			await expect
				.element(field)
				.toHaveAccessibleDescription('Write a whole number from 0 to 1,000,000, in figures only.');
			await expect.element(field).toBeInvalid();
			await expect.element(field).toHaveValue(text);
			expect(chosen).toEqual([]);

			await field.fill('3');
			await expect.element(field).toHaveAttribute('aria-invalid', 'false');
			await expect.element(field).toBeValid();
			expect(page.getByRole('alert').elements()).toEqual([]);
			expect(chosen.map((options) => options[key])).toEqual([3]);
		}
	);

	it('asks for none where nothing is written', async () => {
		const chosen = await show({ [key]: 7 });
		await field.fill('');
		await expect.element(field).toBeValid();
		await expect.element(field).toHaveValue('');
		expect(chosen.map((options) => options[key])).toEqual([0]);
	});
});

describe('OptionFields', () => {
	it('keeps a fault in one field while another is changed', async () => {
		const chosen = await show();
		await mentions.fill('many');
		await sources.fill('2');
		await page.getByRole('checkbox', { name: /^Leave out a row/ }).click();
		await expect.element(mentions).toHaveValue('many');
		await expect.element(mentions).toBeInvalid();
		expect(chosen.at(-1)).toEqual({ ...usualOptions, distinct: true, leastSources: 2 });
	});
});
