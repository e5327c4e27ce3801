import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { aDataset } from '../../../../tests/builders';
import type { Theme } from '../../view/palette';
import { anExplorer, show } from '../test-explorer';
import Graph from './Graph.svelte';

async function open(explorer = anExplorer()) {
	const seen: string[] = [];
	const given = {
		theme: 'light' as Theme,
		onopen: () => {},
		onresetplaces: () => seen.push('reset'),
		onframe: (frame: string) => seen.push(frame),
		covered: false,
		coverTop: () => null
	};
	const { container, unmount, rerender } = await show(Graph, given, explorer);
	container.style.cssText = 'display: grid; width: 900px; height: 600px';
	const graph = page.getByRole('region', { name: 'Graph' });
	await expect.element(graph).toHaveAttribute('data-live', 'true');
	await expect.poll(() => container.querySelector('canvas')?.clientHeight).toBeGreaterThan(300);
	return {
		explorer,
		seen,
		unmount,
		paint: (theme: Theme) => rerender({ given: { ...given, theme } }),
		canvases: () => [...container.querySelectorAll('canvas')]
	};
}

describe('Graph', () => {
	it('goes from the first picture to the canvas', async () => {
		const { canvases } = await open();
		expect(canvases().length).toBeGreaterThan(0);
		expect(document.querySelectorAll('svg[role=img]')).toHaveLength(0);
	});

	it('goes live with nothing to draw', async () => {
		const explorer = anExplorer({}, aDataset({ events: [] }));
		const { canvases } = await open(explorer);
		expect(canvases().length).toBeGreaterThan(0);
		await explorer.late.load();
		await expect.element(page.getByText('This dataset holds no events yet.')).toBeInTheDocument();
	});

	it('keeps the very same canvases in another theme', async () => {
		const { canvases, paint } = await open();
		const before = canvases();
		await paint('dark');
		expect(canvases()).toHaveLength(before.length);
		for (const [i, canvas] of canvases().entries()) expect(canvas).toBe(before[i]);
	});

	it('zooms in and out and shows the whole again, by buttons with names', async () => {
		const { explorer } = await open();
		await page.getByRole('button', { name: 'Zoom in' }).click();
		expect(explorer.choices.camera?.zoom).toBeCloseTo(1.3);
		await page.getByRole('button', { name: 'Zoom out' }).click();
		expect(explorer.choices.camera?.zoom).toBeCloseTo(1);
		await page.getByRole('button', { name: 'Show the whole graph' }).click();
		expect(explorer.choices.camera).toBeNull();
	});

	it('offers to put actors back only once one has been moved', async () => {
		const { explorer, seen } = await open();
		const back = page.getByRole('button', { name: 'Put every actor back' });
		await expect.element(back).not.toBeInTheDocument();
		explorer.move('n0', { x: 1, y: 2 });
		await back.click();
		expect(seen).toContain('reset');
	});

	it('shows the events that draw no arrow', async () => {
		const { explorer } = await open();
		await page.getByRole('button', { name: /^Show (it|them)$/ }).click();
		expect(explorer.selection).toEqual([{ kind: 'event', event: 'talks-cancelled' }]);
	});

	it('leaves nothing lit and no canvas behind', async () => {
		const { explorer, unmount } = await open();
		explorer.hovered = 'e0';
		await unmount();
		expect(document.querySelectorAll('canvas')).toHaveLength(0);
		expect(explorer.hovered).toBeNull();
	});
});
