import type { MethodKind } from "../../model/methodKind.js";
import type { Place } from "./place.js";

/** How far the method kinds stand from the middle of the drawing. */
export const ANCHOR_RADIUS = 1000;

/** The method kinds around a circle. Neighbours share papers, so that these need not stand in the middle. */
const AROUND: Readonly<Record<MethodKind, number>> = {
  ptq: 0,
  "mixed-precision": 1,
  qat: 2,
  "low-precision-training": 3,
  "quantized-finetuning": 4,
  "vector-quantization": 5,
  caching: 6,
};

const COUNT = Object.keys(AROUND).length;

/** Where each method kind is held: what belongs to it gathers there, and stays apart from what does not. */
export const KIND_ANCHORS: ReadonlyMap<string, Place> = /* @__PURE__ */ new Map(
  Object.entries(AROUND).map(([kind, turn]) => {
    const angle = (2 * Math.PI * turn) / COUNT;
    return [kind, [ANCHOR_RADIUS * Math.cos(angle), ANCHOR_RADIUS * Math.sin(angle)]];
  }),
);
