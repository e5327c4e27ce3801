import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import file from '../../../../data/us-israel-iran-2025.json';
import { checkDataset } from './check-dataset';
import { Dataset, type Event } from './schema';
import { shownStatus } from './status';
import { factualities } from './vocabulary';

/*
 * What the shipped crisis says is held here, so that an edit that makes it say more than its
 * article does fails. The article itself is not ours to ship: the quotations below were compared
 * with it character by character.
 */

const { actors, events, context, sources, ...crisis } = v.parse(Dataset, file);
const evidence = [...events, ...context].flatMap((entry) => entry.evidence);

const quotations = [
	'Have the Iranians killed an American yet? No. Until they do, we’re not even talking about going after the political leadership.',
	'Until they do, we’re not even talking about going after the political leadership.',
	'false reports of conversations that never happened.',
	'But I can tell you, I think that we do what we need to do, we’ll do what we need to do. And I think the United States knows what is good for the United States.',
	'And I think the United States knows what is good for the United States.',
	'If we are attacked in any way, shape, or form by Iran, the full strength and might of the U.S. armed forces will come down on you at levels never seen before.',
	'We can easily get a deal done between Iran and Israel and end this bloody conflict',
	'never got credit'
];

function find(id: string): Event {
	const event = events.find((candidate) => candidate.id === id);
	if (event === undefined) throw new Error(`the shipped crisis has no event "${id}"`);
	return event;
}

function idsWhere(holds: (event: Event) => boolean): string[] {
	return events.filter(holds).map(({ id }) => id);
}

function countBy(key: (event: Event) => string): Record<string, number> {
	const counts: Record<string, number> = {};
	for (const event of events) counts[key(event)] = (counts[key(event)] ?? 0) + 1;
	return counts;
}

describe('the shipped crisis', () => {
	it('is accepted without a problem', () => {
		expect(checkDataset(file)).toMatchObject({ ok: true });
	});

	it('has 21 events under 21 ids, in the order of the article', () => {
		expect(events).toHaveLength(21);
		expect(new Set(events.map(({ id }) => id)).size).toBe(21);
		const places = events.map((event) => Math.min(...event.evidence.filter(supports).map(place)));
		expect(places).toEqual(places.toSorted((a, b) => a - b));
	});

	it('counts its stances', () => {
		expect(countBy(({ stance }) => stance)).toEqual({
			veto: 1,
			threat: 4,
			'mediation-offer': 2,
			strike: 3,
			sanction: 1,
			demand: 1,
			statement: 2,
			appeal: 2,
			consultation: 4,
			support: 1
		});
	});

	it('shows four states, their members and one unnamed party', () => {
		const named = actors.map(({ id, memberOf }) =>
			memberOf === null ? id : `${id} of ${memberOf}`
		);
		expect(named).toEqual([
			'USA',
			'USA:TRUMP of USA',
			'USA:OFFICIALS of USA',
			'ISR',
			'ISR:NETANYAHU of ISR',
			'ISR:OFFICIALS of ISR',
			'IRN',
			'IRN:KHAMENEI of IRN',
			'TUR',
			'TUR:ERDOGAN of TUR',
			'UNNAMED'
		]);
	});

	it('lists only actors that take part in an event', () => {
		const parties = new Set(
			events.flatMap(({ actor, recipient, via }) => [...actor, ...recipient, ...via])
		);
		expect(actors.filter(({ id }) => !parties.has(id))).toEqual([]);
	});

	it('never has Iran or a member of it act', () => {
		const iran = actors.filter(({ id, memberOf }) => id === 'IRN' || memberOf === 'IRN');
		const ids = new Set(iran.map(({ id }) => id));
		expect(iran).toHaveLength(2);
		expect(idsWhere(({ actor, via }) => [...actor, ...via].some((id) => ids.has(id)))).toEqual([]);
	});

	it('names nobody for the cancelled talks and says why Iran is their recipient', () => {
		const talks = find('talks-cancelled');
		expect(talks.actor).toEqual(['UNNAMED']);
		expect(actors.find(({ id }) => id === 'UNNAMED')?.type).toBe('unspecified');
		expect(talks.recipient).toEqual(['IRN']);
		expect(talks.note).toMatch(/weak ground/);
		expect(idsWhere(({ actor }) => actor.includes('UNNAMED'))).toEqual(['talks-cancelled']);
	});

	it('confirms only what an actor says on the record', () => {
		expect(idsWhere(({ status }) => status === 'confirmed')).toEqual([
			'denial-of-reports',
			'israel-will-act',
			'regime-change-hint',
			'advance-notice',
			'warnings-to-tehran',
			'threat-if-attacked',
			'wish-for-diplomacy',
			'deal-within-reach'
		]);
		for (const { actor, evidence } of events.filter(({ status }) => status === 'confirmed')) {
			const speakers = evidence.filter(supports).flatMap(({ attribution }) => attribution);
			expect(speakers.filter(({ anonymous }) => anonymous)).toEqual([]);
			expect(speakers.map((speaker) => speaker.actor)).toContain(actor[0]);
		}
	});

	it('shows exactly the veto and the plan as disputed, by Netanyahu', () => {
		const disputed = ['veto-of-plan', 'plan-against-khamenei'];
		expect(idsWhere((event) => shownStatus(event) === 'disputed')).toEqual(disputed);
		expect(find('denial-of-reports').relations).toEqual(
			disputed.map((event) => ({ type: 'disputes', event }))
		);
		for (const id of disputed) {
			const against = find(id).evidence.filter(({ bearing }) => bearing === 'disputes');
			expect(against.flatMap(({ attribution }) => attribution.map(({ actor }) => actor))).toEqual([
				'ISR:NETANYAHU'
			]);
		}
	});

	it('rests the veto and the plan on two anonymous officials', () => {
		for (const id of ['veto-of-plan', 'plan-against-khamenei']) {
			const speakers = find(id)
				.evidence.filter(supports)
				.flatMap(({ attribution }) => attribution);
			expect(speakers).toContainEqual(
				expect.objectContaining({ anonymous: true, count: 2, to: 'Reuters' })
			);
		}
		expect(find('veto-of-plan').relations).toEqual([
			{ type: 'blocks', event: 'plan-against-khamenei' }
		]);
	});

	it('tells plans, offers, conditions and hints from acts', () => {
		expect(
			Object.fromEntries(
				factualities
					.filter((factuality) => factuality !== 'actual')
					.map((factuality) => [factuality, idsWhere((event) => event.factuality === factuality)])
			)
		).toEqual({
			conditional: ['us-restraint', 'warnings-to-tehran', 'threat-if-attacked'],
			planned: ['plan-against-khamenei'],
			offered: ['deal-within-reach', 'turkey-mediation-offer'],
			hypothetical: ['regime-change-hint'],
			denied: []
		});
		expect(idsWhere(({ condition }) => condition !== null)).toEqual(
			idsWhere(({ factuality }) => factuality === 'conditional')
		);
		expect(find('regime-change-hint').summary).toMatch(/hinted/);
	});

	it('keeps what the article does not date undated, with the reason', () => {
		expect(countBy(({ datePrecision }) => datePrecision)).toEqual({ before: 14, range: 5, day: 2 });
		for (const { date, endDate, datePrecision, dateBasis } of [...events, ...context]) {
			expect(dateBasis).toMatch(/undated/);
			expect(date).toBe(datePrecision === 'before' ? null : '2025-06-13');
			if (datePrecision === 'range') expect(endDate).toBe(crisis.asOf);
		}
		expect(idsWhere((event) => event.endDate === '2025-06-13')).toEqual(['advance-notice']);
	});

	it('quotes eight passages of direct speech and paraphrases all else', () => {
		const quoted = evidence.flatMap(({ quotation }) => quotation ?? []);
		expect(new Set(quoted)).toEqual(new Set(quotations));
		expect(
			evidence.filter((piece) => piece.quotation === null && piece.paraphrase === null)
		).toEqual([]);
	});

	it('says of every piece of evidence who speaks and in which paragraph', () => {
		for (const piece of evidence) {
			expect(piece.attribution).toHaveLength(1);
			expect(piece.locator).toMatch(/^paragraph \d+$/);
			expect(place(piece)).toBeGreaterThanOrEqual(1);
			expect(place(piece)).toBeLessThanOrEqual(23);
		}
	});

	it('claims of its one source nothing that the copy does not print', () => {
		expect(sources).toHaveLength(1);
		expect(sources[0]).toMatchObject({
			publisher: null,
			url: null,
			archivedUrl: null,
			published: null,
			accessed: null
		});
		expect(JSON.stringify(file)).not.toMatch(/https?:/);
	});

	it('keeps as context what takes no stance', () => {
		expect(context.map(({ id }) => id)).toEqual([
			'us-disapproval',
			'israeli-fears',
			'past-mediation',
			'concern-of-nations',
			'casualty-figures',
			'force-and-diplomacy',
			'call-for-dialogue'
		]);
	});
});

function supports({ bearing }: { readonly bearing: string }): boolean {
	return bearing === 'supports';
}

/** The paragraph of the article that a piece of evidence points to. */
function place({ locator }: { readonly locator: string | null }): number {
	return Number(locator?.replace('paragraph ', ''));
}
