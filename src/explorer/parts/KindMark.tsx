import type { VNode } from "preact";
import { KIND_SHAPES, type MarkedKind, type Shape } from "../graph/kindStyles.js";

const PATHS: Readonly<Record<Shape, string>> = {
  disc: "M6 1a5 5 0 1 0 .01 0z",
  square: "M1.6 1.6h8.8v8.8H1.6z",
  diamond: "M6 .4 11.6 6 6 11.6.4 6z",
  triangle: "M6 .8 11.4 10.8H.6z",
  pentagon: "M6 .6 11.4 4.6 9.4 11H2.6L.6 4.6z",
  plus: "M4 .8h4V4h3.2v4H8v3.2H4V8H.8V4H4z",
  wedge: "M.6 1.2h10.8L6 11.2z",
  ring: "M6 1a5 5 0 1 0 .01 0zm0 2a3 3 0 1 1-.01 0z",
  dot: "M6 2.6a3.4 3.4 0 1 0 .01 0z",
};

/** The mark of a method kind, as the graph draws it. Beside text that says the same, so hidden from screen readers. */
export function KindMark({ kind }: { readonly kind: MarkedKind }): VNode {
  return (
    <svg class="mark" style={{ color: `var(--kind-${kind})` }} viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
      <path d={PATHS[KIND_SHAPES[kind]]} fill="currentColor" fill-rule="evenodd" />
    </svg>
  );
}
