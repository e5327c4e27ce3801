import type { Dataset } from '$lib/core/dataset/schema';

/** Stands in where nothing of a file could be used; the page then shows only its problems. */
export const emptyDataset: Dataset = {
	format: 1,
	id: 'empty',
	title: 'A dataset that could not be read',
	summary: 'The file has problems that leave nothing to show.',
	language: 'en',
	asOf: '1970-01-01',
	license: null,
	actors: [],
	stances: [],
	sources: [],
	events: [],
	context: []
};
