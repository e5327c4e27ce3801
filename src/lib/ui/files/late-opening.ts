/* All that opening a file needs, in one piece that is fetched when there is a file. */
export { default as Opening } from './Opening.svelte';
export { isAt, queryOf } from './address';
export { opener } from './opener.svelte';
