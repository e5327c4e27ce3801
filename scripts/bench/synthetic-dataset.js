/** @typedef {import('../../src/lib/core/dataset/schema').DatasetInput} DatasetInput */

const stances = [
	'veto',
	'threat',
	'mediation-offer',
	'strike',
	'coercion',
	'sanction',
	'demand',
	'condemnation',
	'statement',
	'appeal',
	'consultation',
	'support',
	'de-escalation'
];
const actorTypes = /** @type {const} */ (['state', 'person', 'organisation', 'igo', 'armed-group']);
const factualities = /** @type {const} */ (['actual', 'actual', 'actual', 'planned', 'offered']);
const declared = /** @type {const} */ (['confirmed', 'reported', 'machine-coded']);
const flags = ['USA', 'GBR', 'FRA', 'DEU', 'TUR', 'IRN', 'ISR', 'CHN', 'RUS', 'IND', 'BRA', 'JPN'];
const firstDay = Date.UTC(2025, 0, 1);
const dayLength = 86_400_000;

/**
 * A dataset that draws exactly `edges` arrows; always the same one for the same number. A few
 * actors are busy and most are not, so pairs have from one arrow to a full fan of them.
 * @param {string} id
 * @param {number} edges
 * @returns {DatasetInput}
 */
export function syntheticDataset(id, edges) {
	const random = mulberry32(edges);
	const below = (/** @type {number} */ limit) => Math.floor(random() * limit);
	const actors = Math.round(4 * Math.sqrt(edges));
	// The square makes low numbers common.
	const anyActor = () => Math.floor(random() ** 2 * actors);

	/** @type {DatasetInput['events']} */
	const events = [];
	const drawn = new Set();
	while (drawn.size < edges) {
		const actor = anyActor();
		const recipient = anyActor();
		const stance = below(stances.length);
		const edge = `${actor} ${recipient} ${stance}`;
		if (actor === recipient || drawn.has(edge)) continue;
		drawn.add(edge);
		// Half the arrows rest on one event.
		for (let count = 1 + Math.floor(random() ** 2 * 3); count > 0; count--) {
			events.push({
				id: `e${events.length}`,
				actor: [`a${actor}`],
				recipient: [`a${recipient}`],
				stance: stances[stance] ?? '',
				summary: `Actor ${actor} towards actor ${recipient}.`,
				...dateFrom(below(420)),
				factuality: factualities[below(factualities.length)] ?? 'actual',
				status: declared[below(declared.length)] ?? 'reported',
				evidence: evidence(below(5) === 0)
			});
		}
	}

	return {
		format: 1,
		id,
		title: `${edges} arrows`,
		summary: 'Made up to measure with.',
		language: 'en',
		asOf: '2026-01-01',
		actors: Array.from({ length: actors }, (_, i) => ({
			id: `a${i}`,
			name: `Actor ${i}`,
			type: actorTypes[i % actorTypes.length] ?? 'unspecified',
			codes: i % actorTypes.length === 0 ? { iso3: flags[(i / 5) % flags.length] ?? 'USA' } : {}
		})),
		sources: [{ id: 's', type: 'event-data' }],
		events
	};
}

/**
 * A dataset with so many events between the members of states; always the same one for the same
 * number.
 * @param {string} id
 * @param {number} count
 * @returns {DatasetInput}
 */
export function syntheticCrisis(id, count) {
	const random = mulberry32(count);
	const below = (/** @type {number} */ limit) => Math.floor(random() * limit);
	const [states, members] = [24, 4];
	const anyState = () => Math.floor(random() ** 3 * states);
	// A state itself, or one of its members.
	const partyOf = (/** @type {number} */ state) =>
		below(3) === 0 ? `s${state}` : `s${state}m${below(members)}`;

	/** @type {DatasetInput['events']} */
	const events = [];
	while (events.length < count) {
		const [actor, recipient] = [anyState(), anyState()];
		if (actor === recipient) continue;
		events.push({
			id: `e${events.length}`,
			actor: [partyOf(actor)],
			recipient: [partyOf(recipient)],
			// Some stances are common and most are not.
			stance: stances[Math.floor(random() ** 2 * stances.length)] ?? '',
			summary: `State ${actor} towards state ${recipient}.`,
			...dateFrom(below(420)),
			factuality: factualities[below(factualities.length)] ?? 'actual',
			status: declared[below(declared.length)] ?? 'reported',
			evidence: evidence(below(5) === 0)
		});
	}
	return {
		format: 1,
		id,
		title: `${count} events`,
		summary: 'Made up to measure with.',
		language: 'en',
		asOf: '2026-01-01',
		actors: Array.from({ length: states }, (_, state) => [
			{ id: `s${state}`, name: `State ${state}`, type: /** @type {const} */ ('state') },
			...Array.from({ length: members }, (_, member) => ({
				id: `s${state}m${member}`,
				name: `Person ${member} of state ${state}`,
				type: /** @type {const} */ ('person'),
				memberOf: `s${state}`
			}))
		]).flat(),
		sources: [{ id: 's', type: 'event-data' }],
		events
	};
}

/** @param {number} day counted from the first; the last ones stand for unknown dates */
function dateFrom(day) {
	if (day >= 365) return { datePrecision: /** @type {const} */ ('unknown') };
	const date = new Date(firstDay + day * dayLength).toISOString().slice(0, 10);
	return { date, datePrecision: /** @type {const} */ ('day') };
}

/**
 * @param {boolean} disputed
 * @returns {DatasetInput['events'][number]['evidence']}
 */
function evidence(disputed) {
	/** @param {'supports' | 'disputes'} bearing */
	const piece = (bearing) => ({ source: 's', bearing, paraphrase: 'Made up.' });
	return disputed ? [piece('supports'), piece('disputes')] : [piece('supports')];
}

/**
 * A small generator of numbers from 0 to 1 that always gives the same ones for a seed.
 * @param {number} seed
 */
function mulberry32(seed) {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
}
