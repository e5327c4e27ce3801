/** The numbers of the rows of so many events where every row is one: 1, 2, 3… */
export function rowNumbers(count: number): Uint32Array<ArrayBuffer> {
	const numbers = new Uint32Array(count);
	for (let event = 0; event < count; event++) numbers[event] = event + 1;
	return numbers;
}
