import { GexfAttributes, type GexfClass } from './gexf-attributes';
import { GexfDates } from './gexf-dates';
import {
	compact,
	type GraphEdge,
	type GraphFault,
	type GraphNode,
	type GraphRead,
	type Interval
} from './graph-file';
import { readXml, type XmlElement, type XmlHandler } from './read-xml';

/** Reads GEXF 1.1, 1.2 and 1.3. Tells `progress` the edges so far. Never throws. */
export function readGexf(text: string, progress: (edges: number) => void): GraphRead {
	const gexf = new Gexf();
	const { faults, refused } = readXml(text, gexf, () => progress(gexf.edges));
	if (refused !== null) return { refused };
	return { graph: gexf.graph(faults) };
}

/** What is being read of a node or an edge. */
interface Open {
	readonly kind: GexfClass;
	readonly element: XmlElement;
	readonly attributes: Map<string, string>;
	readonly intervals: readonly Interval[];
	/** Times of their own elements; these count in place of `intervals`. */
	readonly spells: Interval[];
	parent: string | null;
}

class Gexf implements XmlHandler {
	readonly #nodes: GraphNode[] = [];
	readonly #edges: GraphEdge[] = [];
	readonly #faults: GraphFault[] = [];
	readonly #open: Open[] = [];
	readonly #declared = new GexfAttributes();
	readonly #meta = new Map<string, string>();
	readonly #dates = new GexfDates();
	#text: string | null = null;
	#directed = true;
	#changing = false;

	/** Number of edges so far. */
	get edges(): number {
		return this.#edges.length;
	}

	open(element: XmlElement): void {
		this.#text = null;
		switch (element.name) {
			case 'graph':
				this.#directed = element.get('defaultedgetype') !== 'undirected';
				this.#dates.declare(element);
				break;
			case 'attributes':
				this.#declared.begin(element);
				break;
			case 'attribute':
				this.#declared.declare(element);
				break;
			case 'node':
			case 'edge':
				this.#begin(element.name, element);
				break;
			case 'attvalue':
				this.#setValue(element);
				break;
			case 'spell':
				for (const spell of this.#dates.of(element)) this.#last()?.spells.push(spell);
				break;
			case 'parent':
				this.#setParent(element);
				break;
			case 'default':
			case 'title':
			case 'description':
				this.#text = '';
		}
	}

	text(text: string): void {
		if (this.#text !== null) this.#text += text;
	}

	close(name: string): void {
		if (name === 'node' || name === 'edge') this.#end();
		if (this.#text === null) return;
		const text = this.#text.trim();
		this.#text = null;
		if (text === '') return;
		if (name === 'default') this.#declared.setDefault(text);
		else this.#meta.set(name, text);
	}

	graph(faults: readonly GraphFault[]) {
		const changing = 'Attributes that change over time are read with their last value.';
		return {
			titles: [this.#meta.get('title') ?? null],
			description: this.#meta.get('description') ?? null,
			nodes: this.#nodes,
			edges: this.#edges,
			nodeDefaults: this.#declared.defaultsOf('node'),
			edgeDefaults: this.#declared.defaultsOf('edge'),
			faults: [...faults, ...this.#faults],
			warnings: [...this.#dates.warnings(), ...(this.#changing ? [changing] : [])]
		};
	}

	#last(): Open | undefined {
		return this.#open.at(-1);
	}

	#begin(kind: Open['kind'], element: XmlElement): void {
		const around = this.#last()?.element.get('id') ?? null;
		const parent = element.get('pid') ?? around;
		const attributes = new Map<string, string>();
		for (const name of ['label', 'weight', 'kind']) {
			const value = element.get(name);
			if (value !== null) attributes.set(name, value);
		}
		const intervals = this.#dates.of(element);
		this.#open.push({ kind, element, attributes, intervals, spells: [], parent });
	}

	#setValue(element: XmlElement): void {
		const open = this.#last();
		const id = element.get('for') ?? element.get('id');
		const value = element.get('value');
		if (open === undefined || id === null || value === null) return;
		const title = this.#declared.titleOf(open.kind, id);
		if (element.get('start') !== null || element.get('timestamp') !== null) this.#changing = true;
		open.attributes.set(title, value);
	}

	#setParent(element: XmlElement): void {
		const open = this.#last();
		if (open !== undefined) open.parent ??= element.get('for');
	}

	#end(): void {
		const open = this.#open.pop();
		if (open === undefined) return;
		if (open.kind === 'node') this.#endNode(open);
		else this.#endEdge(open);
	}

	#endNode({ element, attributes, parent }: Open): void {
		const id = element.get('id');
		const { place } = element;
		if (id === null) this.#faults.push({ place, message: 'a node has no id' });
		else this.#nodes.push({ id, parent, attributes: compact(attributes), place });
	}

	#endEdge({ element, attributes, intervals, spells }: Open): void {
		const source = element.get('source');
		const target = element.get('target');
		const { place } = element;
		const type = element.get('type');
		this.#edges.push({
			id: element.get('id') ?? '',
			sources: source === null ? [] : [source],
			targets: target === null ? [] : [target],
			directed: type === null ? this.#directed : type !== 'undirected',
			attributes: compact(attributes),
			intervals: spells.length > 0 ? spells : intervals,
			place
		});
	}
}
