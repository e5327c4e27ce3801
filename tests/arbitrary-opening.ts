import fc from 'fast-check';
import type { Dataset } from '../src/lib/core/dataset/schema';
import { groupsOf } from '../src/lib/core/events/groups';

/** Any set of groups of a dataset, by id. */
export function arbitraryOpened(dataset: Dataset): fc.Arbitrary<string[]> {
	return fc.subarray([...groupsOf(dataset).keys()]);
}
