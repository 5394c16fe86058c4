import type { Edge, Store } from "../taxonomy/store.js";

/** A paper of a lineage by number, and the link that leads to it. */
export interface LineageStep {
  readonly paper: number;
  /** Links between it and the start. */
  readonly depth: number;
  /** The link; it leaves the descendant. */
  readonly edge: Edge;
}

/** Whether a relation is descent. What beats what is no descent. */
export function isDescent(edge: Edge): boolean {
  return edge.targetKind === "paper" && (edge.type === "extends" || edge.type === "supersedes");
}

/** The papers that one descends from, or that descend from it, nearest first, each once by its shortest way. */
export function lineageOf(store: Store, start: number, way: "ancestors" | "descendants"): readonly LineageStep[] {
  const steps: LineageStep[] = [];
  const seen = new Set([start]);
  let front: readonly number[] = [start];
  for (let depth = 1; front.length > 0; depth++) {
    const next: number[] = [];
    for (const paper of front) {
      const edges = way === "ancestors" ? store.outgoing(paper) : store.incoming("paper", paper);
      for (const edge of edges) {
        const other = way === "ancestors" ? edge.target : edge.from;
        if (!isDescent(edge) || seen.has(other)) continue;
        seen.add(other);
        steps.push({ paper: other, depth, edge });
        next.push(other);
      }
    }
    front = next;
  }
  return steps;
}
