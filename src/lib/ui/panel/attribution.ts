import type { Attribution } from '../../core/dataset/schema';

/** "Benjamin Netanyahu, Prime Minister of Israel"; "two U.S. officials, unnamed, to Reuters". */
export function sayAttribution({ name, role, anonymous, to }: Attribution): string {
	const parts = [name];
	if (role !== null && !name.toLowerCase().includes(role.toLowerCase())) parts.push(role);
	if (anonymous) parts.push('unnamed');
	if (to !== null) parts.push(`to ${to}`);
	return parts.join(', ');
}
