/* Explorers and the parts of the screen that show them, for tests in a browser. */
import type { Component } from 'svelte';
import { render } from 'vitest-browser-svelte';
import type { Dataset } from '../core/dataset/schema';
import { noChoices, type Choices } from '../core/link/choices';
import { layOutDataset } from '../view/lay-out-actors';
import { shipped } from '../view/test-scene';
import { Explorer } from './explorer.svelte';
import ExplorerHarness from './ExplorerHarness.svelte';

/** An explorer of the shipped crisis, or of another one. */
export function anExplorer(choices: Partial<Choices> = {}, dataset: Dataset = shipped): Explorer {
	const explorer = new Explorer(dataset, layOutDataset(dataset));
	explorer.restore({ ...noChoices, ...choices });
	return explorer;
}

/** Shows a component that reads `explorer` from its context. */
export function show<Given extends Record<string, unknown>>(
	part: Component<Given>,
	given: Given,
	explorer: Explorer
) {
	// `render` cannot carry a component's own type parameter to its props.
	const harness = ExplorerHarness as unknown as Component<Record<string, unknown>>;
	return render(harness, { explorer, part, given });
}
