/** The proportions a layout is made for: a desk's screen or a phone held upright. */
export type Frame = 'wide' | 'tall';
export const frames: readonly Frame[] = ['wide', 'tall'];
