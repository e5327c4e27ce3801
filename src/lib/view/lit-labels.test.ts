import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnsOf } from '../core/events/columns-of';
import { computeView } from '../core/events/compute-view';
import { noFilter } from '../core/events/filter';
import { setBigStage, drawSome } from './big-stage';
import { overlap, type Box } from './box';
import { homeOf } from './camera';
import { labelSize, wordsBox } from './label-places';
import { layOutActors } from './lay-out-actors';
import { litWords, placeLitWords } from './lit-labels';
import { noMarks, type Marks } from './marks';
import { noPictures } from './pictures';
import { toScene, type Scene } from './scene';
import { aBigDataset, draw, shipped } from './test-scene';

const columns = columnsOf(aBigDataset(16), 'states');
const stage = setBigStage(columns, 'wide', layOutActors(columns, 'wide'));
const all = Array.from(columns.edgeSize.keys());
const scene = toScene(drawSome(stage, all), computeView(columns, noFilter), noPictures);
const [width, height] = [840, 520];
const home = homeOf(scene, width, height).zoom;

/** An actor with everything at it lit. */
function litAround({ nodes, edges }: Scene, place: number): Marks {
	const id = nodes[place]?.id ?? '';
	const own = edges.filter(({ source, target }) => source === id || target === id);
	const lit = own.flatMap((edge) => [edge.id, edge.source, edge.target]);
	return { ...noMarks, selected: new Set([id]), lit: new Set([id, ...lit]) };
}

function words(marks: Marks, zoom = home, hovered: string | null = null, of = scene) {
	return placeLitWords(of, marks, hovered, zoom, width, height);
}

function boxes({ size, places }: ReturnType<typeof words>, of = scene): readonly Box[] {
	return of.edges.flatMap(({ id, text }) => {
		const place = places.get(id);
		return place ? wordsBox(place, text, size) : [];
	});
}

describe('placeLitWords', () => {
	it('lets no words cover others, whoever is lit and at any zoom', () => {
		const zooms = fc.double({ min: 0.3, max: 5, noNaN: true });
		fc.assert(
			fc.property(fc.nat(scene.nodes.length - 1), zooms, (place, zoom) => {
				const found = boxes(words(litAround(scene, place), home * zoom));
				for (const [i, a] of found.entries()) {
					expect(found.slice(i + 1).some((b) => overlap(a, b))).toBe(false);
				}
			}),
			{ numRuns: 60 }
		);
	});

	it('serves the strongest first, and equals in the order of the columns', () => {
		const marks = litAround(scene, 0);
		const { places } = words(marks);
		const lit = scene.edges.filter(({ id }) => marks.lit?.has(id));
		const ranked = lit.toSorted((a, b) => b.count - a.count || a.edge - b.edge);
		expect(places.size).toBeGreaterThan(3);
		expect(places.size).toBeLessThan(lit.length);
		// Whoever has its words has them without those that come after it.
		for (const [i, { id }] of ranked.entries()) {
			const first = new Set(ranked.slice(0, i + 1).map((edge) => edge.id));
			const fewer = { ...scene, edges: scene.edges.filter((edge) => first.has(edge.id)) };
			expect(words(marks, home, null, fewer).places.get(id)).toEqual(places.get(id));
		}
	});

	it('brings more of them as the reader zooms in', () => {
		const marks = litAround(scene, 0);
		expect(words(marks, home * 4).places.size).toBeGreaterThan(words(marks).places.size);
	});

	it('has the words of what is pointed at or selected whatever is in the way', () => {
		const marks = litAround(scene, 0);
		const without = scene.edges.find(
			({ id }) => (marks.lit?.has(id) ?? false) && !words(marks).places.has(id)
		);
		if (!without) throw new Error('all words found a place');
		const { id } = without;
		expect(words(marks, home, id).places.has(id)).toBe(true);
		const selected = new Set([...marks.selected, id]);
		expect(words({ ...marks, selected }).places.has(id)).toBe(true);
		expect(words({ ...marks, focused: id }).places.has(id)).toBe(true);
	});

	it('places nothing where nothing is lit, and only what has no place of its own', () => {
		expect(words(noMarks).places.size).toBe(0);
		const crisis = draw(shipped, { level: 'members' }).scene;
		const marks = { ...noMarks, lit: new Set(crisis.edges.map(({ id }) => id)) };
		const { size, places } = words(marks, 1, null, crisis);
		expect(size).toBeLessThanOrEqual(labelSize.wide);
		for (const { id, label } of crisis.edges) if (label) expect(places.has(id)).toBe(false);
	});
});

describe('litWords', () => {
	it('places nothing anew while the reader pans', () => {
		const place = litWords();
		const marks = litAround(scene, 0);
		const first = place(scene, marks, null, home, width, height);
		expect(place(scene, marks, null, home, width, height)).toBe(first);
		expect(place(scene, marks, null, home * 2, width, height)).not.toBe(first);
	});
});
