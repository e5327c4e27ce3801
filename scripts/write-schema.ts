import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { writeJsonSchema } from '../src/lib/core/dataset/json-schema';

const file = 'static/schema/dataset-1.schema.json';

if (!process.argv.includes('--check')) {
	mkdirSync('static/schema', { recursive: true });
	writeFileSync(file, writeJsonSchema());
	console.log(`${file}: written`);
} else if (current() === writeJsonSchema()) {
	console.log(`${file}: up to date`);
} else {
	console.error(`${file} is stale: run npm run schema`);
	process.exitCode = 1;
}

function current(): string | null {
	try {
		return readFileSync(file, 'utf8');
	} catch {
		return null;
	}
}
