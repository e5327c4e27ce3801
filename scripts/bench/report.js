import { sumOf } from './measure-sizes.js';
import { median } from './median.js';
import { textTable } from './text-table.js';

/**
 * What was measured of the page, as text in columns.
 * @param {object} measured
 * @param {import('./measure-sizes.js').Sizes} measured.sizes
 * @param {import('./time-first-view.js').FirstView} measured.firstView
 * @param {import('./time-toggles.js').Toggles[]} measured.toggles
 * @param {import('./time-moves.js').Moves[]} measured.moves
 * @param {number} measured.events in the dataset of the moves
 */
export function report({ sizes, firstView, toggles, moves, events }) {
	return [
		'',
		...textTable([
			['Hide or show a stance, ms to the next painted frame', 'plain', 'ours', 'plain/ours'],
			...toggles.map(toggleRow)
		]),
		'',
		...textTable([
			[`${events} events, ms to the next painted frame`, 'all anew', 'ours', 'anew/ours'],
			...moves.map(moveRow)
		]),
		'',
		...textTable([
			['First view, 4× slower processor, slow 4G', 'ms', 'of live'],
			...viewRows(firstView)
		]),
		'',
		...textTable([
			['First view, gzip', 'kB'],
			...sizes.scripts.map((part) => [`JavaScript  ${part.name}`, kB(part.bytes)]),
			['JavaScript  in all', kB(sumOf(sizes.scripts))],
			...sizes.styles.map((part) => [`CSS         ${part.name}`, kB(part.bytes)]),
			['CSS         in all', kB(sumOf(sizes.styles))],
			[`HTML        ${sizes.html.name}`, kB(sizes.html.bytes)]
		]),
		''
	].join('\n');
}

/** @param {import('./time-toggles.js').Toggles} toggles */
function toggleRow({ edges, toggled, plain, ours }) {
	const ratio = median(plain) / median(ours);
	return [
		`${edges} edges, ${toggled} of them toggled`,
		median(plain).toFixed(0),
		median(ours).toFixed(0),
		ratio.toFixed(2)
	];
}

const moveWords = {
	play: 'play: a step of the period',
	brush: 'brush: an end of the period',
	levels: 'states, or all people and organisations'
};

/** @param {import('./time-moves.js').Moves} moves */
function moveRow({ kind, anew, ours }) {
	const ratio = median(anew) / median(ours);
	return [moveWords[kind], median(anew).toFixed(0), median(ours).toFixed(0), ratio.toFixed(2)];
}

/** @param {import('./time-first-view.js').FirstView} firstView */
function viewRows({ paint, picture, interactive, live }) {
	const whole = median(live);
	return [
		['first contentful paint', median(paint)],
		['with the drawn graph', median(picture)],
		['the legend answers', median(interactive)],
		['the canvas is live', whole]
	].map(([name, time]) => [
		String(name),
		Number(time).toFixed(0),
		(Number(time) / whole).toFixed(2)
	]);
}

/** @param {number} bytes */
function kB(bytes) {
	return (bytes / 1000).toFixed(1);
}
