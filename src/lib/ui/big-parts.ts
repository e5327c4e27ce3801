/* What only a graph of more arrows than fit the screen needs, in one piece that other pages never fetch. */
export { openAnyStage, setAnyStage } from '../view/big-stage';
export { fittedNames } from '../view/place-names';
export { DiscLayer } from '../view/disc-layer';
export { NameLayer } from '../view/name-layer';
export { stepsTo, TurnTo, viewMade } from './ahead';
export { default as HowMany } from './graph/HowMany.svelte';
export { Sifting } from './sifting.svelte';
