import type { Scheme } from "../model/scheme.js";
import { holds, sizeOf, visitPapers, type PaperSet } from "../taxonomy/paperSet.js";
import { countInBoth } from "../taxonomy/paperSets.js";
import type { Store } from "../taxonomy/store.js";

/** What a step costs: a stated relation is worth more than a common target, and that more than a common label. */
export const STEP_COSTS = { relation: 2, "shared-target": 3, concept: 4 } as const;

/** A label on more than this share of the papers joins nothing. */
const MAX_LABEL_SHARE = 0.2;

/** Schemes whose labels join papers. That both quantize weights, or both need a calibration set, explains nothing. */
const TELLING_SCHEMES: readonly Scheme[] = ["method", "technique", "challenge", "model"];

/**
 * What joins papers, in columns: relations lead from one paper to another; targets and labels that several papers have
 * are hubs, which join each of their papers to every other at one price.
 */
export interface WayGraph {
  readonly store: Store;
  /** The papers whose labels join them. */
  readonly labelled: PaperSet;
  /** How many hubs there are: concepts by their numbers, then what relations lead to and is no paper. */
  readonly hubCount: number;
  /** What the step over a hub costs; 0 for a hub that joins nothing. */
  readonly costOf: Uint8Array;
  /** How many papers have a concept, of those whose labels join them. */
  readonly carriersOf: Uint32Array;
  /** Visits the papers one relation away. */
  readonly visitRelated: (paper: number, visit: (other: number) => void) => void;
  /** Visits the hubs of a paper. */
  readonly visitHubs: (paper: number, visit: (hub: number) => void) => void;
  /** Visits the papers of a hub. */
  readonly visitMembers: (hub: number, visit: (paper: number) => void) => void;
}

/** The graph of ways; its prices are made when it is first asked for. */
export function wayGraph(store: Store, labelled: PaperSet, key: string): WayGraph {
  return store.memo(`ways among ${key}`, () => {
    const conceptCount = store.index.concepts.length;
    const { ends, targets, incomingEnds, incomingFrom } = store.relations;
    const hubCount = conceptCount + incomingEnds.length - store.paperCount;
    const costOf = new Uint8Array(hubCount).fill(STEP_COSTS["shared-target"], conceptCount);
    const carriersOf = new Uint32Array(conceptCount);
    for (let concept = 0; concept < conceptCount; concept++) {
      if (!TELLING_SCHEMES.includes(store.schemeOf(concept))) continue;
      const carriers = (carriersOf[concept] = countInBoth(store.setOf(concept), labelled));
      // A label on more papers joins them less: each doubling costs one more.
      if (carriers > 0 && carriers <= MAX_LABEL_SHARE * sizeOf(labelled)) costOf[concept] = STEP_COSTS.concept + Math.floor(Math.log2(carriers));
    }
    const broader = store.index.concepts.map((_, concept) => store.withBroader(concept));
    const startOf = (column: Uint32Array, owner: number): number => (owner === 0 ? 0 : column[owner - 1]!);
    return {
      store,
      labelled,
      hubCount,
      costOf,
      carriersOf,
      visitRelated(paper, visit) {
        for (let i = startOf(ends, paper); i < ends[paper]!; i++) if (targets[i]! < store.paperCount) visit(targets[i]!);
        for (let i = startOf(incomingEnds, paper); i < incomingEnds[paper]!; i++) visit(incomingFrom[i]!);
      },
      visitHubs(paper, visit) {
        for (let i = startOf(ends, paper); i < ends[paper]!; i++) if (targets[i]! >= store.paperCount) visit(conceptCount + targets[i]! - store.paperCount);
        if (!holds(labelled, paper)) return;
        for (const label of store.labelsOf(paper)) for (const concept of broader[label]!) if (costOf[concept]! > 0) visit(concept);
      },
      visitMembers(hub, visit) {
        if (hub < conceptCount) {
          visitPapers(store.setOf(hub), 0, store.paperCount, (paper) => {
            if (holds(labelled, paper)) visit(paper);
          });
          return;
        }
        const node = store.paperCount + hub - conceptCount;
        for (let i = startOf(incomingEnds, node); i < incomingEnds[node]!; i++) visit(incomingFrom[i]!);
      },
    };
  });
}
