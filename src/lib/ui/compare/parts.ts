/* What only a comparison shows, in one piece that is fetched when the first one begins. */
export { default as ChangeLegend } from './ChangeLegend.svelte';
export { default as EdgePeriods } from './EdgePeriods.svelte';
export { default as WhatChanged } from './WhatChanged.svelte';
