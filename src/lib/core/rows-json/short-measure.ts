/** The shortest number in decimals that is the same in 32 bits; null for none. */
export function shortMeasure(value: number): string {
	if (Number.isNaN(value)) return 'null';
	// JSON has no word for what is too large; it reads as that again.
	if (!Number.isFinite(value)) return value > 0 ? '1e39' : '-1e39';
	for (let digits = 1; digits < 9; digits++) {
		const short = Number(value.toPrecision(digits));
		if (Math.fround(short) === value) return String(short);
	}
	return String(value);
}
