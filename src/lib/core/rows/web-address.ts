import { limits } from '../dataset/limits';

/** Whether a dataset may hold this address: http or https, readable, without a password. */
export function isWebAddress(text: string): boolean {
	if (text.length > limits.urlLength || !/^https?:\/\//i.test(text)) return false;
	if (usual.test(text)) return true;
	try {
		const { username, password } = new URL(text);
		return username === '' && password === '';
	} catch {
		return false;
	}
}

/** An address with a usual host, whatever comes behind it: parsing a million takes seconds. */
const usual = /^https?:\/\/(?:[a-z\d]+(?:-[a-z\d]+)*\.)+[a-z]{2,}(?:[/?#]|$)/i;
