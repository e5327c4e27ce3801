import {
	compact,
	noAttributes,
	type Attributes,
	type GraphEdge,
	type GraphFault,
	type GraphNode,
	type GraphRead
} from './graph-file';
import { endsOf, sidesOf, type End } from './graphml-sides';
import { readXml, type XmlElement, type XmlHandler } from './read-xml';

/** Reads GraphML with nested graphs and hyperedges. Tells `progress` the edges so far. Never throws. */
export function readGraphml(text: string, progress: (edges: number) => void): GraphRead {
	const graphml = new Graphml();
	const { faults, refused } = readXml(text, graphml, () => progress(graphml.edges));
	return refused === null ? { graph: graphml.graph(faults) } : { refused };
}

interface Open {
	readonly element: XmlElement;
	readonly attributes: Map<string, string>;
	/** Ends of a hyperedge. */
	readonly ends: End[];
}

interface Key {
	readonly title: string;
	readonly of: string;
}

class Graphml implements XmlHandler {
	readonly #nodes: GraphNode[] = [];
	readonly #edges: GraphEdge[] = [];
	readonly #faults: GraphFault[] = [];
	readonly #keys = new Map<string, Key>();
	/** Graphs, nodes, edges and hyperedges around this place. */
	readonly #open: Open[] = [];
	/** By graph that is open, whether its edges are directed. */
	readonly #directed: boolean[] = [];
	readonly #nodeDefaults = new Map<string, string>();
	readonly #edgeDefaults = new Map<string, string>();
	#about: Attributes = noAttributes;
	#key: Key | null = null;
	#data: string | null = null;
	#text: string | null = null;

	/** Number of edges so far. */
	get edges(): number {
		return this.#edges.length;
	}

	open(element: XmlElement): void {
		switch (element.name) {
			case 'key':
				this.#declare(element);
				break;
			case 'graph':
				this.#directed.push(element.get('edgedefault') !== 'undirected');
				this.#begin(element);
				break;
			case 'node':
			case 'edge':
			case 'hyperedge':
				this.#begin(element);
				break;
			case 'endpoint':
				this.#last()?.ends.push([element.get('node') ?? '', element.get('type') ?? 'undir']);
				break;
			case 'data':
				this.#data = element.get('key');
				this.#text = '';
				break;
			// The labels of yEd lie within data.
			case 'default':
			case 'desc':
			case 'NodeLabel':
			case 'EdgeLabel':
				this.#text = '';
		}
	}

	text(text: string): void {
		if (this.#text !== null) this.#text += text;
	}

	close(name: string): void {
		const text = this.#text?.trim() ?? '';
		if (name === 'data') this.#setData(text);
		else if (name === 'NodeLabel' || name === 'EdgeLabel') this.#setOnce('label', text);
		else if (name === 'desc') this.#setOnce('description', text);
		else if (name === 'default') this.#setDefault(text);
		else if (name === 'key') this.#key = null;
		else if (name === 'graph' || name === 'node' || name === 'edge' || name === 'hyperedge') {
			this.#end(name);
		} else return;
		this.#text = null;
	}

	graph(faults: readonly GraphFault[]) {
		const about = this.#about;
		return {
			titles: ['title', 'name', 'label'].map((name) => about.get(name) ?? null),
			description: about.get('description') ?? null,
			nodes: this.#nodes,
			edges: this.#edges,
			nodeDefaults: this.#nodeDefaults,
			edgeDefaults: this.#edgeDefaults,
			faults: [...faults, ...this.#faults],
			warnings: []
		};
	}

	#last(): Open | undefined {
		return this.#open.at(-1);
	}

	#declare(element: XmlElement): void {
		const id = element.get('id');
		if (id === null) return;
		const title = element.get('attr.name') ?? id;
		this.#key = { title, of: element.get('for') ?? 'all' };
		this.#keys.set(id, this.#key);
	}

	#setDefault(text: string): void {
		if (this.#key === null || text === '') return;
		const { title, of } = this.#key;
		if (of === 'node' || of === 'all') this.#nodeDefaults.set(title, text);
		if (of !== 'node' && of !== 'graph') this.#edgeDefaults.set(title, text);
	}

	#begin(element: XmlElement): void {
		this.#open.push({ element, attributes: new Map(), ends: [] });
	}

	#setData(text: string): void {
		const id = this.#data;
		this.#data = null;
		if (id !== null && text !== '')
			this.#last()?.attributes.set(this.#keys.get(id)?.title ?? id, text);
	}

	#setOnce(title: string, text: string): void {
		const attributes = this.#last()?.attributes;
		if (text !== '' && attributes?.has(title) === false) attributes.set(title, text);
	}

	#end(name: string): void {
		const open = this.#open.pop();
		if (open === undefined) return;
		if (name === 'graph') {
			this.#directed.pop();
			this.#about = open.attributes;
		} else if (name === 'node') this.#endNode(open);
		else this.#endEdge(open, name);
	}

	#endNode(open: Open): void {
		const { place } = open.element;
		const id = open.element.get('id');
		if (id === null) {
			this.#faults.push({ place, message: 'a node has no id' });
			return;
		}
		// The graph that a node lies in lies in a node itself when it is nested.
		const parent = this.#open.at(-2)?.element.get('id') ?? null;
		this.#nodes.push({ id, parent, attributes: compact(open.attributes), place });
	}

	#endEdge(open: Open, name: string): void {
		const { element, ends } = open;
		const { place } = element;
		const directed = element.get('directed');
		const [sources, targets] = name === 'edge' ? endsOf(element) : sidesOf(ends);
		this.#edges.push({
			id: element.get('id') ?? '',
			sources,
			targets,
			directed:
				name === 'edge'
					? directed === null
						? this.#directed.at(-1) !== false
						: directed !== 'false'
					: ends.every(([, type]) => type === 'in' || type === 'out'),
			attributes: compact(open.attributes),
			intervals: [],
			place
		});
	}
}
