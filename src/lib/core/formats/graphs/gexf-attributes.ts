import type { Attributes } from './graph-file';
import type { XmlElement } from './read-xml';

export type GexfClass = 'node' | 'edge';

/** The attributes that a GEXF file declares for its nodes and edges. */
export class GexfAttributes {
	readonly #titles = { node: new Map<string, string>(), edge: new Map<string, string>() };
	readonly #defaults = { node: new Map<string, string>(), edge: new Map<string, string>() };
	#class: GexfClass = 'node';
	#declared: string | null = null;

	/** Heeds an `attributes` element: those declared next are of this class. */
	begin(element: XmlElement): void {
		this.#class = element.get('class') === 'edge' ? 'edge' : 'node';
	}

	/** Heeds an `attribute` element. */
	declare(element: XmlElement): void {
		const id = element.get('id') ?? element.get('title');
		this.#declared = element.get('title') ?? id;
		if (id !== null) this.#titles[this.#class].set(id, this.#declared ?? id);
	}

	/** The value that the attribute declared last has where a node or an edge does not say. */
	setDefault(value: string): void {
		if (this.#declared !== null) this.#defaults[this.#class].set(this.#declared, value);
	}

	titleOf(of: GexfClass, id: string): string {
		return this.#titles[of].get(id) ?? id;
	}

	defaultsOf(of: GexfClass): Attributes {
		return this.#defaults[of];
	}
}
