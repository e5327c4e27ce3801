import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aDataset, anActor, anEvent } from '../../../tests/builders';
import { builtInStances } from '../core/dataset/stances';
import { polarities, statuses } from '../core/dataset/vocabulary';
import { noFilter } from '../core/events/filter';
import { toggleStance } from '../core/events/filter-verbs';
import { distance } from './curve';
import { frames } from './frames';
import type { Scene } from './scene';
import { shortestLead } from './strokes';
import { drawPolarity, drawSample, drawStatusSample, drawSvg } from './svg';
import { draw, shipped } from './test-scene';

interface Tag {
	readonly name: string;
	readonly attributes: ReadonlyMap<string, string>;
}

interface Markup {
	readonly tags: readonly Tag[];
	readonly texts: readonly string[];
}

/**
 * Reads markup as strictly as XML: every `<` opens a tag, every `&` one of five entities, every
 * attribute is quoted and occurs once, every element is closed in its turn.
 */
function read(markup: string): Markup {
	const open: string[] = [];
	const tags: Tag[] = [];
	const texts: string[] = [];
	for (const [part] of markup.matchAll(/<[^>]*>|[^<]+|</g)) {
		const tag = /^<(\/?)([a-z]+)((?: [a-zA-Z-:]+="[^"<]*")*)(\/?)>$/.exec(part);
		if (!part.startsWith('<')) texts.push(decode(part));
		else if (!tag) throw new Error(`not a tag: ${part}`);
		else {
			const [, closing, name = '', rest = '', selfClosing] = tag;
			if (closing && open.pop() !== name) throw new Error(`</${name}> closes something else`);
			if (!closing) tags.push({ name, attributes: attributesOf(rest) });
			if (!closing && !selfClosing) open.push(name);
		}
	}
	if (open.length > 0) throw new Error(`never closed: ${open.join(' ')}`);
	return { tags, texts };
}

function attributesOf(text: string): ReadonlyMap<string, string> {
	const found = [...text.matchAll(/ ([^=]+)="([^"]*)"/g)];
	const attributes = new Map(found.map(([, name = '', value = '']) => [name, decode(value)]));
	if (attributes.size < found.length) throw new Error(`an attribute occurs twice:${text}`);
	return attributes;
}

const entities = new Map([
	['amp', '&'],
	['lt', '<'],
	['gt', '>'],
	['quot', '"'],
	['#39', "'"]
]);

function decode(text: string): string {
	return text.replace(/&(?:([^;&]*);)?/g, (whole, name: string) => {
		const char = entities.get(name);
		if (char === undefined) throw new Error(`a bare ampersand: ${whole}`);
		return char;
	});
}

const hostile = fc.oneof(
	fc.constantFrom(
		'<script>alert(1)</script>',
		'"><img src=x onerror=alert(1)>',
		"' onload='alert(1)",
		'</text></svg><p>',
		'&lt;b&gt; & &amp;',
		'<!--',
		']]>',
		'<![CDATA[',
		'\u0000\u202E'
	),
	fc.string({ unit: 'binary' })
);

/** A disc and a sign each. */
function pathsOfBadges({ nodes }: Scene): number {
	return 2 * nodes.filter(({ badge }) => badge !== null).length;
}

/** A line and an arrowhead each, and a hairline where the head stands off. */
function pathsOf(edges: Scene['edges']): number {
	const leads = edges.filter(({ curve }) => distance(curve.tip, curve.rim) >= shortestLead);
	expect(leads.length).toBeLessThan(edges.length);
	return 2 * edges.length + leads.length;
}

describe('drawSvg', () => {
	it('writes hostile names, labels, titles and pictures as text and adds no element', () => {
		const plain = read(
			drawSvg(draw(aDataset(), { pictures: new Map([['A', 'x']]) }).scene, 'A crisis')
		);
		fc.assert(
			fc.property(hostile, hostile, hostile, hostile, (name, label, title, picture) => {
				const dataset = aDataset({
					actors: [anActor({ name }), anActor({ id: 'B', name })],
					stances: [{ id: 'threat', label }]
				});
				const pictures = new Map([['A', picture || 'x']]);
				const { tags, texts } = read(drawSvg(draw(dataset, { pictures }).scene, title));
				const known = plain.tags.map((tag) => tag.name);
				// A label that is too long for its line is left out, with its ground.
				const names = tags.map((tag) => tag.name);
				expect(new Set(names)).toEqual(
					new Set(known.filter((one) => one !== 'rect' || names.includes('rect')))
				);
				expect(tags[0]?.attributes.get('aria-label')).toBe(title);
				if (name !== '') expect(texts).toContain(name);
				expect(tags.find((tag) => tag.name === 'image')?.attributes.get('href')).toBe(
					picture || 'x'
				);
			})
		);
	});

	it.each(frames)(
		'draws every edge and node of the shipped crisis, and says its title, %s',
		(frame) => {
			const { scene } = draw(shipped, { frame });
			const { tags, texts } = read(drawSvg(scene, shipped.title));
			expect(tags[0]).toMatchObject({ name: 'svg' });
			expect(tags[0]?.attributes.get('role')).toBe('img');
			expect(tags[0]?.attributes.get('aria-label')).toBe(shipped.title);
			expect(tags.filter(({ name }) => name === 'path')).toHaveLength(
				pathsOf(scene.edges) + pathsOfBadges(scene)
			);
			for (const { name } of scene.nodes) expect(texts).toContain(name);
			for (const { text, label } of scene.edges) if (label) expect(texts).toContain(text);
		}
	);

	it('shows the scene’s bounds', () => {
		const { scene } = draw(shipped);
		const viewBox = read(drawSvg(scene, '')).tags[0]?.attributes.get('viewBox');
		const [left, top, width, height] = (viewBox ?? '').split(' ').map(Number);
		expect(left).toBeCloseTo(scene.bounds.left, 2);
		expect(top).toBeCloseTo(scene.bounds.top, 2);
		expect(width).toBeCloseTo(scene.bounds.right - scene.bounds.left, 2);
		expect(height).toBeCloseTo(scene.bounds.bottom - scene.bounds.top, 2);
	});

	it('draws no edge that a filter hides, nor its label, and keeps the nodes', () => {
		const filter = toggleStance(noFilter, 'threat');
		const { scene } = draw(shipped, { filter });
		const { tags, texts } = read(drawSvg(scene, ''));
		const visible = scene.edges.filter((edge) => edge.visible);
		expect(visible.length).toBeLessThan(scene.edges.length);
		expect(tags.filter(({ name }) => name === 'path')).toHaveLength(
			pathsOf(visible) + pathsOfBadges(scene)
		);
		expect(texts.some((text) => text.startsWith('Threat'))).toBe(false);
		for (const { name } of scene.nodes) expect(texts).toContain(name);
	});

	it('draws nothing at all as an empty picture', () => {
		const { tags } = read(drawSvg(draw(aDataset({ events: [] })).scene, 'Nothing'));
		expect(tags.some(({ name }) => name === 'path' || name === 'circle')).toBe(false);
	});

	it('draws the same scene in the same way, without a number that is none', () => {
		const twice = [draw(shipped), draw(structuredClone(shipped))].map(({ scene }) =>
			drawSvg(scene, 'x')
		);
		expect(twice[0]).toBe(twice[1]);
		expect(twice[0]).not.toMatch(/NaN|Infinity|undefined|\[object/);
	});

	it('lightens what is only threatened or planned, and dims actors without an edge in view', () => {
		const dataset = aDataset({
			actors: [anActor(), anActor({ id: 'B' }), anActor({ id: 'C' })],
			events: [
				anEvent({ factuality: 'planned' }),
				anEvent({ id: 'e2', stance: 'veto', recipient: ['C'] })
			]
		});
		const opacities = (markup: string): number =>
			read(markup).tags.filter(({ attributes }) => attributes.has('opacity')).length;
		expect(opacities(drawSvg(draw(dataset).scene, ''))).toBe(1);
		const filter = toggleStance(noFilter, 'veto');
		expect(opacities(drawSvg(draw(dataset, { filter }).scene, ''))).toBe(2);
	});
});

describe('samples', () => {
	it('differ for every stance and are hidden from screen readers, as words stand beside them', () => {
		const samples = builtInStances.map((stance) => drawSample(stance));
		expect(new Set(samples).size).toBe(builtInStances.length);
		for (const sample of samples) {
			expect(read(sample).tags[0]?.attributes.get('aria-hidden')).toBe('true');
		}
	});

	it('differ for every status in pattern, not in colour', () => {
		const [stance] = builtInStances;
		if (!stance) throw new Error('there is no stance');
		for (const samples of [
			statuses.map((status) => drawSample(stance, status)),
			statuses.map((status) => drawStatusSample(status))
		]) {
			expect(new Set(samples).size).toBe(statuses.length);
			const [colours] = samples.map((sample) => new Set(sample.match(/#[0-9a-f]{6}/g)));
			for (const sample of samples) expect(new Set(sample.match(/#[0-9a-f]{6}/g))).toEqual(colours);
			const patterns = samples.map((sample) => /stroke-dasharray="[^"]*"/.exec(sample)?.[0]);
			expect(new Set(patterns).size).toBe(statuses.length);
		}
	});

	it('show a lighter line for what was not carried out', () => {
		const attributes = read(drawStatusSample('confirmed', true)).tags[1]?.attributes;
		expect(Number(attributes?.get('opacity'))).toBeLessThan(1);
		expect(read(drawStatusSample('confirmed')).tags[1]?.attributes.has('opacity')).toBe(false);
	});

	it('show a block for every polarity', () => {
		const samples = polarities.map((polarity) => drawPolarity(polarity));
		expect(new Set(samples).size).toBe(polarities.length);
		for (const sample of samples)
			expect(read(sample).tags.map(({ name }) => name)).toEqual(['svg', 'rect']);
	});
});
