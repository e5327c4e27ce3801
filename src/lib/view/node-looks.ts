/** How far nodes that are not pointed at recede. */
export const recededNode = 0.4;
export const selectedBorder = 2.5;
export const focusUnderlay = 0.45;
export const focusPadding = 7;
