import type { Filter } from './filter';
import { setActorRole, withActors } from './filter-verbs';

/** The same filter narrowed to the neighbourhood of one actor, given by its id. */
export function onlyActor(filter: Filter, id: string): Filter {
	return setActorRole(withActors(filter, [id]), 'either');
}
