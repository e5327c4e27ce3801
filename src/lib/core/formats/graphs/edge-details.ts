import { declaredStatuses, factualities } from '../../dataset/vocabulary';
import type { EventRow } from '../../rows/event-columns';
import { isWebAddress } from '../../rows/web-address';
import type { Role, Roles } from './attribute-roles';
import type { GraphEdge } from './graph-file';
import { canBeId, proseOf } from './plain-text';

const mostMentions = 0xffff_ffff;

/** Status, factuality, mentions, weight, id and text of an edge as far as it has them. */
export type EdgeDetails = Pick<
	EventRow,
	'status' | 'factuality' | 'mentions' | 'intensity' | 'id' | 'text'
>;

/** `named` is the attribute that the stance was taken from: it is not told again as text. */
export function detailsOf(edge: GraphEdge, roles: Roles, named: Role | null): EdgeDetails {
	const status = declaredStatuses.find((known) => known === roles.get('status'));
	const factuality = factualities.find((known) => known === roles.get('factuality'));
	const mentions = Number(roles.get('count') ?? NaN);
	const weight = Number(roles.get('weight') ?? NaN);
	const text = proseOf(roles.get('text') ?? (named === 'label' ? '' : (roles.get('label') ?? '')));
	return {
		// The file reports it; that a machine coded it is not said.
		status: status ?? 'reported',
		...(factuality === undefined ? {} : { factuality }),
		...(Number.isInteger(mentions) && mentions > 0 && mentions <= mostMentions ? { mentions } : {}),
		...(Number.isFinite(Math.fround(weight)) ? { intensity: weight } : {}),
		...(canBeId(edge.id) && !/^row-\d+$/.test(edge.id) ? { id: edge.id } : {}),
		...(text === '' ? {} : { text })
	};
}

/** The page that an edge names; null when it names none that can be opened. */
export function pageOf(roles: Roles): string | null {
	const url = roles.get('url');
	return url !== undefined && isWebAddress(url) ? url : null;
}
