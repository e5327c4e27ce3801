import { RowsBuilder } from '../../rows/rows-builder';
import { sourceWith } from '../../rows/source-list';
import type { FileRead, Format, ProblemListener, ReadOptions, TextFile } from '../format';
import { limits } from '../../dataset/limits';
import { cameoOrStance } from '../codes/stance-of-text';
import { eachRow } from './each-row';
import { sniff } from './sniff';
import type { RowReader, TableFormat } from './table-format';
import { TableRows } from './table-rows';
import { usualOptions } from '../usual-options';

/** A kind of table as a format that files can be opened with. */
export function tableFormat(format: TableFormat): Format {
	const { id, label, cannotSay } = format;
	return {
		id,
		label,
		cannotSay,
		recognise: (file) => format.open(sniff(file), usualOptions, file) !== null,
		read: (file, options, progress, listener) => read(format, file, options, progress, listener)
	};
}

function read(
	format: TableFormat,
	file: TextFile,
	options: ReadOptions,
	progress: (rows: number) => void,
	listener: ProblemListener | undefined
): FileRead {
	const table = sniff(file);
	const reader = format.open(table, options, file);
	const builder = new RowsBuilder({
		format: format.id,
		title: file.name,
		summary: `Events read from a file of the format ${format.label}.`,
		codeSystem: reader?.codeSystem ?? 'code',
		progress,
		listener
	});
	if (reader === null) {
		const message = `the columns are not those of ${format.label}: choose another format`;
		builder.problem({ code: 'bad-file', at: '(root)', message });
		return builder.finish();
	}
	readRows(format, reader, { file, builder, options });
	return builder.finish();
}

interface Reading {
	readonly file: TextFile;
	readonly builder: RowsBuilder;
	readonly options: ReadOptions;
}

function readRows(format: TableFormat, reader: RowReader, { file, builder, options }: Reading) {
	const headline = file.name.slice(0, limits.lineLength) || null;
	const source = builder.source(sourceWith('', { type: 'event-data', headline }));
	const rows = new TableRows(builder, format, reader, options, source);
	let header = reader.header;
	eachRow(
		file.text,
		sniff(file),
		(cells, line) => {
			if (header) header = false;
			else rows.row(cells, line);
		},
		(line) => {
			const message = 'a quotation mark in this row is not closed where it should be: correct it';
			builder.problem({ code: 'bad-row', at: `line ${line}`, message });
		}
	);
	for (const sentence of reader.warnings?.() ?? []) builder.warn(sentence);
	if (reader.codeSystem !== 'cameo' && reader.codeSystem !== cameoOrStance) return;
	for (const sentence of rows.codeCounts().cameoWarnings()) builder.warn(sentence);
}
