import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import file from '../../../../data/cuba-1962.json';
import { checkDataset } from './check-dataset';
import { Dataset, type Event } from './schema';
import { shownStatus } from './status';
import { factualities } from './vocabulary';

/*
 * What the crisis of 1962 says is held here, so that an edit that makes it say more than the
 * coding sheet that it was coded from does fails. The quotations were compared with the sheet
 * character by character.
 */

const { actors, events, context, sources, ...crisis } = v.parse(Dataset, file);
const evidence = events.flatMap((event) => event.evidence);
const quoted = evidence.filter(({ quotation }) => quotation !== null);

const quotations = [
	'the action we are taking is the minimum necessary to remove the threat to the security of the nations of this hemisphere',
	'It shall be the policy of this Nation to regard any nuclear missile launched from Cuba against any nation in the Western Hemisphere as an attack by the Soviet Union on the United States, requiring a full retaliatory response upon the Soviet Union.',
	'measures outlined in your statement represent a serious threat to peace and security of peoples',
	'In carrying out this order, force shall not be used except in case of failure or refusal to comply with directions',
	'I hope that you will issue immediately the necessary instructions to your ships to observe the terms of the quarantine',
	'the Soviet Government cannot instruct the captains of Soviet vessels bound for Cuba to observe the orders of American naval forces blockading that Island',
	'Naturally we will not simply be bystanders with regard to piratical acts by American ships on the high seas.',
	'any action which may aggravate the situation and bring with it the risk of war',
	'What is at stake is not just the interests of the parties directly involved, nor just the interests of all Member States, but the very fate of mankind.',
	'possible that negotiated solution for removal Cuban offensive threat may involve dismantling and removal Jupiters',
	'it was not I who issued the first challenge in this case',
	'do everything possible to avoid direct confrontation with Soviet ships in the next few days in order to minimize the risk of any untoward incident',
	'I am prepared to wait for my answer until hell freezes over, if that’s your decision.',
	'those weapons must be taken out of Cuba.',
	'You would declare that the United States will not invade Cuba with its forces',
	'We are willing to remove from Cuba the means which you regard as offensive.',
	'will remove its analogous means from Turkey',
	'again recommending execution of full-scale OPLAN 312 followed by OPLAN 316',
	'The first thing that needs to be done, however, is for work to cease on offensive missile bases in Cuba',
	'(a) to remove promptly the quarantine measures now in effect and (b) to give assurances against an invasion of Cuba',
	'We had to have a commitment by at least tomorrow that those bases would be removed.',
	'That step was never taken',
	'has given a new order to dismantle the arms which you described as offensive, and to crate and return them to the Soviet Union',
	'I welcome this message and consider it an important contribution to peace',
	'I regret this incident and will see to it that every precaution is taken to prevent recurrence.',
	'this matter of IL-28s is not a minor matter for us at all',
	'If the Soviet Union will at once give the order to start removing IL-28’s and complete the removal in 30 days we would be prepared immediately to announce the removal of the quarantine.',
	'we shall have to take the necessary action in reply',
	'I have this afternoon instructed the Secretary of Defense to lift our naval quarantine.'
];

function find(id: string): Event {
	const event = events.find((candidate) => candidate.id === id);
	if (event === undefined) throw new Error(`the crisis of 1962 has no event "${id}"`);
	return event;
}

function idsWhere(holds: (event: Event) => boolean): string[] {
	return events.filter(holds).map(({ id }) => id);
}

function countBy<T>(items: readonly T[], key: (item: T) => string): Record<string, number> {
	const counts: Record<string, number> = {};
	for (const item of items) counts[key(item)] = (counts[key(item)] ?? 0) + 1;
	return counts;
}

/** The first day that is known of an event. */
function dayOf({ date, endDate }: Event): string {
	return date ?? endDate ?? '';
}

describe('the crisis of 1962', () => {
	it('is accepted without a problem', () => {
		expect(checkDataset(file)).toMatchObject({ ok: true });
	});

	it('has 90 events, 40 actors and 153 sources, and no context', () => {
		expect(events).toHaveLength(90);
		expect(actors).toHaveLength(40);
		expect(sources).toHaveLength(153);
		expect(context).toEqual([]);
	});

	it('goes from the first photographs to the end of the quarantine, in the order of the days', () => {
		expect(crisis.asOf).toBe('1962-11-20');
		expect(find('u2-photographs-missile-sites').date).toBe('1962-10-14');
		expect(find('quarantine-lifted').date).toBe(crisis.asOf);
		const days = events.map(dayOf);
		expect(days).toEqual(days.toSorted());
	});

	it('counts its stances', () => {
		expect(countBy(events, ({ stance }) => stance)).toEqual({
			veto: 6,
			threat: 7,
			'mediation-offer': 2,
			strike: 4,
			coercion: 10,
			sanction: 1,
			demand: 9,
			condemnation: 7,
			statement: 3,
			appeal: 6,
			consultation: 6,
			support: 9,
			'de-escalation': 20
		});
	});

	it('shows eight states, four bodies, a broadcaster and their members', () => {
		const alone = actors.filter(({ memberOf }) => memberOf === null);
		expect(alone.map(({ id }) => id)).toEqual([
			'USA',
			'SUN',
			'CUB',
			'TUR',
			'GBR',
			'FRA',
			'BRA',
			'CHN',
			'UN',
			'OAS',
			'NATO',
			'ABC'
		]);
		expect(countBy(actors, ({ memberOf }) => memberOf ?? 'nobody')).toEqual({
			nobody: 12,
			USA: 10,
			SUN: 10,
			CUB: 1,
			TUR: 1,
			GBR: 1,
			FRA: 1,
			BRA: 1,
			UN: 2,
			ABC: 1
		});
		for (const { id, memberOf } of actors) {
			if (memberOf !== null) expect(id.split(':')[0]).toBe(memberOf);
		}
	});

	it('lists no actor and no source that no event needs', () => {
		const parties = new Set(
			events.flatMap(({ actor, recipient, via }) => [...actor, ...recipient, ...via])
		);
		const groups = new Set(actors.map(({ memberOf }) => memberOf));
		expect(actors.filter(({ id }) => !parties.has(id) && !groups.has(id))).toEqual([]);
		const used = new Set(evidence.map(({ source }) => source));
		expect(sources.filter(({ id }) => !used.has(id))).toEqual([]);
	});

	it('draws no arrow for what stays inside one state', () => {
		const stateOf = (id: string) => actors.find((actor) => actor.id === id)?.memberOf ?? id;
		const inside = idsWhere(
			({ actor, recipient }) => new Set([...actor, ...recipient].map(stateOf)).size === 1
		);
		expect(inside).toEqual(['advisers-meet', 'moscow-forbids-nuclear-use']);
	});

	it('shows 19 events as disputed', () => {
		expect(idsWhere((event) => shownStatus(event) === 'disputed')).toEqual([
			'advisers-meet',
			'kennedy-letter-22-october',
			'cuban-mobilisation',
			'oas-resolution',
			'soviet-ships-turn',
			'defcon-2',
			'stevenson-challenges-zorin',
			'marucla-searched',
			'feklisov-sounds-out-scali',
			'khrushchev-letter-26-october',
			'castro-letter-26-october',
			'first-strike-reading',
			'u2-shot-down',
			'generals-decide-to-fire',
			'maultsby-strays',
			'b-59-torpedo',
			'private-assurance-on-jupiters',
			'khrushchev-defends-withdrawal',
			'castro-accepts-mediation'
		]);
		expect(countBy(evidence, ({ bearing }) => bearing)).toEqual({
			supports: 205,
			disputes: 23,
			qualifies: 2
		});
	});

	it('tells the 24 that were offered, planned, possible or denied from acts', () => {
		expect(
			Object.fromEntries(
				factualities
					.filter((factuality) => factuality !== 'actual')
					.map((factuality) => [factuality, idsWhere((event) => event.factuality === factuality)])
			)
		).toEqual({
			conditional: [
				'retaliation-threat',
				'brazil-allows-vote',
				'khrushchev-warns-of-measures',
				'khrushchev-to-knox',
				'castro-answers-u-thant',
				'castro-letter-26-october',
				'castro-threatens-planes',
				'kennedy-warns-over-flights'
			],
			planned: ['quarantine-announced', 'joint-chiefs-recommend-strike'],
			offered: [
				'feklisov-sounds-out-scali',
				'khrushchev-letter-26-october',
				'khrushchev-offers-exchange',
				'pledge-to-turkey',
				'kennedy-offers-assurances',
				'private-assurance-on-jupiters',
				'message-through-brazil',
				'brazil-offers-good-offices',
				'rfk-offers-end-of-quarantine'
			],
			hypothetical: [
				'air-strike-weighed',
				'rusk-asks-about-jupiters',
				'b-59-torpedo',
				'statement-in-reserve'
			],
			denied: ['first-strike-reading']
		});
		expect(idsWhere((event) => event.factuality === 'actual' && event.condition !== null)).toEqual(
			[]
		);
		expect(
			idsWhere((event) => event.factuality === 'conditional' && event.condition === null)
		).toEqual([]);
	});

	it('draws two strikes that happened, of one shot, and two that did not', () => {
		expect(
			events
				.filter(({ stance }) => stance === 'strike')
				.map(({ id, factuality }) => [id, factuality])
		).toEqual([
			['air-strike-weighed', 'hypothetical'],
			['u2-shot-down', 'actual'],
			['generals-decide-to-fire', 'actual'],
			['joint-chiefs-recommend-strike', 'planned']
		]);
		expect(find('generals-decide-to-fire').relations).toEqual([
			{ type: 'elaborates', event: 'u2-shot-down' }
		]);
		expect(find('generals-decide-to-fire').note).toMatch(/not two shots/);
	});

	it('does not have Castro appeal to the United States for a strike on it', () => {
		const { actor, recipient, factuality, relations } = find('first-strike-reading');
		expect({ actor, recipient, factuality }).toEqual({
			actor: ['CUB:CASTRO'],
			recipient: ['SUN:KHRUSHCHEV'],
			factuality: 'denied'
		});
		expect(relations).toEqual([{ type: 'disputes', event: 'castro-letter-26-october' }]);
	});

	it('reports what only others tell', () => {
		expect(idsWhere(({ status }) => status !== 'confirmed')).toEqual([
			'de-gaulle-backs-action',
			'acheson-briefs-nato',
			'defcon-3',
			'soviet-ships-turn',
			'defcon-2',
			'khrushchev-to-knox',
			'britain-and-france-back-draft',
			'erkin-resents-coupling',
			'feklisov-sounds-out-scali',
			'first-strike-reading',
			'u2-shot-down',
			'generals-decide-to-fire',
			'charges-on-b-59',
			'b-59-torpedo',
			'private-assurance-on-jupiters',
			'statement-in-reserve',
			'turkey-thanks-washington',
			'castro-accepts-mediation'
		]);
		expect(idsWhere(({ status }) => status === 'machine-coded')).toEqual([]);
	});

	it('dates every event to the day where it can, gives every range an end, and says why', () => {
		const spread = events.filter(({ datePrecision }) => datePrecision !== 'day');
		expect(spread.map(({ id, date, endDate }) => [id, date, endDate])).toEqual([
			['cuban-mobilisation', '1962-10-22', '1962-10-23'],
			['soviet-ships-turn', '1962-10-23', '1962-10-24'],
			['castro-answers-u-thant', '1962-10-26', '1962-10-30'],
			['castro-letter-26-october', '1962-10-26', '1962-10-27'],
			['first-strike-reading', '1962-10-26', '1962-10-27'],
			['khrushchev-letter-on-turkey', '1962-10-28', '1962-10-29'],
			['u-thant-in-havana', '1962-10-30', '1962-10-31'],
			['castro-refuses-inspection', '1962-10-30', '1962-10-31'],
			['brazil-offers-good-offices', null, '1962-10-31'],
			['mikoyan-in-havana', '1962-11-02', '1962-11-26'],
			['missiles-shipped-out', null, '1962-11-11']
		]);
		expect(countBy(spread, ({ datePrecision }) => datePrecision)).toEqual({ range: 9, before: 2 });
		expect(idsWhere(({ dateBasis }) => dateBasis === null)).toEqual([]);
	});

	it('answers nothing that came later, and nobody answers himself', () => {
		for (const event of events) {
			for (const { type, event: other } of event.relations) {
				if (type !== 'responds-to') continue;
				const words = `${event.id} answers ${other}`;
				expect(dayOf(find(other)) <= dayOf(event), words).toBe(true);
				expect(find(other).actor, words).not.toEqual(event.actor);
			}
		}
	});

	it('quotes 29 passages, each of one person by name', () => {
		expect(quoted.map(({ quotation }) => quotation)).toEqual(quotations);
		const people = new Set(actors.flatMap(({ id, type }) => (type === 'person' ? id : [])));
		const speakers = quoted.map(({ attribution }) => {
			expect(attribution).toHaveLength(1);
			expect(attribution[0]?.anonymous).toBe(false);
			return attribution[0];
		});
		const others = speakers.filter((speaker) => !people.has(speaker?.actor ?? ''));
		expect(others.map((speaker) => speaker?.name)).toEqual(['Curtis LeMay']);
	});

	it('has a paraphrase beside every quotation and for all else', () => {
		expect(evidence.filter(({ paraphrase }) => paraphrase === null)).toEqual([]);
	});

	it('names the speaker as the actor that he is', () => {
		const known = new Map(actors.map(({ id, role }) => [id, role]));
		for (const { actor, role } of evidence.flatMap(({ attribution }) => attribution)) {
			if (actor !== null) expect(role).toBe(known.get(actor));
		}
	});

	it('gives no document of 1962 that was printed later the day of the document as its publication', () => {
		const printed = sources.filter(
			({ publisher }) =>
				publisher !== null && /Office of the Historian|PBS|Presidency Project/.test(publisher)
		);
		expect(printed.length).toBeGreaterThan(20);
		expect(printed.filter(({ published }) => published !== null)).toEqual([]);
	});

	it('links 126 of its sources, none to a copy that is not the publisher’s', () => {
		expect(sources.filter(({ url }) => url !== null)).toHaveLength(126);
		const unlinked = sources.filter(({ note }) => note?.includes('which is not linked'));
		expect(unlinked).toHaveLength(8);
		expect(unlinked.filter(({ url }) => url !== null)).toEqual([]);
		const nowhere = sources.filter(
			({ url, archival, note }) => url === null && archival === null && note === null
		);
		expect(nowhere).toEqual([]);
	});
});
