import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cytoscape } from '../cytoscape';
import type { Format } from '../format';
import { gexf } from '../gexf';
import { graphml } from '../graphml';
import { graphology } from '../graphology';
import { jgf } from '../jgf';
import { stancegraph } from '../stancegraph';
import { aDataset, anActor, anEvent } from '../../../../../tests/builders';
import { checkDataset } from '../../dataset/check-dataset';
import { toDataset } from '../../rows/to-dataset';
import { usualOptions } from '../usual-options';
import { eventsOf, readText } from './reading';

/* Every format: what a writer wrote is read again, and no damage to a file makes a reader fail. */

interface Node {
	readonly id: string;
	readonly name: string;
	readonly parent: string | null;
}
interface Edge {
	readonly id: string;
	readonly sources: readonly string[];
	readonly targets: readonly string[];
	readonly stance: string;
	readonly date: string | null;
	readonly weight: number;
	readonly text: string;
}
interface Graph {
	readonly nodes: readonly Node[];
	readonly edges: readonly Edge[];
}
type Writer = (graph: Graph) => string;

const forMarkup: ReadonlyMap<string, string> = new Map([
	['&', '&amp;'],
	['<', '&lt;'],
	['>', '&gt;'],
	['"', '&quot;']
]);

function xml(text: string) {
	return text.replace(/[&<>"]/g, (mark) => forMarkup.get(mark) ?? mark);
}

function element(name: string, attributes: Readonly<Record<string, string | null>>, inside = '') {
	const written = Object.entries(attributes).map(([key, value]) =>
		value === null ? '' : ` ${key}="${xml(value)}"`
	);
	return `<${name}${written.join('')}>${inside}</${name}>\n`;
}

function detailsOf({ stance, date, weight, text }: Edge) {
	return { stance, weight, text, ...(date === null ? {} : { date }) };
}

const writeGexf: Writer = ({ nodes, edges }) => {
	const listed = nodes.map(({ id, name, parent }) =>
		element('node', { id, label: name, pid: parent })
	);
	const joined = edges.map((edge) => {
		const { id, sources, targets, date: start, weight } = edge;
		const ends = { source: sources[0] ?? '', target: targets[0] ?? '' };
		const values = ['stance', 'text'] as const;
		const inside = values.map((name) =>
			element('attvalue', { for: name[0] ?? '', value: edge[name] })
		);
		const attributes = { id, ...ends, weight: String(weight), start, end: start };
		return element('edge', attributes, element('attvalues', {}, inside.join('')));
	});
	const declared = '<attribute id="s" title="stance"/><attribute id="t" title="text"/>';
	return `<gexf version="1.3"><graph><attributes class="edge">${declared}</attributes>
		<nodes>${listed.join('')}</nodes><edges>${joined.join('')}</edges></graph></gexf>`;
};

const writeGraphml: Writer = ({ nodes, edges }) => {
	const data = (values: object) =>
		Object.entries(values).map(([key, value]) =>
			value === null ? '' : element('data', { key }, xml(String(value)))
		);
	const listed = nodes.map(({ id, name, parent }) =>
		element('node', { id }, data({ label: name, memberOf: parent }).join(''))
	);
	const joined = edges.map((edge) => {
		const ends = [...edge.sources.map((node) => ({ node, type: 'out' }))].concat(
			edge.targets.map((node) => ({ node, type: 'in' }))
		);
		const inside = data(detailsOf(edge)).join('');
		return ends.length > 2
			? element(
					'hyperedge',
					{ id: edge.id },
					inside + ends.map((end) => element('endpoint', end)).join('')
				)
			: element(
					'edge',
					{ id: edge.id, source: ends[0]?.node ?? '', target: ends[1]?.node ?? '' },
					inside
				);
	});
	return `<graphml><graph edgedefault="directed">${listed.join('')}${joined.join('')}</graph></graphml>`;
};

const writeCytoscape: Writer = ({ nodes, edges }) =>
	JSON.stringify({
		elements: [
			...nodes.map(({ id, name, parent }) => ({ data: { id, name, parent } })),
			...edges.map((edge) => ({
				group: 'edges',
				data: { id: edge.id, source: edge.sources[0], target: edge.targets[0], ...detailsOf(edge) }
			}))
		]
	});

const writeGraphology: Writer = ({ nodes, edges }) =>
	JSON.stringify({
		options: { type: 'directed', multi: true },
		attributes: {},
		nodes: nodes.map(({ id, name, parent }) => ({ key: id, attributes: { label: name, parent } })),
		edges: edges.map((edge) => ({
			key: edge.id,
			source: edge.sources[0],
			target: edge.targets[0],
			attributes: detailsOf(edge)
		}))
	});

const writeJgf: Writer = ({ nodes, edges }) =>
	JSON.stringify({
		graph: {
			nodes: Object.fromEntries(
				nodes.map(({ id, name, parent }) => [id, { label: name, metadata: { parent } }])
			),
			hyperedges: edges.map((edge) => ({
				id: edge.id,
				source: edge.sources,
				target: edge.targets,
				metadata: detailsOf(edge)
			}))
		}
	});

const writers: readonly (readonly [Format, Writer, most: number])[] = [
	[gexf, writeGexf, 1],
	[graphml, writeGraphml, 3],
	[cytoscape, writeCytoscape, 1],
	[graphology, writeGraphology, 1],
	[jgf, writeJgf, 3]
];
const formats = [...writers.map(([format]) => format), stancegraph];

const plain = fc
	.string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
	.map((text) => text.replace(/[\p{C}\p{Z}]/gu, '-'));
const names = fc.uniqueArray(fc.oneof(plain, fc.constantFrom('__proto__', 'constructor', '0')), {
	minLength: 2,
	maxLength: 8
});
const date = fc.option(
	fc
		.tuple(
			fc.integer({ min: 1000, max: 2999 }),
			fc.integer({ min: 1, max: 12 }),
			fc.integer({ min: 1, max: 28 })
		)
		.map((parts) => parts.map((part) => String(part).padStart(2, '0')).join('-'))
);

function graphs(most: number): fc.Arbitrary<Graph> {
	return names.chain((ids) =>
		fc.record({
			nodes: fc.tuple(
				...ids.map((id, place) =>
					fc.record({
						id: fc.constant(id),
						name: plain,
						parent:
							place === 0 ? fc.constant(null) : fc.option(fc.constantFrom(...ids.slice(0, place)))
					})
				)
			),
			edges: fc.uniqueArray(edgesOf(ids, most), { selector: ({ id }) => id, maxLength: 8 })
		})
	);
}

function edgesOf(ids: readonly string[], most: number): fc.Arbitrary<Edge> {
	return fc
		.record({
			id: plain.map((text) => `e${text}`),
			ends: fc.shuffledSubarray([...ids], {
				minLength: 2,
				maxLength: Math.min(ids.length, 2 * most)
			}),
			cut: fc.integer({ min: 1, max: most }),
			stance: fc.constantFrom('veto', 'support', 'threat', 'statement'),
			date,
			weight: fc.integer({ min: -9, max: 999 }),
			text: plain
		})
		.map(({ ends, cut, ...rest }) => {
			const at = most === 1 ? 1 : Math.min(cut, ends.length - 1);
			return { ...rest, sources: ends.slice(0, at), targets: ends.slice(at, at + most) };
		});
}

function byId<T extends { readonly id: string }>(list: readonly T[]): readonly T[] {
	return list.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

describe.each(writers)('$0.id', (format, write, most) => {
	it('reads what was written, and the rows make a dataset', () => {
		fc.assert(
			fc.property(graphs(most), (graph) => {
				const text = write(graph);
				expect(formats.filter((each) => each.recognise({ name: '', text }))).toEqual([format]);
				const read = readText(format, text);
				expect(read.account).toMatchObject({ rows: graph.edges.length, problems: [], skipped: {} });
				const events = eventsOf(read).map((event) => {
					const { id, actor: sources, recipient: targets, stance, summary: text } = event;
					return { id, sources, targets, stance, date: event.date, text, note: event.note };
				});
				const wanted = graph.edges.map(({ weight, ...edge }) => ({
					...edge,
					note: `Intensity ${weight} in the file.`
				}));
				expect(byId(events)).toEqual(byId(wanted));
				if (read.rows === null) return;
				const actors = read.rows.actors.map(({ id, name, memberOf: parent }) => ({
					id,
					name,
					parent
				}));
				expect(byId(actors)).toEqual(byId(graph.nodes));
				expect(toDataset(read.rows, { id: 'x', today: '2025-01-01' }).ok).toBe(true);
			}),
			{ numRuns: 100 }
		);
	});

	const example = write({
		nodes: ['a', 'b', 'c'].map((id) => ({
			id,
			name: `Name ${id}`,
			parent: id === 'a' ? null : 'a'
		})),
		edges: ['b', 'c', 'a'].map((id, place) => ({
			id: `e${place}`,
			sources: [id],
			targets: ['a', 'b'].filter((other) => other !== id).slice(0, most),
			stance: 'veto',
			date: '2025-06-13',
			weight: place,
			text: 'Some words.'
		}))
	});

	it('neither throws nor hangs on damaged files, and accounts for every row', () => {
		fc.assert(
			fc.property(damaged(example), (text) => {
				const file = { name: '', text };
				for (const each of new Set([format, ...formats.filter((one) => one.recognise(file))])) {
					const { account, rows } = each.read(file, usualOptions, () => {});
					const left = Object.values(account.skipped).reduce((sum, count) => sum + count, 0);
					expect(account.events + left).toBe(account.rows);
					if (rows === null) continue;
					const made = toDataset(rows, { id: 'x', today: '2025-01-01' });
					expect(made.ok ? [] : made.problems).toEqual([]);
				}
			}),
			{ numRuns: 1_000 }
		);
	}, 30_000);
});

describe('stancegraph', () => {
	const example = JSON.stringify(
		aDataset({
			actors: ['a', 'b'].map((id) => anActor({ id })),
			events: ['e1', 'e2'].map((id) => anEvent({ id, actor: ['a'], recipient: ['b'] }))
		})
	);

	it('neither throws nor hangs on damaged files, and accounts for every event', () => {
		fc.assert(
			fc.property(damaged(example), (text) => {
				const { account, dataset } = stancegraph.read({ name: '', text }, usualOptions, () => {});
				const left = Object.values(account.skipped).reduce((sum, count) => sum + count, 0);
				expect(account.events + left).toBe(account.rows);
				if (dataset === null) expect(account.problems).not.toEqual([]);
				else expect(checkDataset(dataset)).toMatchObject({ ok: true });
			}),
			{ numRuns: 1_000 }
		);
	}, 30_000);
});

const splinters = [
	...['<', '>', '"', "'", '&', '/', '{', '}', '[', ']', ',', ':', '\\', '\0', '\u0007', '\uFFFF'],
	...['\uD800', '<!DOCTYPE a>', '<!--', '<![CDATA[', ']]>', '<?x', '&b;', '&#0;', '&#x110000;'],
	...['</node>', '<node id="a">', '<graph>', 'null', '-1', '1e999', '"__proto__":{},', '\\ud800'],
	...[
		'"id":"c"',
		'source=""',
		'pid="a"',
		'type="undirected"',
		'start="x"',
		'\r',
		'ä',
		'9'.repeat(40)
	]
];

/** The text after a few cuts, doublings and insertions. */
function damaged(text: string): fc.Arbitrary<string> {
	const place = fc.integer({ min: 0, max: text.length });
	const change = fc.record({
		at: place,
		length: fc.oneof(fc.integer({ min: 0, max: 8 }), place),
		how: fc.constantFrom('cut', 'double', 'insert', 'insert', 'end'),
		splinter: fc.oneof(fc.constantFrom(...splinters), fc.string({ unit: 'binary', maxLength: 4 }))
	});
	return fc.array(change, { minLength: 1, maxLength: 4 }).map((changes) =>
		changes.reduce((whole, { at, length, how, splinter }) => {
			const [before, part, after] = [
				whole.slice(0, at),
				whole.slice(at, at + length),
				whole.slice(at + length)
			];
			if (how === 'end') return before;
			if (how === 'cut') return before + after;
			return how === 'double' ? before + part + part + after : before + splinter + part + after;
		}, text)
	);
}

describe('the title of a graph', () => {
	const [nodes, edges] = ['<node id="a"/><node id="b"/>', '<edge id="e" source="a" target="b"/>'];
	const edge = { source: 'a', target: 'b' };
	const ends = [{ data: { id: 'a' } }, { data: { id: 'b' } }];
	const writers: readonly [string, Format, (title: string) => string][] = [
		[
			'gexf',
			gexf,
			(title) =>
				`<gexf><meta><title>${title}</title></meta><graph><nodes>${nodes}</nodes><edges>${edges}</edges></graph></gexf>`
		],
		[
			'graphml',
			graphml,
			(title) =>
				`<graphml><graph id="g"><data key="name">${title}</data>${nodes}${edges}</graph></graphml>`
		],
		['jgf', jgf, (label) => JSON.stringify({ graph: { label, edges: [edge] } })],
		[
			'graphology',
			graphology,
			(name) => JSON.stringify({ options: {}, attributes: { name }, edges: [edge] })
		],
		[
			'cytoscape',
			cytoscape,
			(name) => JSON.stringify({ data: { name }, elements: [...ends, { data: edge }] })
		]
	];

	describe.each(writers)('%s', (_name, format, write) => {
		const titleIn = (title: string) => readText(format, write(title)).rows?.title;

		it('is what the file calls itself', () => {
			expect(titleIn('Nonesuch')).toBe('Nonesuch');
		});

		it.each(['None', 'null', 'NULL', 'undefined', 'N/A', '---', '', ' \t '])(
			'is the name of the file where it says %j',
			(title) => {
				expect(titleIn(title)).toBe('ties');
			}
		);
	});

	it('is the first name that says something, and no summary ends in "None"', () => {
		const graph = { label: 'Ties', metadata: { description: 'None' }, edges: [edge] };
		const read = readText(jgf, JSON.stringify({ label: 'None', graph }));
		expect(read.rows?.title).toBe('Ties');
		expect(read.rows?.summary).toMatch(/file\.$/);
	});
});
