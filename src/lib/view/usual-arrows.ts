import type { Frame } from './frames';

/** How many arrows of a big graph are drawn where the reader does not say: what fits the screen. */
export const usualArrows: { readonly [frame in Frame]: number } = { wide: 300, tall: 100 };
