import {
	noAttributes,
	type GraphEdge,
	type GraphFault,
	type GraphNode,
	type GraphRead
} from './graph-file';
import type { Attributes } from './graph-file';

interface NodeFound {
	readonly id: string | null;
	readonly parent?: string | null;
	readonly attributes: Attributes;
}

interface EdgeFound {
	readonly id: string | null;
	readonly sources: readonly string[];
	readonly targets: readonly string[];
	readonly directed: boolean;
	readonly attributes: Attributes;
}

const none: GraphEdge['intervals'] = [];

/** Gathers what a JSON format finds; a node without an id becomes a fault at its path. */
export class JsonGraph {
	readonly #nodes: GraphNode[] = [];
	readonly #edges: GraphEdge[] = [];
	readonly #faults: GraphFault[] = [];

	node(place: string, { id, parent, attributes }: NodeFound): void {
		if (id === null) this.fault(place, 'a node has no id');
		else this.#nodes.push({ id, parent: parent ?? null, attributes, place });
	}

	edge(place: string, { id, sources, targets, directed, attributes }: EdgeFound): void {
		this.#edges.push({
			id: id ?? '',
			sources,
			targets,
			directed,
			attributes,
			intervals: none,
			place
		});
	}

	fault(place: string, message: string): void {
		this.#faults.push({ place, message });
	}

	finish(
		titles: readonly (string | null)[],
		description: string | null,
		warnings: readonly string[] = []
	): GraphRead {
		return {
			graph: {
				titles,
				description,
				nodes: this.#nodes,
				edges: this.#edges,
				nodeDefaults: noAttributes,
				edgeDefaults: noAttributes,
				faults: this.#faults,
				warnings
			}
		};
	}
}
