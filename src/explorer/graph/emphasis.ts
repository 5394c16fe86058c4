import type { Drawing } from "./drawing.js";

/** What is found, looked at and walked in the drawing, by the keys of its nodes. */
export interface Look {
  /** The papers that the filters leave; all when nothing is filtered. */
  readonly found: ReadonlySet<string> | undefined;
  /** The node whose card is open. */
  readonly selected: string | undefined;
  /** The node under the pointer or the keyboard. */
  readonly pointed: string | undefined;
  /** The papers of a path, in order. */
  readonly path: readonly string[];
}

/** A line that is drawn strongly. */
export interface Tie {
  readonly from: string;
  readonly to: string;
  readonly isLabel: boolean;
}

/** How strongly nodes are drawn, and which lines over the others. */
export interface Emphasis {
  /** Nodes to draw in colour, all others are background; every node when absent. */
  readonly lit: ReadonlySet<string> | undefined;
  /** Nodes whose labels are always drawn. */
  readonly named: ReadonlySet<string>;
  /** The node that is looked at: pointed at, else selected. */
  readonly centre: string | undefined;
  readonly ties: readonly Tie[];
}

/** Names of more nodes than this would lie over each other. */
const MAX_NAMED = 24;

const NONE: ReadonlySet<string> = new Set();

/** What a look means for the drawing: the neighbours of the node looked at, else the path, else what was found. */
export function emphasise({ graph, labels }: Drawing, { found, selected, pointed, path }: Look): Emphasis {
  const centre = [pointed, selected].find((key) => key !== undefined && graph.hasNode(key));
  if (centre !== undefined) {
    const [related, labelled] = [graph.neighbors(centre), labels.get(centre) ?? []];
    const near = [centre, ...related, ...labelled];
    // Under an open card the papers found stay in colour; under the pointer its neighbours alone.
    const lit = new Set(pointed === undefined && found ? [...near, ...found] : near);
    const ties = [...labelled.map((to) => ({ from: centre, to, isLabel: true })), ...related.map((to) => ({ from: centre, to, isLabel: false }))];
    return { lit, named: new Set(near.length <= MAX_NAMED ? near : [centre]), centre, ties };
  }
  const way = path.filter((key) => graph.hasNode(key));
  if (way.length > 1) {
    const lit = new Set(way);
    return { lit, named: lit, centre, ties: way.slice(1).map((to, i) => ({ from: way[i]!, to, isLabel: false })) };
  }
  if (found === undefined) return { lit: undefined, named: NONE, centre, ties: [] };
  const lit = new Set(found);
  for (const key of found) labels.get(key)?.forEach((concept) => lit.add(concept));
  return { lit, named: found.size <= MAX_NAMED ? found : NONE, centre, ties: [] };
}
