import { compact, type Attributes } from './graph-file';

/** A field of an object that is not known yet; undefined where there is none, whatever its name. */
export function fieldOf(value: unknown, name: string): unknown {
	return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

export function listOf(value: unknown, name: string): readonly unknown[] {
	const list: unknown = fieldOf(value, name);
	return Array.isArray(list) ? list : [];
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Text, or a number or truth value as text; null for anything else. */
export function textOf(value: unknown): string | null {
	if (typeof value === 'string') return value;
	return typeof value === 'number' || typeof value === 'boolean' ? String(value) : null;
}

/** The fields that are text, a number or a truth value, without those named; later objects win. */
export function attributesOf(values: readonly unknown[], without: ReadonlySet<string>): Attributes {
	const attributes = new Map<string, string>();
	for (const value of values) {
		if (!isObject(value)) continue;
		for (const [name, field] of Object.entries(value)) {
			const text = without.has(name) ? null : textOf(field);
			if (text !== null && text !== '') attributes.set(name, text);
		}
	}
	return compact(attributes);
}
