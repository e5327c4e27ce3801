import { nothingOf } from '../../core/formats/format';
import type { Problem } from '../../core/problem';
import type { FileAccount } from './reader-messages';

/** The account of a file of which nothing could be read. */
export function nothingRead(name: string, problems: readonly Problem[]): FileAccount {
	return { name, failed: true, account: nothingOf('table', problems), format: null, columns: [] };
}

/** The same, where it is the file as a whole that is at fault. */
export function refused(name: string, message: string): FileAccount {
	return nothingRead(name, [{ code: 'bad-file', at: '(root)', message }]);
}
