import type { Attachment } from 'svelte/attachments';
import { daysOf, periodOf, placesOf, rangeOf, isWhole, wholeTime } from '../../core/time/period';
import { sumOfSlot } from '../../core/time/timeline';
import type { Explorer } from '../explorer.svelte';
import type { Stretch, TimeBrush } from './brush';
import type { MovablePeriod } from './playback.svelte';

export interface TimeBrushOptions {
	readonly explorer: Explorer;
	/** What the brush moves. */
	readonly period: MovablePeriod;
	/** Whether a double click opens the period at both ends. */
	readonly clears: boolean;
	/** Of the chart, in pixels; 0 while not known. */
	readonly width: () => number;
	readonly height: () => number;
	readonly onready: (ready: boolean) => void;
}

/** The graph comes first; then, or after so long where none is drawn, the timeline. */
const patience = 2_500;
const breath = 300;

/** Part of a bin that may be touched without the bin being meant. */
const tolerance = 0.1;

/**
 * Brushes one of the explorer's periods on the chart. State is read only inside the inner effects: read in
 * the body, it would make the brush anew.
 */
export function timeBrush(options: TimeBrushOptions): Attachment<SVGGElement> {
	const { explorer, period, clears, width, height, onready } = options;
	const { playback } = explorer;
	return (group) => {
		const chart = group.closest('svg');
		let brush = $state.raw<TimeBrush | null>(null);
		let wanted = false;
		let gone = false;

		const load = async (): Promise<void> => {
			if (wanted) return;
			wanted = true;
			const { TimeBrush: Made } = await import('./brush');
			if (gone) return;
			brush = new Made(group, { ondrag, ondragend: () => playback.letGo(), onclick });
			onready(true);
		};
		const now = (): void => void load();
		const timer = setTimeout(now, patience);
		chart?.addEventListener('pointerenter', now);

		const binsIn = (x: number): number => (x / width()) * explorer.timeBins.count;

		function ondrag([start, end]: Stretch, whole: boolean): void {
			const bins = explorer.timeBins;
			const range = rangeOf(bins, period.period);
			if (whole) {
				const length = range.last - range.first;
				const first = Math.min(Math.max(Math.round(binsIn(start)), 0), bins.count - 1 - length);
				period.move(daysOf(bins, { first, last: first + length }));
				return;
			}
			const first = Math.min(Math.floor(binsIn(start) + tolerance), bins.count - 1);
			const last = Math.max(Math.ceil(binsIn(end) - tolerance) - 1, first);
			period.move(periodOf(bins, { first, last }));
		}

		function onclick(x: number): void {
			const bins = explorer.timeBins;
			const bin = Math.min(Math.floor(binsIn(x)), bins.count - 1);
			if (sumOfSlot(bins.whole, bin) > 0) period.set(daysOf(bins, { first: bin, last: bin }));
			show();
		}

		// A click takes d3's brush away, whatever it does to the period.
		function show(): void {
			if (!brush || width() === 0) return;
			const { timeBins } = explorer;
			const days = period.period;
			const { start, end } = placesOf(timeBins, days);
			const pixels = width() / timeBins.count;
			brush.show(isWhole(days) || end <= start ? null : [start * pixels, end * pixels]);
		}

		function clear({ target }: Event): void {
			const other = target instanceof Element ? target.closest('.brush') : null;
			if (clears && (other === null || other === group)) period.set(wholeTime);
		}
		chart?.addEventListener('dblclick', clear);

		$effect(() => {
			if (!explorer.drawn) return;
			// The first picture is to be painted before anything else is fetched.
			const soon = setTimeout(now, breath);
			return () => clearTimeout(soon);
		});
		// Brings d3's brush to the size of the chart and to the period.
		$effect(() => {
			if (width() === 0) return;
			const coarse = matchMedia('(pointer: coarse)').matches;
			brush?.fit(width(), height(), coarse ? 44 : 12);
			show();
		});
		$effect(() => {
			if (!playback.moving || playback.playing) show();
		});

		return () => {
			gone = true;
			onready(false);
			clearTimeout(timer);
			chart?.removeEventListener('pointerenter', now);
			chart?.removeEventListener('dblclick', clear);
			brush?.destroy();
		};
	};
}
