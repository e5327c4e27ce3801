/** Pasted text as a file. */
export function pasted(text: string): File {
	return new File([text], 'Pasted text');
}
