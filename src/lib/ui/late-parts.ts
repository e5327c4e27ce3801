/* What is not on the screen at first, in one piece that is fetched when the page is at rest. */
export { default as ChangeLegend } from './compare/ChangeLegend.svelte';
export { sayComparison } from './compare/say-comparison';
export { default as EdgePeriods } from './compare/EdgePeriods.svelte';
export { default as WhatChanged } from './compare/WhatChanged.svelte';
export { default as Dialog } from './dialogs/Dialog.svelte';
export { default as KeysDialog } from './dialogs/KeysDialog.svelte';
export { default as SearchDialog } from './dialogs/SearchDialog.svelte';
export { default as ShareDialog } from './dialogs/ShareDialog.svelte';
export { default as EmptyResult } from './graph/EmptyResult.svelte';
export { default as ShowMore } from './ShowMore.svelte';
export { litWords } from '../view/lit-labels';
export { default as EventTable } from './table/EventTable.svelte';
