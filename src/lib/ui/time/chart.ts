import { scaleBand } from 'd3-scale';
import { utcTicks } from 'd3-time';
import { fromDay } from '../../core/dates/day';
import { spellDay } from '../../core/dates/spell';
import { polarities, type Polarity } from '../../core/dataset/vocabulary';
import type { SpanMark } from '../../core/time/lanes';
import { placeOf } from '../../core/time/period';
import type { Timeline } from '../../core/events/view';
import { sumOfSlot } from '../../core/time/timeline';
import type { TimeBins } from '../../core/time/time-bins';
import { dateOf, dayOf } from '../../core/time/time-unit';

/** All events of one polarity that look the same, as one path; x in bins, y in pixels. */
export interface Shape {
	readonly polarity: Polarity | null;
	/** Left by all filters, by all but the period, or by none. */
	readonly share: 'in-view' | 'outside' | 'filtered';
	readonly d: string;
}

export const laneHeight = 8;
export const mostLanes = 4;
const pixelsPerEvent = 8;
const letterWidth = 7;
const highest = 48;
const lowest = 16;

/** Bars of some slots are as high as the fullest one allows. */
export function barHeight(bins: TimeBins): number {
	return Math.min(Math.max(pixelsPerEvent * fullest(bins), lowest), highest);
}

/** A bar a bin: what is in view at its foot, by polarity; then what only the period keeps out; then the rest. */
export function drawBars(bins: TimeBins, timeline: Timeline): readonly Shape[] {
	const height = barHeight(bins);
	const most = fullest(bins);
	const band = scaleBand<number>()
		.domain(Array.from({ length: bins.count }, (_, bin) => bin))
		.range([0, bins.count])
		.padding(0.08);
	const pen = new Pen();
	for (let bin = 0; bin < bins.count; bin++) {
		if (sumOfSlot(bins.whole, bin) === 0) continue;
		const x = band(bin) ?? bin;
		let count = 0;
		for (const [key, value] of sharesOf(bins, timeline, [bin])) {
			const [bottom, top] = [count, count + value].map((y) => height - (y / most) * height);
			count += value;
			pen.draw(key, box(x, x + band.bandwidth(), top ?? 0, bottom ?? 0));
		}
	}
	return pen.shapes();
}

/** One bar of the same scale, one bin wide, for what has no date at all; no higher than the highest. */
export function drawUndated(bins: TimeBins, timeline: Timeline): readonly Shape[] {
	const height = barHeight(bins);
	const most = Math.max(fullest(bins), sumOfSlot(bins.whole, bins.undatedSlot));
	const pen = new Pen();
	let count = 0;
	for (const [key, value] of sharesOf(bins, timeline, [bins.undatedSlot])) {
		const y = (sum: number): number => height - (sum / most) * height;
		pen.draw(key, box(0, 1, y(count + value), y(count)));
		count += value;
	}
	return pen.shapes();
}

/** A bar a mark over all its bins, with a tip at an open end; the more events, the thicker. */
export function drawSpans(
	bins: TimeBins,
	timeline: Timeline,
	marks: readonly SpanMark[]
): readonly Shape[] {
	const pen = new Pen();
	for (const mark of marks) {
		const slots = mark.spans.map((span) => bins.count + span);
		const total = slots.reduce((sum, slot) => sum + sumOfSlot(bins.whole, slot), 0);
		const thickness = Math.min(laneHeight - 1, 3 + 1.25 * Math.log2(total));
		let y = mark.lane * laneHeight + (laneHeight - thickness) / 2;
		for (const [key, value] of sharesOf(bins, timeline, slots)) {
			const bottom = y + (value / total) * thickness;
			pen.draw(key, spanBox(mark, bins.count, y, bottom));
			y = bottom;
		}
	}
	return pen.shapes();
}

export interface Tick {
	/** Part of the whole width. */
	readonly at: number;
	readonly label: string;
}

/** About as many ticks as asked for, at round dates, the first one with its year. */
export function ticksOf(bins: TimeBins, about: number): readonly Tick[] {
	const [first = 0, end = 0] = [bins.starts[0], bins.starts[bins.count]];
	const days = utcTicks(dateOf(first), dateOf(end - 1), about)
		.filter((date) => date.getUTCHours() === 0)
		.map(dayOf);
	const shown = days.length > 0 ? days : [first];
	return shown.map((day, i) => ({
		at: placeOf(bins, day) / bins.count,
		label: labelOf(day, i === 0)
	}));
}

/**
 * The ticks without the labels that would run into the one before or out of the chart; with the
 * first alone while the width is not known, which is 0 then.
 */
export function spaceOut(ticks: readonly Tick[], width: number): readonly Tick[] {
	let free = 0;
	return ticks.map((tick, i) => {
		if (width === 0) return i === 0 ? tick : { ...tick, label: '' };
		const start = tick.at * width;
		const end = start + tick.label.length * letterWidth;
		if (start < free || end > width) return { ...tick, label: '' };
		free = end + letterWidth;
		return tick;
	});
}

/** 1 January stands for its year and a first of the month for its month. */
function labelOf(day: number, first: boolean): string {
	const text = fromDay(day);
	if (text.endsWith('-01-01')) return spellDay(text.slice(0, 4));
	const words = text.endsWith('-01') ? spellDay(text.slice(0, 7)) : spellDay(text);
	return first ? words : words.replace(/ \d+$/, '');
}

type Key = `${Shape['share']} ${number}`;

/** What the events of some slots add to each share and polarity, from the most to the least visible. */
function sharesOf(
	{ whole }: TimeBins,
	{ passing, inView }: Timeline,
	slots: readonly number[]
): readonly (readonly [Key, number])[] {
	const sum = (counts: Uint32Array, polarity: number) =>
		slots.reduce((total, slot) => total + (counts[slot * polarities.length + polarity] ?? 0), 0);
	const all = polarities.map((_, i) => ({
		whole: sum(whole, i),
		passing: sum(passing, i),
		inView: sum(inView, i)
	}));
	const parts: (readonly [Key, number])[] = [
		...all.map(({ inView: value }, i) => [`in-view ${i}`, value] as const),
		...all.map(({ inView: seen, passing: value }, i) => [`outside ${i}`, value - seen] as const),
		['filtered -1', all.reduce((total, one) => total + one.whole - one.passing, 0)]
	];
	return parts.filter(([, value]) => value > 0);
}

class Pen {
	readonly #paths = new Map<Key, string[]>();

	draw(key: Key, d: string): void {
		const path = this.#paths.get(key);
		if (path) path.push(d);
		else this.#paths.set(key, [d]);
	}

	shapes(): readonly Shape[] {
		return [...this.#paths].map(([key, parts]) => {
			const [share = '', polarity = ''] = key.split(' ');
			return {
				share: share as Shape['share'],
				polarity: polarities[Number(polarity)] ?? null,
				d: parts.join('')
			};
		});
	}
}

function fullest({ whole, count }: TimeBins): number {
	let most = 1;
	for (let bin = 0; bin < count; bin++) most = Math.max(most, sumOfSlot(whole, bin));
	return most;
}

function box(left: number, right: number, top: number, bottom: number): string {
	return `M${short(left)} ${short(bottom)}V${short(top)}H${short(right)}V${short(bottom)}z`;
}

/** The tip is as long wherever the bins are few or many. */
function spanBox(mark: SpanMark, count: number, top: number, bottom: number): string {
	const tip = Math.min(0.012 * count, 0.5);
	const gap = Math.min(0.003 * count, 0.2);
	const middle = short(mark.lane * laneHeight + laneHeight / 2);
	const left = mark.openStart ? tip : mark.firstBin + gap;
	const right = mark.openEnd ? count - tip : mark.lastBin + 1 - gap;
	const start = mark.openStart ? `L0 ${middle}` : '';
	const end = mark.openEnd ? `L${count} ${middle}` : '';
	return `M${short(left)} ${short(bottom)}${start}L${short(left)} ${short(top)}H${short(right)}${end}L${short(right)} ${short(bottom)}z`;
}

function short(value: number): string {
	return String(Math.round(value * 1000) / 1000);
}
