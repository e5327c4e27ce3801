export type Theme = 'light' | 'dark';

/** The colours of the canvas; `app.css` names the same ones for the page. */
export const palette = {
	paper: { light: '#fdfcf9', dark: '#15161a' },
	panel: { light: '#f6f3ec', dark: '#1c1e23' },
	ink: { light: '#1c1b19', dark: '#eceae4' },
	soft: { light: '#635f58', dark: '#a6a299' },
	rule: { light: '#cfc9bc', dark: '#43464e' },
	hostile: { light: '#b1432f', dark: '#e0796a' },
	neutral: { light: '#85817a', dark: '#8f8b83' },
	cooperative: { light: '#2f827b', dark: '#4fa9a1' },
	accent: { light: '#1f5fae', dark: '#8fbcf2' }
} as const;

export type Colour = { readonly light: string; readonly dark: string };

/** One CSS value that follows the page's `color-scheme`. */
export function bothThemes({ light, dark }: Colour): string {
	return `light-dark(${light},${dark})`;
}

/** Without quotation marks, of which Cytoscape knows only the double and attributes only the single. */
export const typefaces = {
	grotesque: 'Libre Franklin Variable, Libre Franklin Fallback, sans-serif',
	serif: 'Newsreader Variable, Newsreader Fallback, serif'
} as const;
