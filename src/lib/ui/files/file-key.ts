/**
 * What an opened file is known by: the SHA-256 of its bytes in hexadecimal digits; of several files
 * together, that of their digests one after the other. Where a page has no secure origin browsers
 * offer no digest: then it is a number that nothing else has.
 */
export async function keyOf(files: readonly Uint8Array<ArrayBuffer>[]): Promise<string> {
	if (!isSecureContext) return hex(crypto.getRandomValues(new Uint8Array(32)));
	const digests = await Promise.all(files.map(sha256));
	const [only, ...others] = digests;
	if (only !== undefined && others.length === 0) return hex(only);
	return hex(await sha256(new TextEncoder().encode(digests.map(hex).join(''))));
}

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
	return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
}

function hex(bytes: Uint8Array): string {
	return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
