import { NODE_KINDS, type NodeKind } from "../../graph/nodeAttributes.js";

/** The fill of a node by its kind: light, so that dark text stands out, and apart for those who see few colours. */
export const KIND_COLOURS: Readonly<Record<NodeKind, string>> = {
  paper: "#bcdcf5",
  concept: "#fbe6a8",
  model: "#b9e5d4",
  system: "#f6cbe0",
  benchmark: "#f7c9a3",
  code: "#e3e3e3",
  name: "#ffffff",
};

const kinds: ReadonlySet<string> = /* @__PURE__ */ new Set(NODE_KINDS);

/** Whether a text is one of the kinds of nodes. */
export function isNodeKind(text: string | undefined): text is NodeKind {
  return text !== undefined && kinds.has(text);
}
