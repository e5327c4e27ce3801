import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { shipped } from '../view/test-scene';
import { keepPlaces, moveActor, moveSome, noPlaces, readPlaces } from './places';
import { keep, read } from './storage';

const place = { x: 10.5, y: -20 };

beforeEach(() => localStorage.clear());
afterEach(() => {
	vi.restoreAllMocks();
	localStorage.clear();
});

describe('the places of dragged actors', () => {
	it('are read back as they were kept, whatever the actors are called', () => {
		const places = new Map(['ISR', '__proto__', 'constructor', '"', ''].map((id) => [id, place]));
		keepPlaces('a-crisis', 'wide', places);
		expect(readPlaces('a-crisis', 'wide')).toEqual(places);
	});

	it('are kept apart for each dataset and each frame', () => {
		keepPlaces('a-crisis', 'wide', new Map([['ISR', place]]));
		expect(readPlaces('a-crisis', 'tall')).toEqual(noPlaces);
		expect(readPlaces('another', 'wide')).toEqual(noPlaces);
	});

	it('leave nothing behind when every actor is put back', () => {
		keepPlaces('a-crisis', 'wide', new Map([['ISR', place]]));
		keepPlaces('a-crisis', 'wide', noPlaces);
		expect(localStorage).toHaveLength(0);
		expect(readPlaces('a-crisis', 'wide')).toEqual(noPlaces);
	});

	it.each([
		['no JSON', '{'],
		['an object', '{"ISR":{"x":1,"y":2}}'],
		['a number', '7'],
		['null', 'null'],
		[
			'a list of anything',
			'[null,1,"a",[],[1,{"x":1,"y":2}],["ISR"],["ISR",null],["ISR",{"x":1}]]'
		],
		[
			'places that are none',
			'[["ISR",{"x":"1","y":2}],["IRN",{"x":null,"y":2}],["TUR",{"x":1e999,"y":2}]]'
		]
	])('are none when storage holds %s', (_, text) => {
		localStorage.setItem('stancegraph:places:a-crisis:wide', text);
		expect(readPlaces('a-crisis', 'wide')).toEqual(noPlaces);
	});

	it('are the sound ones among broken ones', () => {
		const text = JSON.stringify([
			['ISR', place],
			['IRN', { x: 'far', y: 0 }]
		]);
		localStorage.setItem('stancegraph:places:a-crisis:wide', text);
		expect(readPlaces('a-crisis', 'wide')).toEqual(new Map([['ISR', place]]));
	});

	it('change one at a time, the last one last', () => {
		const from = { x: 7, y: 7 };
		const one = moveActor(noPlaces, shipped, 'ISR', from, place);
		const next = moveActor(one, shipped, 'IRN', from, place);
		const two = moveActor(next, shipped, 'ISR', from, { x: 0, y: 0 });
		expect(one).toEqual(new Map([['ISR', place]]));
		expect(two.get('ISR')).toEqual({ x: 0, y: 0 });
		expect(noPlaces.size).toBe(0);
	});

	it('move along with the group that they belong to', () => {
		const put = new Map([
			['ISR:NETANYAHU', { x: 10, y: 20 }],
			['USA:TRUMP', place]
		]);
		const moved = moveActor(put, shipped, 'ISR', { x: 0, y: 0 }, { x: 5, y: -5 });
		expect(moved).toEqual(
			new Map([
				['ISR:NETANYAHU', { x: 15, y: 15 }],
				['USA:TRUMP', place],
				['ISR', { x: 5, y: -5 }]
			])
		);
	});

	it('move actors of the layout, and bring nobody in', () => {
		const laid = new Map([
			['ISR', { x: 0, y: 0 }],
			['IRN', { x: 1, y: 1 }]
		]);
		const moved = moveSome(
			laid,
			new Map([
				['ISR', place],
				['gone', place]
			])
		);
		expect(moved).toEqual(
			new Map([
				['ISR', place],
				['IRN', { x: 1, y: 1 }]
			])
		);
	});
});

describe('storage', () => {
	it('keeps a text, and forgets it with null', () => {
		keep('key', 'text');
		expect(read('key')).toBe('text');
		keep('key', null);
		expect(read('key')).toBeNull();
	});

	it('is as good as empty where the browser closes it', () => {
		const closed = (): never => {
			throw new DOMException('denied', 'SecurityError');
		};
		vi.spyOn(Storage.prototype, 'getItem').mockImplementation(closed);
		vi.spyOn(Storage.prototype, 'setItem').mockImplementation(closed);
		vi.spyOn(Storage.prototype, 'removeItem').mockImplementation(closed);
		expect(read('key')).toBeNull();
		expect(() => keep('key', 'text')).not.toThrow();
		expect(() => keep('key', null)).not.toThrow();
		expect(readPlaces('a-crisis', 'wide')).toEqual(noPlaces);
	});
});
