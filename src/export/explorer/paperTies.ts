import { METHOD_KINDS } from "../../model/methodKind.js";
import type { Postings } from "../../taxonomy/postings.js";
import type { Store } from "../../taxonomy/store.js";

/** What draws a paper to a concept, and how strongly. */
export interface PaperTie {
  /** Concept number. */
  readonly concept: number;
  /** Above 0. */
  readonly weight: number;
}

/** How strongly a paper is drawn to a method kind that it is about, where a label that nearly nobody has draws by 1. */
const CORE_WEIGHT = 1.5;

/** A kind that is but a part of it: enough for papers without any other, and hardly felt by those with one. */
const COMPONENT_WEIGHT = 0.25;

/**
 * What draws papers to concepts in the drawing: the method kinds, and every label, the rarer the stronger. A label that
 * half of the papers carry says little on where one of them should stand.
 *
 * @param store - The taxonomy.
 * @param papers - The papers of the drawing.
 * @returns The ties of a paper, in the order of the concepts.
 */
export function paperTies(store: Store, papers: Postings): (paper: number) => readonly PaperTie[] {
  const carriers = new Uint32Array(store.index.concepts.length);
  for (const paper of papers) for (const concept of store.labelsOf(paper)) carriers[concept]!++;
  const all = Math.log(1 + papers.length);
  const rarity = Float64Array.from(carriers, (count) => (all === 0 ? 0 : 1 - Math.log(1 + count) / (1 + all)));
  const kinds = kindsOfPapers(store);
  return (paper) => {
    const weights = new Map<number, number>();
    for (const concept of store.labelsOf(paper)) weights.set(concept, rarity[concept]!);
    for (const { concept, weight } of kinds.get(paper) ?? []) weights.set(concept, weight);
    return [...weights].map(([concept, weight]) => ({ concept, weight })).sort((a, b) => a.concept - b.concept);
  };
}

/** The method kinds of papers as ties: those that a paper is about share what such a paper has to give. */
export function kindsOfPapers(store: Store): ReadonlyMap<number, readonly PaperTie[]> {
  const ties = new Map<number, PaperTie[]>();
  for (const role of ["core", "component"] as const) {
    const byConcept = store.byRole(role);
    for (const kind of METHOD_KINDS) {
      const concept = store.numberOf("concept", kind);
      for (const paper of (concept === undefined ? undefined : byConcept.get(concept)) ?? []) {
        const of = ties.get(paper) ?? [];
        ties.set(paper, of);
        if (!of.some((tie) => tie.concept === concept)) of.push({ concept: concept!, weight: role === "core" ? CORE_WEIGHT : COMPONENT_WEIGHT });
      }
    }
  }
  return ties;
}
