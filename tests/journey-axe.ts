import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './journey';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What a theme can break. */
const ofColour = ['color-contrast', 'link-in-text-block'];

/** Finds nothing to object to, in either theme. */
export async function seeNoBarrier(page: Page): Promise<void> {
	for (const colorScheme of ['light', 'dark'] as const) {
		await page.emulateMedia({ colorScheme });
		const axe = new AxeBuilder({ page })
			// Kit's own, which is off within a crisis and stands in no landmark.
			.exclude('#svelte-announcer')
			.options({ resultTypes: ['violations'] })
			// There are no frames on the page, and no need of a second page to gather what they found.
			.setLegacyMode(true);
		if (colorScheme === 'light') axe.withTags(rules);
		else axe.withRules(ofColour);
		const { violations } = await axe.analyze();
		const found = violations.flatMap(({ id, nodes }) =>
			nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary}`)
		);
		expect.soft(found, colorScheme).toEqual([]);
	}
}
