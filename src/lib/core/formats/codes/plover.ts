/**
 * The stance of PLOVER's sixteen event types. Derived from our table of CAMEO codes, which gives
 * each code its PLOVER event and mode: a type has the stance that most of its codes have. No mode
 * has a majority of another stance.
 */
const byType: Readonly<Record<string, string>> = {
	AGREE: 'support',
	CONSULT: 'consultation',
	SUPPORT: 'support',
	CONCEDE: 'de-escalation',
	COOPERATE: 'support',
	AID: 'support',
	RETREAT: 'de-escalation',
	REQUEST: 'demand',
	ACCUSE: 'condemnation',
	REJECT: 'veto',
	THREATEN: 'threat',
	PROTEST: 'condemnation',
	SANCTION: 'sanction',
	MOBILIZE: 'coercion',
	COERCE: 'coercion',
	ASSAULT: 'strike'
};

const types: ReadonlyMap<string, string> = new Map(Object.entries(byType));

/** The built-in stance of a code written EVENT or EVENT/mode, in any case; null for no event type. */
export function ploverToStance(code: string): string | null {
	const [type = ''] = code.split('/', 1);
	return types.get(type.toUpperCase()) ?? null;
}
