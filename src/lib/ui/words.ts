import type { ListedDataset } from '../core/dataset/listed-dataset';
import type {
	ActorType,
	Bearing,
	Factuality,
	Polarity,
	RelationType,
	Status
} from '../core/dataset/vocabulary';
import { countOf, spellCount } from '../core/text/count-of';
import { isolate } from '../core/text/isolate';
import { listOf } from '../core/text/list-of';

export { countOf, listOf, spellCount };

/* How the interface says the dataset's terms. */

export const statusWords: { readonly [status in Status]: string } = {
	confirmed: 'Confirmed',
	reported: 'Reported',
	disputed: 'Disputed',
	'machine-coded': 'Machine-coded'
};

export const statusHelp: { readonly [status in Status]: string } = {
	confirmed: 'the actor’s own words or own account, on the record',
	reported: 'told by others',
	disputed: 'some evidence supports it, some disputes it',
	'machine-coded': 'read from text by a program, not checked by a person'
};

export const polarityWords: { readonly [polarity in Polarity]: string } = {
	hostile: 'Hostile',
	neutral: 'Neutral',
	cooperative: 'Cooperative'
};

export const factualityWords: { readonly [factuality in Factuality]: string } = {
	actual: 'actual',
	conditional: 'conditional',
	planned: 'planned, not carried out',
	offered: 'offered',
	hypothetical: 'hypothetical',
	denied: 'denied'
};

export const bearingWords: { readonly [bearing in Bearing]: string } = {
	supports: 'Supports',
	disputes: 'Disputes',
	qualifies: 'Qualifies'
};

/** A relation read from the event that states it, and from the one it points to. */
export const relationWords: {
	readonly [type in RelationType]: { readonly forth: string; readonly back: string };
} = {
	'responds-to': { forth: 'responds to', back: 'answered by' },
	blocks: { forth: 'blocks', back: 'blocked by' },
	disputes: { forth: 'disputes', back: 'disputed by' },
	'conveyed-in': { forth: 'conveyed in', back: 'conveys' },
	elaborates: { forth: 'elaborates', back: 'elaborated by' },
	explains: { forth: 'explains', back: 'explained by' },
	escalates: { forth: 'escalates', back: 'escalated by' }
};

export const actorTypeWords: { readonly [type in ActorType]: string } = {
	state: 'state',
	person: 'person',
	organisation: 'organisation',
	igo: 'intergovernmental organisation',
	ngo: 'non-governmental organisation',
	'armed-group': 'armed group',
	medium: 'medium',
	unspecified: 'not named by the source'
};

/** So many lines of a long list are shown at once. */
export const portion = 50;

/** So many of them stand there at once; the others follow in turns. */
export const screenful = 12;

/** How many are shown once the reader asks for more: all, unless these are hundreds. */
export function longer(shown: number, all: number): number {
	return all <= 4 * portion ? all : Math.min(all, shown + portion);
}

export function namesOf(ids: readonly string[], { actors }: ListedDataset): string {
	return listOf(ids.map((id) => isolate(actors.find((actor) => actor.id === id)?.name ?? id)));
}
