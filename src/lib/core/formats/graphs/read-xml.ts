import { SaxesParser, type SaxesTagPlain } from 'saxes';
import type { GraphFault } from './graph-file';

/** What a reader is told, in the order of the file. Names come without their prefix. */
export interface XmlHandler {
	open(element: XmlElement): void;
	/** Text within the innermost open element, perhaps in pieces. */
	text(text: string): void;
	close(name: string): void;
}

export interface XmlElement {
	readonly name: string;
	/** Offset of its "<" in the text. */
	readonly place: number;
	/** The attribute's value without characters that XML forbids, null when there is none. */
	get(attribute: string): string | null;
}

export interface XmlRead {
	/** Forbidden characters that were left out. */
	readonly faults: readonly GraphFault[];
	/** Why the text is no XML that is read; what the handler was told until then is void. */
	readonly refused: { readonly place: number; readonly message: string } | null;
}

const chunkLength = 1 << 16;
/** A text with more forbidden characters than this is no text. */
const mostFaults = 1_000;
const forgiven = new Set([
	'malformed character entity.',
	'an XML declaration must be at the start of the document.'
]);
const endsEarly = /^(unclosed tag|unexpected end|document must contain)/;

/**
 * Reads XML, with a word to `progress` now and then. Document types, and entities besides the five
 * of XML, are refused. Never throws unless the handler does.
 */
export function readXml(text: string, handler: XmlHandler, progress: () => void): XmlRead {
	const reading = new XmlReading(text, handler);
	try {
		for (let start = 0; start < text.length; start += chunkLength) {
			reading.write(text.slice(start, start + chunkLength));
			progress();
		}
		reading.close();
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
		return { faults: [], refused: { place: error.place, message: error.message } };
	}
	return { faults: reading.faults, refused: null };
}

class Refusal extends Error {
	readonly place: number;

	constructor(place: number, message: string) {
		super(message);
		this.place = place;
	}
}

class XmlReading {
	readonly faults: GraphFault[] = [];
	readonly #text: string;
	readonly #parser = new SaxesParser({ xmlns: false });
	#start = 0;

	constructor(text: string, handler: XmlHandler) {
		this.#text = text;
		const parser = this.#parser;
		parser.on('error', ({ message }) => this.#heed(message.replace(/^\d+:\d+: /, '')));
		parser.on('doctype', () => this.#refuse('it has a document type, which is not read'));
		parser.on('opentagstart', ({ name }) => {
			this.#start = text.lastIndexOf('<', parser.position - name.length - 1);
		});
		parser.on('opentag', (tag) => handler.open(new OpenTag(tag, this.#start)));
		parser.on('closetag', ({ name }) => handler.close(localName(name)));
		parser.on('text', (part) => handler.text(withoutForbidden(part)));
		parser.on('cdata', (part) => handler.text(withoutForbidden(part)));
	}

	write(chunk: string): void {
		this.#parser.write(chunk);
	}

	close(): void {
		this.#parser.close();
	}

	/** A stray control character costs itself alone; any other fault costs the file. */
	#heed(message: string): void {
		const place = Math.min(Math.max(this.#parser.position - 1, 0), this.#text.length);
		const character = this.#text[place] ?? '';
		const stray = message === 'disallowed character.' && isForbidden(character);
		if (!stray && !forgiven.has(message)) this.#refuse(inWords(message));
		if (this.faults.length === mostFaults)
			this.#refuse('it is full of characters that XML forbids');
		this.faults.push({
			place,
			message: 'there stands a character that XML forbids: it has been left out'
		});
	}

	#refuse(reason: string): never {
		const place = Math.min(Math.max(this.#parser.position - 1, 0), this.#text.length);
		throw new Refusal(place, reason);
	}
}

class OpenTag implements XmlElement {
	readonly name: string;
	readonly place: number;
	readonly #attributes: Readonly<Record<string, string>>;

	constructor({ name, attributes }: SaxesTagPlain, place: number) {
		this.name = localName(name);
		this.place = place;
		this.#attributes = attributes;
	}

	get(attribute: string): string | null {
		const value = this.#attributes[attribute];
		return value === undefined ? null : withoutForbidden(value);
	}
}

function inWords(message: string): string {
	if (message === 'undefined entity.') return 'it uses an entity, and entities are not read';
	if (endsEarly.test(message)) return 'it ends before its last element is closed';
	return `it is not well-formed XML (${message.replace(/\.$/, '')})`;
}

function localName(name: string): string {
	return name.slice(name.indexOf(':') + 1);
}

const forbidden = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Surrogate}|&#(?:x[\da-f]+|\d+);/giu;
const alsoIn11 = /[\x7f-\x9f]/;

function isForbidden(character: string): boolean {
	return alsoIn11.test(character) || withoutForbidden(character) === '';
}

/** A reference is still there when it stands for a forbidden character. */
function withoutForbidden(text: string): string {
	return text.replace(forbidden, '');
}
