import type { Change } from '../../core/events/compare';
import { changeSigns } from '../../view/change-looks';

/* How the interface says what became of an arrow from the earlier of two periods to the later. */

export const changeWords: { readonly [change in Change]: string } = {
	new: 'new',
	gone: 'gone',
	stronger: 'stronger',
	weaker: 'weaker',
	status: 'other status',
	same: 'as before'
};

/** "+ new": the sign as the graph has it, then the word. */
export function changeInWords(change: Change): string {
	return [changeSigns[change], changeWords[change]].filter((part) => part !== '').join(' ');
}
