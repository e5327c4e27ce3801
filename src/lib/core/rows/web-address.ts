import { limits } from '../dataset/limits';

/** Whether a dataset may hold this address: http or https, readable, without a password. */
export function isWebAddress(text: string): boolean {
	if (text.length > limits.urlLength || !/^https?:\/\//i.test(text)) return false;
	try {
		const { username, password } = new URL(text);
		return username === '' && password === '';
	} catch {
		return false;
	}
}
