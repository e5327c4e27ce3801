import type { Locator, Page } from '@playwright/test';
import { aDataset, anActor, anEvent } from './builders';

/* Files for journeys to open, and the ways by which a reader opens them. */

export interface GivenFile {
	readonly name: string;
	readonly text: string;
}

export interface PickedFile {
	readonly name: string;
	readonly mimeType: string;
	readonly buffer: Buffer;
}

export function picked({ name, text }: GivenFile): PickedFile {
	return { name, mimeType: 'application/octet-stream', buffer: Buffer.from(text) };
}

const parties = ['North', 'South', 'East', 'West', 'Harbour'];
const stances = ['threat', 'veto', 'support', 'appeal', 'strike'];

/** A dataset of so many events among five states, named for the file. */
export function aCrisisFile(name: string, events = 12): GivenFile {
	const dataset = aDataset({
		id: 'opened',
		title: `The crisis of ${name}`,
		actors: parties.map((party) => anActor({ id: party.slice(0, 1), name: party })),
		events: Array.from({ length: events }, (_, i) =>
			anEvent({
				id: `e${i}`,
				actor: [(parties[i % 5] ?? '').slice(0, 1)],
				recipient: [(parties[(i + 1 + (i % 3)) % 5] ?? '').slice(0, 1)],
				stance: stances[i % 5] ?? 'threat',
				summary: `Event ${i} of ${name}.`,
				date: `2025-06-${String(1 + (i % 28)).padStart(2, '0')}`
			})
		)
	});
	return { name: `${name}.json`, text: JSON.stringify(dataset) };
}

/** Drags files over the page and lets them go. */
export async function drop(page: Page, files: readonly GivenFile[]): Promise<void> {
	const data = await page.evaluateHandle((given) => {
		const transfer = new DataTransfer();
		for (const { name, text } of given) transfer.items.add(new File([text], name));
		return transfer;
	}, files);
	await page.locator('body').dispatchEvent('dragover', { dataTransfer: data });
	await page.locator('body').dispatchEvent('drop', { dataTransfer: data });
}

export async function paste(page: Page, text: string): Promise<void> {
	await page.evaluate((text) => {
		const clipboardData = new DataTransfer();
		clipboardData.setData('text/plain', text);
		document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
	}, text);
}

export function readingCard(page: Page): Locator {
	return page.getByRole('region', { name: 'Opening a file' });
}

export function recentFiles(page: Page): Locator {
	return page.getByRole('region', { name: 'Recent files' });
}

/** What the browser saves when a button is pressed, as text. */
export async function saved(page: Page, button: Locator): Promise<GivenFile> {
	const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
	const chunks: Buffer[] = [];
	for await (const chunk of await download.createReadStream()) chunks.push(Buffer.from(chunk));
	return { name: download.suggestedFilename(), text: Buffer.concat(chunks).toString('utf8') };
}

/**
 * A dataset with more arrows than fit the screen: so many states, the first ones busiest, every two
 * of which consult and threaten each other, and five offers to mediate.
 */
export function aBigFile(states = 20): GivenFile {
	const ids = Array.from({ length: states }, (_, i) => `S${i}`);
	const arrows = ids.flatMap((actor, i) =>
		ids.flatMap((recipient, j) => {
			if (i === j) return [];
			const busy = Math.max(1, Math.round(12 / (1 + Math.min(i, j))));
			const rare = i === j + 1 && i % 4 === 3 ? ['mediation-offer'] : [];
			return ['consultation', 'threat', ...rare].map((stance) => ({
				stance,
				actor,
				recipient,
				times: stance === 'consultation' ? busy : 1
			}));
		})
	);
	const events = arrows.flatMap(({ times, ...arrow }) =>
		Array.from({ length: times }, () => arrow)
	);
	const dataset = aDataset({
		id: 'opened',
		title: 'A big crisis',
		actors: ids.map((id, i) => anActor({ id, name: `State ${i}` })),
		events: events.map(({ actor, recipient, stance }, i) =>
			anEvent({
				id: `e${i}`,
				actor: [actor],
				recipient: [recipient],
				stance,
				summary: `Event ${i}, between ${actor} and ${recipient}.`,
				date: `2025-${String(1 + (i % 12)).padStart(2, '0')}-${String(1 + (i % 28)).padStart(2, '0')}`
			})
		)
	});
	return { name: 'big.json', text: JSON.stringify(dataset) };
}
