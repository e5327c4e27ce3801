import { limits } from '../../dataset/limits';

const controls = /[\0-\x1f\x7f-\x9f\u2028\u2029]+/g;

/** One line of bounded length, without control characters and halves of character pairs. */
export function lineOf(text: string): string {
	return proseOf(text.slice(0, 2 * limits.lineLength))
		.slice(0, limits.lineLength)
		.replace(half, '');
}

/** Running text of bounded length, spaces for line breaks. */
export function proseOf(text: string): string {
	const plain = text.slice(0, limits.textLength).replace(controls, ' ').replace(half, '');
	return plain.replace(/ {2,}/g, ' ').trim();
}

const half = /\p{Surrogate}/gu;

/** Whether the text can be an id of a dataset as it stands. */
export function canBeId(text: string): boolean {
	return text !== '' && text.length <= limits.idLength && !/\p{Surrogate}/u.test(text);
}
