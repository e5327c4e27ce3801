import { limits } from './limits';
import type { Actor } from './schema';

/**
 * Actors under the names that a reader gave them, by id. The name that the file has becomes an
 * alias, by which they are still found.
 */
export function nameActors(
	actors: readonly Actor[],
	names: Readonly<Record<string, string>>
): readonly Actor[] {
	return actors.map((actor) => {
		const name = Object.hasOwn(names, actor.id) ? names[actor.id] : undefined;
		if (name === undefined || name === actor.name) return actor;
		const aliases = [actor.name, ...actor.aliases.filter((alias) => alias !== name)];
		return { ...actor, name, aliases: [...new Set(aliases)].slice(0, limits.listLength) };
	});
}
