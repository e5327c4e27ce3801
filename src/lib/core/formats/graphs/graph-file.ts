/** Values by name, both as the file has them; a value that is no text is written as JSON has it. */
export type Attributes = ReadonlyMap<string, string>;

/** Where in the file a thing stands: an offset in its text, or a path in its JSON. */
export type Place = number | string;

export interface GraphNode {
	readonly id: string;
	/** Id of the node it lies in. */
	readonly parent: string | null;
	readonly attributes: Attributes;
	readonly place: Place;
}

/** When an edge holds, as the file writes it; null where a bound is not given. */
export interface Interval {
	readonly start: string | null;
	readonly end: string | null;
}

/** An edge, or a hyperedge where it has several ends on a side. */
export interface GraphEdge {
	/** Empty where the file gives none. */
	readonly id: string;
	/** Ids of nodes; none where the file names none. */
	readonly sources: readonly string[];
	readonly targets: readonly string[];
	readonly directed: boolean;
	readonly attributes: Attributes;
	/** By the format's own notation of time; the attributes may name times besides. */
	readonly intervals: readonly Interval[];
	readonly place: Place;
}

/** Something besides edges that could not be read. */
export interface GraphFault {
	readonly place: Place;
	readonly message: string;
}

/** What every graph format comes down to. */
export interface GraphFile {
	/** What it may be called, the surest first; null where the file does not say. */
	readonly titles: readonly (string | null)[];
	/** What the file says about itself. */
	readonly description: string | null;
	readonly nodes: readonly GraphNode[];
	readonly edges: readonly GraphEdge[];
	/** What holds where a node or an edge does not say otherwise. */
	readonly nodeDefaults: Attributes;
	readonly edgeDefaults: Attributes;
	readonly faults: readonly GraphFault[];
	/** Sentences about the file as a whole. */
	readonly warnings: readonly string[];
}

/** A graph, or why the file cannot be read as one. */
export type GraphRead =
	| { readonly graph: GraphFile }
	| { readonly refused: { readonly place: Place; readonly message: string } };

export const noAttributes: Attributes = new Map();

/** One map for all that have none: most files have as many nodes and edges as attributes. */
export function compact(attributes: Attributes): Attributes {
	return attributes.size === 0 ? noAttributes : attributes;
}
