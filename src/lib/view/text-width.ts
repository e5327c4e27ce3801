const narrow = /[ijl.,:;|!'’()[\]{}ftrI\- ]/;
const wide = /[mwMW@%—…]/;
const capital = /[A-Z0-9&]/;

/**
 * Width of a line of text in the interface's grotesque, in units of layout. An estimate on the
 * generous side: the first picture is laid out before any font is there to measure.
 */
export function textWidth(text: string, size: number): number {
	let ems = 0;
	for (const char of text) {
		if (narrow.test(char)) ems += 0.34;
		else if (wide.test(char)) ems += 0.9;
		else if (capital.test(char)) ems += 0.68;
		else if (char > '\u2fff') ems += 1;
		else ems += 0.56;
	}
	return ems * size;
}
