import type { Columns } from '../../src/lib/core/events/columns';
import { drawSome } from '../../src/lib/view/big-stage';
import type { Stage } from '../../src/lib/view/stage';

/** The stage with every arrow drawn, as the product has it with `?arrows=1000000`. */
export function drawAll(stage: Stage, { edgeSize }: Columns): Stage {
	return drawSome(stage, edgeSize.keys());
}
