import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countItems } from './read-list';
import { eachField, piecesOf, spanAt } from './skim-json';

it('cuts any list between its items, wherever the pieces end', () => {
	fc.assert(
		fc.property(
			fc.array(fc.jsonValue()),
			fc.constantFrom('', ' ', '\n\t'),
			fc.nat(40),
			(list, indent, length) => {
				const text = `  ${JSON.stringify(list, null, indent)}  `;
				const span = spanAt(text, 2);
				expect(text.slice(span.start, span.end)).toBe(text.trim());
				const pieces = Array.from(piecesOf(text, span, length), ({ start, end }) =>
					JSON.parse(`[${text.slice(start, end)}]`)
				);
				expect(pieces.flat(1)).toEqual(JSON.parse(text));
				if (length === 0) expect(pieces.length).toBe(Math.max(1, list.length));
				expect(countItems(text, span)).toBe(list.length);
			}
		),
		{ numRuns: 500 }
	);
});

it('finds the fields of any object', () => {
	const key = fc.oneof(fc.string(), fc.constantFrom('rows', '"', '\\', '__proto__', 'a"b\\'));
	fc.assert(
		fc.property(
			fc.array(fc.tuple(key, fc.jsonValue())),
			fc.constantFrom('', ' ', '\n\t'),
			(fields, space) => {
				const written = fields.map(
					([name, value]) => `${JSON.stringify(name)}${space}:${space}${JSON.stringify(value)}`
				);
				const text = `{${space}${written.join(`${space},${space}`)}${space}} `;
				const found: [string, unknown][] = [];
				const end = eachField(text, 0, (name, start) => {
					const span = spanAt(text, start);
					found.push([name, JSON.parse(text.slice(span.start, span.end))]);
					return span.end;
				});
				expect(found).toEqual(JSON.parse(JSON.stringify(fields)));
				expect(end).toBe(text.length - 1);
			}
		),
		{ numRuns: 500 }
	);
});
