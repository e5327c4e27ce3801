/** Names of the parameters that say which opened file a link speaks of. */
export const fileParams = ['file', 'name', 'read'] as const;

/** The ordinary choices of a link, without what speaks of the file. */
export function withoutFile(params: URLSearchParams): URLSearchParams {
	const own: readonly string[] = fileParams;
	return new URLSearchParams([...params].filter(([name]) => !own.includes(name)));
}
