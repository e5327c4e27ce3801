/**
 * Columns as wide as they need to be: the first to the left, the others to the right.
 * @param {string[][]} rows
 */
export function textTable(rows) {
	const widths = (rows[0] ?? []).map((_, column) =>
		Math.max(...rows.map((row) => row[column]?.length ?? 0))
	);
	return rows.map((row) =>
		row
			.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
			.join('  ')
	);
}
