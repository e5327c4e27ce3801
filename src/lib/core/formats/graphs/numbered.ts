/** "1 edge has" or "12 edges have". */
export function numbered(count: number, one: string, many: string): string {
	return `${count} ${count === 1 ? one : many}`;
}
