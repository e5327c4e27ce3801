import {
	Building2,
	CircleHelp,
	Globe,
	HeartHandshake,
	Newspaper,
	Shield,
	User,
	type IconNode
} from 'lucide';
import type { Dataset } from '../core/dataset/schema';
import type { ActorType } from '../core/dataset/vocabulary';

const glyphs: { readonly [type in ActorType]: IconNode | null } = {
	state: null,
	person: User,
	organisation: Building2,
	igo: Globe,
	ngo: HeartHandshake,
	'armed-group': Shield,
	medium: Newspaper,
	unspecified: CircleHelp
};

/** Readable on both themes' panel colour: an image on the canvas cannot follow the theme. */
const glyphColour = '#827c72';

/** A picture's URL by actor id: the flag where `flags` has one, else a sign for the type. */
export function picturesOf(
	actors: Dataset['actors'],
	flags: ReadonlyMap<string, string>
): ReadonlyMap<string, string> {
	const pictures = new Map<string, string>();
	for (const { id, type } of actors) {
		const glyph = glyphs[type];
		const picture = flags.get(id) ?? (glyph && glyphUrl(glyph));
		if (picture) pictures.set(id, picture);
	}
	return pictures;
}

/** Settles when the pictures are there or cannot be had; a canvas then has them at once. */
export async function loadPictures(urls: Iterable<string>): Promise<void> {
	const loads = Array.from(new Set(urls), (url) => {
		const image = new Image();
		image.src = url;
		return image.decode();
	});
	await Promise.allSettled(loads);
}

export const noPictures: ReadonlyMap<string, string> = new Map();

export function svgUrl(svg: string): string {
	return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

function glyphUrl(glyph: IconNode): string {
	const parts = glyph.map(([tag, attributes]) => {
		const pairs = Object.entries(attributes).map(([name, value]) => `${name}="${value}"`);
		return `<${tag} ${pairs.join(' ')}/>`;
	});
	return svgUrl(
		`<svg xmlns="http://www.w3.org/2000/svg" width="96" height="96" viewBox="-12 -12 48 48" fill="none" stroke="${glyphColour}" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round">${parts.join('')}</svg>`
	);
}
