import { countOf } from '../../text/count-of';

/** How often each code of a file occurs, and which of them its code system does not know. */
export class CodeCounts {
	readonly #known = new Map<string, number>();
	readonly #unknown = new Map<string, number>();

	add(code: string, isKnown: boolean, times: number): void {
		const counts = isKnown ? this.#known : this.#unknown;
		counts.set(code, (counts.get(code) ?? 0) + times);
	}

	/** What the codes say about a file that should have CAMEO's, in sentences for its reader. */
	cameoWarnings(): readonly string[] {
		return [...this.#weis(), ...this.#oldNumbering()];
	}

	#weis(): readonly string[] {
		const unknown = sum(this.#unknown.values());
		const total = unknown + sum(this.#known.values());
		if (total === 0 || unknown / total < leastUnknown) return [];
		const likeWeis = sum([...this.#unknown].flatMap(([code, n]) => (weis.test(code) ? [n] : [])));
		const share = `${Math.round((unknown / total) * 100)} % of the rows have codes that CAMEO does not know`;
		if (likeWeis < unknown / 2) return [`${share}: the file may use another code system.`];
		return [
			`This looks like WEIS, not CAMEO: ${share}, and most of those are WEIS codes (01 to 22 with a third digit). The same digits mean other acts there, so the stances of codes that CAMEO does know are wrong too.`
		];
	}

	/** In the old table 128 was veto and there was no 129. */
	#oldNumbering(): readonly string[] {
		const [old, current] = [this.#known.get('128') ?? 0, this.#known.get('129') ?? 0];
		if (old === 0 || current > 0) return [];
		return [
			`This may be the old CAMEO numbering (0.5): 128 occurs ${old === 1 ? 'once' : countOf(old, 'time')} and 129 never. There 128 is veto, in the current table 129 is; 016, 018 and 105 to 108 moved too. If so, set the stance of 128 to veto.`
		];
	}
}

const leastUnknown = 0.05;
const weis = /^(?:0[1-9]|1\d|2[0-2])\d$/;

function sum(numbers: Iterable<number>): number {
	let total = 0;
	for (const number of numbers) total += number;
	return total;
}
