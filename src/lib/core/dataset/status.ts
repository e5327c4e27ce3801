import type { Event } from './schema';
import type { Status } from './vocabulary';

/** As declared, or disputed when some evidence supports the event and some disputes it. */
export function shownStatus({ status, evidence }: Pick<Event, 'status' | 'evidence'>): Status {
	const supported = evidence.some(({ bearing }) => bearing === 'supports');
	const disputed = evidence.some(({ bearing }) => bearing === 'disputes');
	return supported && disputed ? 'disputed' : status;
}
