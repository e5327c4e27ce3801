/** Every kind of filter that is measured. */
export const kinds = /** @type {const} */ ([
	'stance',
	'status',
	'period',
	'brush',
	'polarity',
	'factuality',
	'undated',
	'actor',
	'voice',
	'text'
]);

/** @typedef {(typeof kinds)[number]} Kind */
