import { createContext } from 'svelte';
import type { ListedDataset } from '../core/dataset/listed-dataset';
import { columnsOf } from '../core/events/columns-of';
import { compareViews, type Comparison } from '../core/events/compare';
import { earlierFilter, eitherOf, laterFilter } from '../core/events/compare-periods';
import { computeView } from '../core/events/compute-view';
import type { Columns } from '../core/events/columns';
import { edgeNumber } from '../core/events/edge-number';
import { eventNumber } from '../core/events/event-number';
import { noFilter, type Filter } from '../core/events/filter';
import { familyOf, followActors } from '../core/events/families';
import { setActorRole, withActors } from '../core/events/filter-verbs';
import { groupsOf } from '../core/events/groups';
import {
	closeGroup,
	groupsAbove,
	openGroup,
	openGroups,
	type Opening
} from '../core/events/opening';
import { edgeInWords } from '../core/events/sentences';
import { activeFilters } from '../core/events/active-filters';
import {
	noChoices,
	type Camera,
	type Choices,
	type Screen,
	type Selected,
	type Sort
} from '../core/link/choices';
import { followSelection } from '../core/link/follow-selection';
import { writeQuery } from '../core/link/write-choices';
import { isolate } from '../core/text/isolate';
import { relatedEvents } from '../core/events/related';
import { sourceFinder } from '../core/dataset/sources';
import { actorsThatOccur, stancesThatOccur } from '../core/events/occurring';
import { binTime } from '../core/time/time-bins';
import { countTimeline } from '../core/time/timeline';
import type { Period } from '../core/time/period';
import { markChanges } from '../view/change-marks';
import type { Point } from '../view/curve';
import type { Frame } from '../view/frames';
import { edgesOfEvent, findMarks, litEdges, type Marks, type Pointed } from '../view/marks';
import type { Layouts } from '../view/layouts';
import { noPictures } from '../view/pictures';
import { toScene, type Scene } from '../view/scene';
import { openStage } from '../view/open-stage';
import { seatMembers } from '../view/seats';
import { setStage, showingAtLeast, type Stage } from '../view/stage';
import type { Ahead } from './ahead';
import type * as bigParts from './big-parts';
import { Late } from './late.svelte';
import { Playback } from './time/playback.svelte';
import { moveActor, moveSome, noPlaces, type Places } from './places';
import type { Sifting } from './sifting.svelte';

export type BigParts = typeof bigParts;

/** What the reader has chosen, and everything that follows from it. */
export class Explorer {
	readonly dataset: ListedDataset;
	readonly layouts: Layouts;
	readonly pictures: ReadonlyMap<string, string>;
	/** What stands first in the query of every link, whatever is chosen. */
	readonly prefix: string;

	choices = $state.raw<Choices>(noChoices);
	frame = $state.raw<Frame>('wide');
	/** Places to which the reader dragged actors, by actor id. */
	moved = $state.raw<Places>(noPlaces);
	/** Scene id under the pointer, and under the keyboard. */
	hovered = $state.raw<string | null>(null);
	focused = $state.raw<string | null>(null);
	/** Numbers of the edges that a sentence under the pointer or the keyboard speaks of. */
	spokenOf = $state.raw<readonly number[]>([]);
	/** How often the reader opened or closed something, and the scene id of what was opened last. */
	openings = $state.raw(0);
	justOpened = $state.raw<string | null>(null);
	/** Whether the canvas has shown its first picture: what is needed later may be fetched now. */
	drawn = $state.raw(false);
	/** What shows more arrows than fit the screen; null where there are never so many. */
	readonly big: BigParts | null;
	readonly sifting: Sifting | null;
	readonly playback = new Playback(this);
	readonly late = new Late();
	readonly #turns: BigParts['TurnTo']['prototype'] | null;

	readonly filter = $derived.by(() => this.choices.filter);
	readonly selection = $derived.by(() => this.choices.selection);
	readonly level = $derived.by(() => this.choices.level);

	readonly columns = $derived.by(() => columnsOf(this.dataset, this.level, this.choices.opened));
	readonly #closed = $derived.by(() => columnsOf(this.dataset, 'states'));
	readonly whole = $derived.by(() => this.#viewOf(this.columns, noFilter));
	/** The earlier period that the filter's own is compared with. */
	readonly compared = $derived.by(() => this.choices.compare);
	readonly comparing = $derived.by(() => this.compared !== null);
	/** What passes the filter; while two periods are compared, the dated events of the later one. */
	readonly view = $derived.by(() =>
		this.#viewOf(this.columns, this.comparing ? laterFilter(this.filter) : this.filter)
	);
	readonly #earlier = $derived.by(
		() => this.compared && computeView(this.columns, earlierFilter(this.filter, this.compared))
	);
	readonly comparison: Comparison | null = $derived.by(
		() => this.#earlier && compareViews(this.#earlier, this.view)
	);
	/** What is on the screen: the view, or the events of both periods. */
	readonly shown = $derived.by(() => (this.comparison ? eitherOf(this.comparison) : this.view));
	readonly timeBins = $derived.by(() => binTime(this.columns));
	readonly timeline = $derived.by(() => countTimeline(this.timeBins, this.shown));
	readonly places = $derived.by(() => moveSome(this.layouts[this.frame], this.moved));
	readonly #home = $derived.by(() => this.#set(this.#closed, this.frame, this.layouts[this.frame]));
	readonly #closedStage = $derived.by(() =>
		this.moved.size === 0
			? this.#home
			: showingAtLeast(this.#home.bounds, this.#set(this.#closed, this.frame, this.places))
	);
	readonly seating = $derived.by(() => seatMembers(this.dataset, this.layouts[this.frame]));
	readonly #whole = $derived.by(() => this.wholeStage(this.columns));
	readonly stage = $derived.by(() => this.sifting?.draw(this.#whole) ?? this.#whole);
	readonly scene = $derived.by(() => this.sceneOn(this.stage));
	readonly marks = $derived.by(() => this.#findMarks());
	readonly related = $derived.by(() => relatedEvents(this.dataset));
	readonly sourceOf = $derived.by(() => sourceFinder(this.dataset));
	readonly filtered = $derived.by(() => activeFilters(this.filter).length > 0);
	/** What the filters list: the stances and drawn actors that occur in the dataset at all. */
	readonly listedStances = $derived.by(() => stancesThatOccur(this.whole));
	readonly listedActors = $derived.by(() => actorsThatOccur(this.whole));
	/** The view as the text of a link's query. */
	readonly query = $derived.by(() => this.#queryOf(this.choices));

	constructor(
		dataset: ListedDataset,
		layouts: Layouts,
		pictures: ReadonlyMap<string, string> = noPictures,
		prefix = '',
		big: BigParts | null = null
	) {
		this.dataset = dataset;
		this.layouts = layouts;
		this.pictures = pictures;
		this.prefix = prefix;
		this.big = big;
		this.sifting = big && new big.Sifting(this);
		this.#turns = big && new big.TurnTo(this);
	}

	/** Makes what the screen shows first, step by step, so that the page may answer in between. */
	*prepare(): Generator<unknown> {
		yield* this.big?.stepsTo(this, this.choices) ?? [];
		yield this.stage;
		yield this.scene;
	}

	/** Takes choices from a link; a filter that stays the same is no news to anything that follows it. */
	restore(choices: Choices): void {
		this.playback.halt();
		const filter = same(choices.filter, this.filter) ? this.filter : choices.filter;
		this.choices = { ...choices, filter };
	}

	/** Makes `change` once what it shows is made, which takes turns where the graph is big. */
	#turnTo(next: Ahead, change: () => void): void {
		if (this.#turns) void this.#turns.make(next, change);
		else change();
	}

	narrow(filter: Filter): void {
		this.choices = { ...this.choices, filter };
	}

	/** Filters by words; a long file is looked through while the page goes on. */
	mention(text: string, by: Filter | null = null): void {
		const before = this.filter;
		const filter = { ...(by ?? before), text };
		this.#turnTo({ ...this.choices, filter }, () =>
			this.narrow(by || before === this.filter ? filter : { ...this.filter, text })
		);
	}

	/** Compares the filter's period with an earlier one; null ends that. */
	compare(compare: Period | null): void {
		this.choices = { ...this.choices, compare };
	}

	/** What the canvas shows on any stage of the dataset. */
	sceneOn(stage: Stage): Scene {
		const scene = toScene(stage, this.view, this.pictures);
		return this.comparison ? markChanges(scene, this.comparison) : scene;
	}

	isOpen(group: string): boolean {
		return this.columns.opened.has(group);
	}

	/** The group that a scene id's actor is, or stands in where it is none; null without one. */
	groupAt(sceneId: string): string | null {
		const item = this.itemAt(sceneId);
		return item?.kind === 'actor' ? this.groupFor(item.actor) : null;
	}

	groupFor(actor: string): string | null {
		const groups = groupsOf(this.dataset);
		if (groups.has(actor)) return actor;
		return groupsAbove(this.dataset, actor).find((group) => groups.has(group)) ?? null;
	}

	/** Opens a group into its members, or closes it. */
	toggle(group: string): void {
		const change = this.isOpen(group) ? closeGroup : openGroup;
		this.open(change(this.dataset, this.choices, group), () => {
			const number = this.columns.actorNumber.get(group) ?? -1;
			this.justOpened = this.isOpen(group) ? `n${number}` : null;
		});
	}

	/** Opens and closes groups; what was chosen follows, and then `then`. */
	open(opening: Opening, then = () => {}): void {
		if (sameSet(this.columns.opened, openGroups(this.dataset, opening))) then();
		else
			this.#turnTo({ ...this.choices, ...opening }, () => {
				this.#open(opening);
				then();
			});
	}

	#open({ level, opened }: Opening): void {
		const before = this.columns;
		const after = columnsOf(this.dataset, level, opened);
		this.hovered = null;
		if (this.focused?.startsWith('e')) this.focused = null;
		this.choices = {
			...this.choices,
			level,
			opened,
			filter: this.#followed(before, after),
			selection: followSelection(this.selection, before, after)
		};
		this.openings++;
	}

	/** A filter without actors stays the one that it was. */
	#followed(before: Columns, after: Columns): Filter {
		const { actors } = this.filter;
		return actors.length === 0
			? this.filter
			: withActors(this.filter, followActors(actors, before, after));
	}

	/** Selects an actor as itself: the groups above it are opened where it is drawn. */
	goTo(actor: string): void {
		const above = groupsAbove(this.dataset, actor);
		const [group] = above;
		const select = () => this.select({ kind: 'actor', actor });
		if (group === undefined || !groupsOf(this.dataset).get(group)?.includes(actor)) select();
		else
			this.open(openGroup(this.dataset, this.choices, group), () => {
				this.justOpened = `n${this.columns.actorNumber.get(above.at(-1) ?? group) ?? -1}`;
				select();
			});
	}

	/** Only the events of an actor, and of its members while they stand beside it. */
	focusOn(actor: string): void {
		const family = familyOf(this.columns, this.shownActor(actor));
		this.narrow(setActorRole(withActors(this.filter, family), 'either'));
	}

	select(item: Selected, add = false): void {
		const others = this.selection.filter((other) => !sameItem(other, item));
		const again = others.length < this.selection.length;
		const selection = add ? (again ? others : [...others, item]) : [item];
		this.choices = { ...this.choices, selection };
	}

	selectAll(selection: readonly Selected[]): void {
		this.choices = { ...this.choices, selection };
	}

	deselect(item: Selected): void {
		const selection = this.selection.filter((other) => !sameItem(other, item));
		this.choices = { ...this.choices, selection };
	}

	/** Takes the last thing selected away; false when nothing was. */
	back(): boolean {
		if (this.selection.length === 0) return false;
		this.choices = { ...this.choices, selection: this.selection.slice(0, -1) };
		return true;
	}

	clear(): void {
		this.choices = { ...this.choices, selection: [] };
	}

	show(screen: Screen): void {
		this.choices = { ...this.choices, screen };
	}

	sort(sort: Sort): void {
		this.choices = { ...this.choices, sort };
	}

	look(camera: Camera | null): void {
		this.choices = { ...this.choices, camera };
	}

	move(sceneId: string, place: Point): void {
		const item = this.itemAt(sceneId);
		if (item?.kind !== 'actor') return;
		const from = this.stage.nodes.find(({ id }) => id === sceneId);
		if (from) this.moved = moveActor(this.moved, this.dataset, item.actor, from, place);
	}

	/** The query of a link to this view with nothing but one event selected. */
	queryFor(event: string): string {
		return this.#queryOf({ ...this.choices, selection: [{ kind: 'event', event }] });
	}

	/** The actor as which an actor is shown at this level, both by id. */
	shownActor(id: string): string {
		const { actors, shownAs, actorNumber } = this.columns;
		return actors[shownAs[actorNumber.get(id) ?? -1] ?? -1]?.id ?? id;
	}

	nameOf(id: string): string {
		const { actors, actorNumber } = this.columns;
		return isolate(actors[actorNumber.get(id) ?? -1]?.name ?? id);
	}

	/** The arrows that rest on an event, in words. */
	edgesOf(event: number): { readonly words: string; readonly item: Selected }[] {
		return edgesOfEvent(event, this.shown).flatMap((edge) => {
			const item = this.itemAt(`e${edge}`);
			return item ? [{ words: edgeInWords(this.columns, edge), item }] : [];
		});
	}

	/** The stage in any frame, without what the reader dragged. */
	stageIn(frame: Frame): Stage {
		const places = this.layouts[frame];
		const closed = this.#set(this.#closed, frame, places);
		const whole =
			this.columns === this.#closed
				? closed
				: openStage(this.columns, closed, seatMembers(this.dataset, places), noPlaces, this.#set);
		return this.sifting?.draw(whole) ?? whole;
	}

	/** Everybody in their places with the groups open that are in these columns. */
	wholeStage(columns: Columns): Stage {
		if (columns === this.#closed) return this.#closedStage;
		const open = this.big?.openAnyStage ?? openStage;
		return open(columns, this.#closedStage, this.seating, this.moved);
	}

	get #set() {
		return this.big?.setAnyStage ?? setStage;
	}

	get #viewOf() {
		return this.big?.viewMade ?? computeView;
	}

	/** What a scene id stands for; null when there is no such thing. */
	itemAt(sceneId: string): Selected | null {
		const number = Number(sceneId.slice(1));
		const { actors, stances, edgeActor, edgeRecipient, edgeStance } = this.columns;
		if (sceneId.startsWith('n')) {
			const actor = actors[number];
			return actor ? { kind: 'actor', actor: actor.id } : null;
		}
		const actor = actors[edgeActor[number] ?? -1];
		const recipient = actors[edgeRecipient[number] ?? -1];
		const stance = stances[edgeStance[number] ?? -1];
		if (!actor || !recipient || !stance) return null;
		return { kind: 'edge', actor: actor.id, recipient: recipient.id, stance: stance.id };
	}

	/** An item by its numbers in the columns; null for a note and for what is not there. */
	pointed(item: Selected): Pointed | null {
		switch (item.kind) {
			case 'actor': {
				const actor = this.dataset.actors.findIndex(({ id }) => id === item.actor);
				return actor < 0 ? null : { kind: 'actor', actor };
			}
			case 'edge': {
				const edge = edgeNumber(this.columns, item.actor, item.recipient, item.stance);
				return edge === null ? null : { kind: 'edge', edge };
			}
			case 'event': {
				const event = eventNumber(this.dataset, item.event);
				return event === null ? null : { kind: 'event', event };
			}
			case 'note':
				return null;
		}
	}

	#queryOf(choices: Choices): string {
		return [this.prefix, writeQuery(choices)].filter((part) => part !== '').join('&');
	}

	#findMarks(): Marks {
		const chosen = this.selection.map((item) => this.pointed(item)).filter((item) => item !== null);
		const under = this.focused ?? this.hovered;
		const item = under === null ? null : this.itemAt(under);
		const marks = findMarks(
			chosen,
			item && this.pointed(item),
			this.focused,
			this.shown,
			this.stage,
			(event) => this.#relatedTo(event),
			this.comparing
		);
		return this.spokenOf.length === 0
			? marks
			: { ...marks, lit: litEdges(this.spokenOf, this.stage) };
	}

	/** Of the events that are shown, those that an event has a relation with; by number. */
	#relatedTo(event: number): readonly number[] {
		const related = this.related.get(this.columns.events.at(event)?.id ?? '') ?? [];
		return related
			.map(({ other }) => eventNumber(this.dataset, other.id))
			.filter((number) => number !== null)
			.filter((number) => this.shown.shows(number));
	}
}

export const [getExplorer, setExplorer] = createContext<Explorer>();

export function sameItem(a: Selected, b: Selected): boolean {
	return same(a, b);
}

function sameSet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
	return a.size === b.size && [...a].every((id) => b.has(id));
}

/** Whether two plain objects, whose fields may be lists, hold the same. */
function same(a: object, b: object): boolean {
	return JSON.stringify(a, Object.keys(a).sort()) === JSON.stringify(b, Object.keys(b).sort());
}
