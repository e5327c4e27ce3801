import type { ActiveFilter } from '../../core/events/active-filters';
import { spellDay } from '../../core/dates/spell';
import { isolate } from '../../core/text/isolate';
import type { Explorer } from '../explorer.svelte';
import { factualityWords, listOf, namesOf, polarityWords, statusWords } from '../words';

/** A filter that is on, as its chip says it and paper does: "without veto". */
export function filterInWords(chip: ActiveFilter, explorer: Explorer): string {
	switch (chip.facet) {
		case 'stances':
			return sayStances(chip.without, explorer);
		case 'statuses':
			return `without ${listOf(chip.without.map((status) => statusWords[status].toLowerCase()))}`;
		case 'polarities':
			return `without ${listOf(chip.without.map((polarity) => polarityWords[polarity].toLowerCase()))}`;
		case 'factualities':
			return `without ${listOf(chip.without.map((factuality) => factualityWords[factuality]))}`;
		case 'voices':
			return `according to ${listOf(chip.voices.map((id) => voiceName(id, explorer)))}`;
		case 'actors': {
			const names = namesOf(chip.actors, explorer.dataset);
			return { either: names, actor: `acts: ${names}`, recipient: `towards: ${names}` }[chip.role];
		}
		case 'period':
			return sayPeriod(chip.from, chip.to);
		case 'undated':
			return 'without unknown or open-ended dates';
		case 'text':
			return `“${chip.text}”`;
	}
}

function voiceName(id: string, { columns }: Explorer): string {
	const { list, number } = columns.voices;
	return isolate(list[number.get(id) ?? -1]?.name ?? id);
}

function sayStances(without: readonly string[], { listedStances }: Explorer): string {
	const [left, out] = [
		listedStances.filter(({ id }) => !without.includes(id)),
		listedStances.filter(({ id }) => without.includes(id))
	];
	if (left.length === 0) return 'without any stance';
	const few = left.length < out.length ? left : out;
	const names = listOf(few.slice(0, 4).map(({ label }) => label.toLowerCase()));
	const more = few.length > 4 ? ` and ${few.length - 4} more` : '';
	return `${few === left ? 'only' : 'without'} ${names}${more}`;
}

/** "13 June 2025 – 16 June 2025", "until 16 June 2025". */
export function sayPeriod(from: string | null, to: string | null): string {
	if (from === null && to === null) return 'the whole time';
	if (from !== null && from === to) return spellDay(from);
	if (from === null) return `until ${spellDay(to ?? '')}`;
	return to === null ? `from ${spellDay(from)}` : `${spellDay(from)} – ${spellDay(to)}`;
}
