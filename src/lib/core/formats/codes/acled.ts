/** The stance of ACLED's types of event; a sub-type is listed where it differs from its type. */
const byType: ReadonlyMap<string, string> = new Map([
	['battles', 'strike'],
	['explosions/remote violence', 'strike'],
	['violence against civilians', 'strike'],
	['protests', 'condemnation'],
	['riots', 'coercion'],
	['strategic developments', 'statement']
]);

const bySubType: ReadonlyMap<string, string> = new Map([
	['agreement', 'de-escalation'],
	['arrests', 'coercion'],
	['disrupted weapons use', 'coercion'],
	['excessive force against protesters', 'strike'],
	['looting/property destruction', 'coercion'],
	['non-violent transfer of territory', 'de-escalation'],
	['abduction/forced disappearance', 'coercion']
]);

export function acledToStance(type: string, subType: string): string | null {
	return bySubType.get(subType.toLowerCase()) ?? byType.get(type.toLowerCase()) ?? null;
}
