/** Every kind of fault that input can have; tests and the interface match on these. */
export type ProblemCode =
	| 'bad-json'
	| 'bad-shape'
	| 'too-large'
	| 'duplicate-id'
	| 'unknown-actor'
	| 'unknown-stance'
	| 'unknown-source'
	| 'unknown-event'
	| 'member-cycle'
	| 'unnamed-group'
	| 'bad-date'
	| 'date-order'
	| 'date-precision'
	| 'bad-url'
	| 'bad-param'
	| 'bad-file'
	| 'bad-row';

/** A fault in input data: reported to the reader, never thrown. */
export interface Problem {
	readonly code: ProblemCode;
	/** Where in the input, e.g. `events.12.recipient.0` or `?from`. */
	readonly at: string;
	/** What is wrong and what to do about it, one sentence. */
	readonly message: string;
}

export type Checked<T> =
	| { readonly ok: true; readonly value: T }
	| { readonly ok: false; readonly problems: readonly Problem[] };
