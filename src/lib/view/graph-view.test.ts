import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryFilter } from '../../../tests/arbitrary-filter';
import { aDataset, anActor, anEvent } from '../../../tests/builders';
import type { Camera } from '../core/link/choices';
import { noFilter } from '../core/events/filter';
import type { Point } from './curve';
import { GraphView, type GraphViewOptions } from './graph-view';
import type { Scene } from './scene';
import { draw, drawFilters, shipped } from './test-scene';

function open(scene: Scene, overrides: Partial<GraphViewOptions> = {}): GraphView {
	const nothing = (): void => {};
	return new GraphView({
		container: null,
		scene,
		theme: 'light',
		camera: null,
		calm: () => true,
		onselect: nothing,
		onhover: nothing,
		onfocus: nothing,
		ontoggle: nothing,
		onmove: nothing,
		oncamera: nothing,
		onready: nothing,
		...overrides
	});
}

function placesOf({ nodes }: Scene): ReadonlyMap<string, Point> {
	return new Map(nodes.map(({ id, x, y }) => [id, { x, y }]));
}

describe('GraphView', () => {
	it('puts every node where the scene has it, and nothing else', () => {
		const { scene } = draw(shipped);
		expect(open(scene).places()).toEqual(placesOf(scene));
	});

	it('keeps every node in its place through any filters', () => {
		fc.assert(
			fc.property(fc.array(arbitraryFilter(shipped), { minLength: 1, maxLength: 6 }), (filters) => {
				const [whole, ...narrowed] = drawFilters(shipped, [noFilter, ...filters, noFilter]);
				if (!whole) return;
				const view = open(whole);
				for (const scene of narrowed) {
					view.show(scene);
					expect(view.places()).toEqual(placesOf(whole));
				}
				view.destroy();
			}),
			{ numRuns: 25 }
		);
	});

	it('moves the nodes when the frame changes, and back again', () => {
		const [wide, tall] = [draw(shipped).scene, draw(shipped, { frame: 'tall' }).scene];
		const view = open(wide);
		view.show(tall);
		expect(view.places()).toEqual(placesOf(tall));
		expect(view.places()).not.toEqual(placesOf(wide));
		view.show(wide);
		expect(view.places()).toEqual(placesOf(wide));
	});

	it('takes in members, lets them go, and has the states back where they were', () => {
		const [states, members] = [draw(shipped).scene, draw(shipped, { level: 'members' }).scene];
		const view = open(states);
		view.show(members);
		expect(view.places()).toEqual(placesOf(members));
		view.show(states);
		expect(view.places()).toEqual(placesOf(states));
	});

	it('lets a node leave and come back', () => {
		const actors = ['A', 'B', 'C'].map((id) => anActor({ id, name: id }));
		const events = [anEvent(), anEvent({ id: 'e2', actor: ['B'], recipient: ['C'] })];
		const three = draw(aDataset({ actors, events })).scene;
		const two = draw(aDataset({ actors, events: events.slice(0, 1) })).scene;
		const view = open(three);
		view.show(two);
		expect([...view.places().keys()]).toEqual(['n0', 'n1']);
		view.show(three);
		expect(view.places()).toEqual(placesOf(three));
	});

	it('shows an empty scene and can fill it', () => {
		const empty = draw(aDataset({ events: [] })).scene;
		const { scene } = draw(aDataset());
		const view = open(empty);
		expect(view.places().size).toBe(0);
		view.show(scene);
		expect(view.places()).toEqual(placesOf(scene));
		view.show(empty);
		expect(view.places().size).toBe(0);
	});

	it('can be destroyed twice', () => {
		const view = open(draw(shipped).scene);
		view.destroy();
		expect(() => view.destroy()).not.toThrow();
	});
});

describe('the camera of a GraphView', () => {
	const { scene } = draw(shipped);
	const middle = {
		x: (scene.bounds.left + scene.bounds.right) / 2,
		y: (scene.bounds.top + scene.bounds.bottom) / 2
	};

	function watch(camera: Camera | null = null) {
		const seen: Camera[] = [];
		const view = open(scene, { camera, oncamera: (now) => seen.push(now) });
		return { view, seen, last: (): Camera | undefined => seen.at(-1) };
	}

	it('zooms about the middle of the whole graph, and tells', () => {
		const { view, last } = watch();
		view.zoomBy(1.5);
		expect(last()?.x).toBeCloseTo(middle.x);
		expect(last()?.y).toBeCloseTo(middle.y);
		expect(last()?.zoom).toBeCloseTo(1.5);
		view.zoomBy(1 / 1.5);
		expect(last()?.zoom).toBeCloseTo(1);
	});

	it('zooms about the point that a link’s camera looks at', () => {
		const { view, last } = watch({ x: 40, y: -20, zoom: 2 });
		view.zoomBy(1.1);
		expect(last()?.x).toBeCloseTo(40);
		expect(last()?.y).toBeCloseTo(-20);
		expect(last()?.zoom).toBeCloseTo(2.2);
	});

	it('stops at the closest and at the farthest', () => {
		const { view, last } = watch();
		view.zoomBy(1000);
		expect(last()?.zoom).toBeCloseTo(5);
		view.zoomBy(1 / 1000);
		expect(last()?.zoom).toBeCloseTo(0.3);
	});

	it('goes where it is told without telling it back', () => {
		const { view, seen, last } = watch();
		view.look({ x: 10, y: 20, zoom: 3 });
		expect(seen).toEqual([]);
		view.zoomBy(1);
		expect(last()?.x).toBeCloseTo(10);
		expect(last()?.zoom).toBeCloseTo(3);
		view.look(null);
		view.zoomBy(1);
		expect(last()?.x).toBeCloseTo(middle.x);
		expect(last()?.zoom).toBeCloseTo(1);
	});

	it('stays where the reader put it while filters change', () => {
		const [whole, narrowed] = drawFilters(shipped, [noFilter, { ...noFilter, actors: ['TUR'] }]);
		if (!whole || !narrowed) throw new Error('two filters make two scenes');
		const seen: Camera[] = [];
		const view = open(whole, {
			camera: { x: 10, y: 20, zoom: 3 },
			oncamera: (now) => seen.push(now)
		});
		view.show(narrowed);
		view.zoomBy(1);
		expect(seen.at(-1)?.x).toBeCloseTo(10);
		expect(seen.at(-1)?.zoom).toBeCloseTo(3);
	});

	it('shows the whole of another frame as it showed the whole of this one', () => {
		const tall = draw(shipped, { frame: 'tall' }).scene;
		const { view, last } = watch();
		view.show(tall);
		view.zoomBy(1);
		expect(last()?.x).toBeCloseTo((tall.bounds.left + tall.bounds.right) / 2);
		expect(last()?.zoom).toBeCloseTo(1);
	});
});
