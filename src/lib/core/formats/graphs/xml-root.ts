const glanceLength = 1 << 13;
const misc = /^(?:\s+|<\?[^]*?\?>|<!--[^]*?-->)/;
const root = /^<(?:[\w.-]+:)?([\w.-]+)[\s/>]/;

/** Whether the outermost element of the text, whatever its prefix, has this name. */
export function isXmlOf(text: string, name: string): boolean {
	let rest = text.slice(0, glanceLength);
	for (let found = misc.exec(rest); found !== null; found = misc.exec(rest)) {
		rest = rest.slice(found[0].length);
	}
	// A document type names the root element; such a file is known so that it can be refused.
	const [, declared] = /^<!DOCTYPE\s+([\w.:-]+)/.exec(rest) ?? [];
	return declared === undefined ? root.exec(rest)?.[1] === name : declared === name;
}
