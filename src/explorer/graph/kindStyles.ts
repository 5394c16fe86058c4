import type { ChartTheme } from "../../chart/chartTheme.js";
import { METHOD_COLOURS } from "../../chart/methodColours.js";
import { METHOD_KINDS, type MethodKind } from "../../model/methodKind.js";
import type { Paper } from "../../model/paper.js";

/** Shapes of nodes, in the order of their numbers in the shader. */
export const SHAPES = ["disc", "square", "diamond", "triangle", "pentagon", "plus", "wedge", "ring", "dot"] as const;

/** One of {@link SHAPES}. */
export type Shape = (typeof SHAPES)[number];

/** A method kind, or what stands for the lack of one. */
export type MarkedKind = MethodKind | "other" | "stub" | "concept";

/** The shape of each kind: it tells kinds apart where colours do not. */
export const KIND_SHAPES: Readonly<Record<MarkedKind, Shape>> = {
  ptq: "disc",
  qat: "square",
  "mixed-precision": "diamond",
  "vector-quantization": "triangle",
  caching: "pentagon",
  "quantized-finetuning": "plus",
  "low-precision-training": "wedge",
  other: "dot",
  stub: "dot",
  concept: "ring",
};

/** The colour of each kind on each ground: those of the charts, and greys for what has no kind. */
export const KIND_COLOURS: Readonly<Record<ChartTheme, Readonly<Record<MarkedKind, string>>>> = {
  light: { ...METHOD_COLOURS.light, other: "#5c6570", stub: "#8b949e", concept: "#77818c" },
  dark: { ...METHOD_COLOURS.dark, other: "#9aa4b0", stub: "#6f7a86", concept: "#8b96a2" },
};

/** The kind that a paper is marked by: the first that it is about, in the order of the kinds. */
export function kindOfPaper(paper: Pick<Paper, "methods" | "tier">): MarkedKind {
  const core = new Set<string>(paper.methods.filter(({ role }) => role === "core").map(({ kind }) => kind));
  return METHOD_KINDS.find((kind) => core.has(kind)) ?? (paper.tier === "stub" ? "stub" : "other");
}
