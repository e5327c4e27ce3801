import { toJsonSchema } from '@valibot/to-json-schema';
import { DatasetFile } from './rows-schema';

/** The text of the JSON Schema with which editors complete and check dataset files. */
export function writeJsonSchema(): string {
	const { $schema, ...body } = toJsonSchema(DatasetFile, {
		target: 'draft-07',
		typeMode: 'input',
		// What only code can check (a real date, a known actor) has no words in JSON Schema.
		errorMode: 'ignore'
	});
	const head = { $schema, $id: 'dataset-1.schema.json', title: 'Stancegraph dataset, version 1' };
	return `${JSON.stringify({ ...head, ...body }, null, '\t')}\n`;
}
