import { describe, expect, it } from 'vitest';
import { toggleStance } from '../core/events/filter-verbs';
import { noFilter } from '../core/events/filter';
import { allClosed, allOpen } from '../core/events/opening';
import { noChoices } from '../core/link/choices';
import { layOutDataset } from '../view/lay-out-actors';
import { shipped } from '../view/test-scene';
import { stepsTo, viewMade } from './ahead';
import * as bigParts from './big-parts';
import { Explorer } from './explorer.svelte';
import { anExplorer } from './test-explorer';
import { pause } from './turns';

const withoutVeto = toggleStance(noFilter, 'veto');

function aBigExplorer(): Explorer {
	return new Explorer(shipped, layOutDataset(shipped), undefined, '', bigParts);
}

const openIn = (explorer: Explorer) => [...explorer.columns.opened].sort();

describe('Explorer of a big graph', () => {
	it('shows what it did until what opens is made, and then the same as at once', async () => {
		const explorer = aBigExplorer();
		explorer.open(allOpen);
		expect(openIn(explorer)).toEqual([]);
		expect(explorer.choices.level).toBe('states');
		const atOnce = anExplorer({ level: 'members' });
		await expect.poll(() => openIn(explorer)).toEqual(openIn(atOnce));
		expect(explorer.stage).toEqual(atOnce.stage);
		expect(explorer.openings).toBe(1);
	});

	it('opens only what was asked for last', async () => {
		const explorer = aBigExplorer();
		const seen = new Set<string>();
		explorer.open(allOpen);
		explorer.toggle('USA');
		await expect
			.poll(() => {
				seen.add(openIn(explorer).join());
				return explorer.justOpened;
			})
			.not.toBeNull();
		await pause();
		expect(openIn(explorer)).toEqual(['USA']);
		expect([...seen]).not.toContain(openIn(anExplorer({ level: 'members' })).join());
		expect(explorer.openings).toBe(1);
	});

	it('goes to an actor once the groups above it are open', async () => {
		const explorer = aBigExplorer();
		explorer.goTo('ISR:NETANYAHU');
		expect(explorer.selection).toEqual([]);
		const selected = [{ kind: 'actor', actor: 'ISR:NETANYAHU' }];
		await expect.poll(() => explorer.selection).toEqual(selected);
		expect(openIn(explorer)).toEqual(['ISR']);
	});

	it('keeps what was filtered while words were looked for', async () => {
		const explorer = aBigExplorer();
		explorer.mention('nuclear');
		explorer.narrow(withoutVeto);
		await expect.poll(() => explorer.filter).toEqual({ ...withoutVeto, text: 'nuclear' });
	});

	it('takes from what was made ahead', () => {
		const explorer = aBigExplorer();
		const steps = [...stepsTo(explorer, { ...allOpen, filter: withoutVeto })];
		expect(steps.length).toBeGreaterThan(6);
		explorer.restore({ ...noChoices, ...allOpen, filter: withoutVeto });
		expect(steps).toContain(explorer.columns);
		expect(steps).toContain(explorer.view);
		expect(explorer.view).toBe(viewMade(explorer.columns, explorer.filter));
		explorer.restore({ ...noChoices, ...allClosed });
		expect(steps).not.toContain(explorer.view);
	});
});
