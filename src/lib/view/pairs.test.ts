import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aDataset, anActor, anEvent } from '../../../tests/builders';
import { columnsOf } from '../core/events/columns-of';
import type { Columns } from '../core/events/columns';
import { edgesBetween, linksOf, mappedActors } from './pairs';

const ids = ['A', 'B', 'C', 'D', 'E', 'F'];
const arrow = fc.record({
	actor: fc.constantFrom(...ids),
	recipient: fc.constantFrom(...ids),
	stance: fc.constantFrom('threat', 'veto', 'support')
});
const arbitraryColumns = fc.array(arrow, { minLength: 1, maxLength: 40 }).map((arrows): Columns => {
	const events = arrows
		.filter(({ actor, recipient }) => actor !== recipient)
		.map(({ actor, recipient, stance }, i) =>
			anEvent({ id: `e${i}`, actor: [actor], recipient: [recipient], stance })
		);
	return columnsOf(aDataset({ actors: ids.map((id) => anActor({ id })), events }), 'states');
});

function numbersOf({ edgeActor }: Columns): readonly number[] {
	return [...edgeActor.keys()];
}

describe('edgesBetween', () => {
	it('are all that join two actors, either way, in the order of their numbers', () => {
		fc.assert(
			fc.property(arbitraryColumns, fc.nat(5), fc.nat(5), (columns, one, other) => {
				const { edgeActor, edgeRecipient } = columns;
				const joins = (edge: number, from: number, to: number): boolean =>
					edgeActor[edge] === from && edgeRecipient[edge] === to;
				const expected = numbersOf(columns).filter(
					(edge) => joins(edge, one, other) || joins(edge, other, one)
				);
				expect(edgesBetween(columns, one, other)).toEqual(expected);
			})
		);
	});
});

describe('linksOf', () => {
	it('are the pairs in the order in which their first edges stand, with the number of edges', () => {
		fc.assert(
			fc.property(arbitraryColumns, (columns) => {
				const actors = mappedActors(columns);
				const pairs = new Map<string, number>();
				for (const edge of numbersOf(columns)) {
					const ends = [columns.edgeActor[edge] ?? -1, columns.edgeRecipient[edge] ?? -1];
					const key = ends
						.map((actor) => actors.indexOf(actor))
						.sort((a, b) => a - b)
						.join(' ');
					pairs.set(key, (pairs.get(key) ?? 0) + 1);
				}
				const links = linksOf(columns, actors).map(({ a, b, edges }) => [`${a} ${b}`, edges]);
				expect(links).toEqual([...pairs]);
			})
		);
	});
});

describe('mappedActors', () => {
	it('are those that an edge touches, in the order of the dataset', () => {
		fc.assert(
			fc.property(arbitraryColumns, (columns) => {
				const touched = new Set([...columns.edgeActor, ...columns.edgeRecipient]);
				expect(mappedActors(columns)).toEqual([...touched].sort((a, b) => a - b));
			})
		);
	});
});
