import { closeSync, openSync, writeSync } from 'node:fs';
import { generateText, type Layout } from './generate-text';

/* Run as a process of its own: FILE LAYOUT COUNT. Writes a generated text. */

const [file = '', layout, count] = process.argv.slice(2);
const target = openSync(file, 'w');
let bytes = 0;
for (const piece of generateText(layout as Layout, Number(count)))
	bytes += writeSync(target, piece);
closeSync(target);
console.log(JSON.stringify({ bytes }));
