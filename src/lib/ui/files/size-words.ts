const units = ['kB', 'MB', 'GB'] as const;

/** "12 bytes", "3.4 kB", "120 MB": three figures at most. */
export function sizeInWords(bytes: number): string {
	if (bytes < 1000) return `${bytes} ${bytes === 1 ? 'byte' : 'bytes'}`;
	let size = bytes / 1000;
	let unit = 0;
	while (size >= 999.5 && unit < units.length - 1) {
		size /= 1000;
		unit++;
	}
	const figures = size.toLocaleString('en', {
		maximumFractionDigits: size < 9.95 ? 1 : 0
	});
	return `${figures} ${units[unit] ?? ''}`;
}
