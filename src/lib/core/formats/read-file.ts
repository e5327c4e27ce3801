import { parseDataset } from '../dataset/parse-dataset';
import type { FileRead, ReadOptions } from './format';

/** Reads a file of any format. Never throws. */
export function readFile(
	_name: string,
	bytes: Uint8Array,
	_options: ReadOptions,
	_progress: (rows: number) => void
): FileRead {
	const { checked } = parseDataset(new TextDecoder().decode(bytes));
	const dataset = checked.ok ? checked.value : null;
	const events = dataset?.events.length ?? 0;
	return {
		account: {
			format: 'stancegraph',
			rows: events,
			events,
			actors: dataset?.actors.length ?? 0,
			skipped: {},
			problems: checked.ok ? [] : checked.problems,
			warnings: []
		},
		rows: null,
		dataset
	};
}
