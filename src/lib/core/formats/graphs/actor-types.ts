import type { ActorType } from '../../dataset/vocabulary';
import { fold } from '../../text/fold';

const names: Readonly<Record<ActorType, string>> = {
	state: 'state country nation government',
	person: 'person individual human people politician leader',
	organisation: 'organisation organization org company institution party group',
	igo: 'igo intergovernmental',
	ngo: 'ngo nonprofit charity',
	'armed-group': 'armed-group armed_group militia rebel rebels insurgent insurgents',
	medium: 'medium media newspaper news broadcaster',
	unspecified: ''
};

const typeByName: ReadonlyMap<string, ActorType> = new Map(
	Object.entries(names).flatMap(([type, known]) =>
		known.split(' ').flatMap((name) => (isType(type) && name !== '' ? [[name, type] as const] : []))
	)
);

function isType(text: string): text is ActorType {
	return Object.hasOwn(names, text);
}

/** The type of actor that a word names; null when it names none. */
export function actorTypeOf(word: string): ActorType | null {
	return word.length > 40 ? null : (typeByName.get(fold(word.trim()).replace(/ /g, '-')) ?? null);
}
