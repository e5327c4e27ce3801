import { describe, expect, it } from 'vitest';
import { onceSoon } from './once-soon';

describe('onceSoon', () => {
	it('does once what is asked for many times, and again when it is asked for again', async () => {
		let done = 0;
		const ask = onceSoon(() => (done += 1));
		for (let time = 0; time < 50; time++) ask();
		expect(done).toBe(0);
		await Promise.resolve();
		expect(done).toBe(1);
		ask();
		await Promise.resolve();
		expect(done).toBe(2);
	});

	it('is asked for again by its own work', async () => {
		let done = 0;
		const ask = onceSoon(() => {
			done += 1;
			if (done < 3) ask();
		});
		ask();
		await new Promise((resolve) => setTimeout(resolve));
		expect(done).toBe(3);
	});
});
