import { limits } from '../dataset/limits';
import type { EventRows } from '../rows/event-rows';
import { toTexts } from '../rows/text-list';

/** Characters of an event in JSON, about, without names and words; texts stand there twice. */
const [plainEvent, perName, perByte] = [600, 3, 4];

/** Whether rows spelled out as events, which people can read and change, are within the limits of a dataset. */
export function isShort({ count, actors, stances, sources, ...rows }: EventRows): boolean {
	if (count > limits.events || sources.length > limits.sources) return false;
	if (actors.length > limits.actors || stances.length > limits.stances) return false;
	const parties = rows.actor.number.length + rows.recipient.number.length;
	const name = actors.reduce((most, { id, name }) => Math.max(most, id.length + name.length), 0);
	const chunks = rows.text === null ? [] : toTexts(rows.text).chunks;
	const text = chunks.reduce((sum, { length }) => sum + length, 0);
	return count * plainEvent + parties * perName * name + text * perByte <= limits.fileCharacters;
}
