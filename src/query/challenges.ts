import type { Ids } from "../model/ids.js";
import type { MethodKind } from "../model/methodKind.js";
import type { Paper } from "../model/paper.js";
import { storeOf, type Taxonomy } from "../taxonomy/taxonomy.js";
import { answerOf } from "./answerOf.js";
import { newestFirst } from "./matrix.js";
import type { PaperQuery, TierOptions } from "./paperQuery.js";
import { toList } from "../taxonomy/paperSet.js";
import { toPostings } from "../taxonomy/postings.js";

/**
 * How often a technique is met.
 *
 * @typeParam I - The id unions of the taxonomy.
 * @category Survey
 */
export interface TechniqueCount<I extends Ids = Ids> {
  /** The technique. */
  readonly id: I["concept"]["technique"];
  /** How many papers use it. */
  readonly count: number;
}

/**
 * The papers that attack an obstacle with one kind of method on one model family.
 *
 * @typeParam I - The id unions of the taxonomy.
 * @category Survey
 */
export interface ChallengeAttack<I extends Ids = Ids> {
  /** The method kind of the facet that names the obstacle. */
  readonly method: MethodKind;
  /** A model family, or `undefined` where the paper names none. */
  readonly family: I["concept"]["model"] | undefined;
  /** Techniques of those facets, by how many of the papers use them. */
  readonly techniques: readonly TechniqueCount<I>[];
  /** The papers, newest first. */
  readonly papers: readonly I["paper"][];
}

/**
 * An obstacle and how it is attacked.
 *
 * @typeParam I - The id unions of the taxonomy.
 * @category Survey
 */
export interface ChallengeRow<I extends Ids = Ids> {
  /** The concept of the scheme `challenge`. */
  readonly id: I["concept"]["challenge"];
  /** What it is called. */
  readonly label: string;
  /** The papers that name it, newest first. */
  readonly papers: readonly I["paper"][];
  /** Who attacks it with what and on what, most papers first. */
  readonly attacks: readonly ChallengeAttack<I>[];
}

/**
 * Tells which methods attack which obstacle on which model family.
 *
 * The method is that of the facet which names the obstacle, so a paper with two kinds is not counted under the wrong
 * one. Reads the records of the papers selected.
 *
 * @typeParam I - The id unions of the taxonomy.
 * @param taxonomy - The taxonomy.
 * @param query - Which papers; all when left out.
 * @param options - The tiers.
 * @returns The obstacles that some paper names, most papers first, ties by id.
 * @throws As {@link findPapers}.
 *
 * @example What diffusion transformers suffer from
 * ```ts
 * import assert from "node:assert/strict";
 * import { challenges, taxonomy } from "quantaxonomy";
 *
 * const rows = challenges(taxonomy, { model: "dit" });
 * assert.ok(rows.every(({ attacks }) => attacks.every(({ papers }) => papers.length > 0)));
 * assert.ok(rows.some(({ id }) => id === "irregular-distributions"));
 * ```
 *
 * @category Survey
 */
export function challenges<I extends Ids>(taxonomy: Taxonomy<I>, query: PaperQuery<NoInfer<I>> = {}, options: TierOptions = {}): readonly ChallengeRow<I>[] {
  const store = storeOf(taxonomy);
  const selected = toList(answerOf(store, query, options));
  const attacks = new Map<string, Map<string, { method: MethodKind; family: string | undefined; papers: Set<number>; techniques: Map<string, number> }>>();
  for (const number of selected) {
    const paper = store.read("paper", number);
    const families = ownFamilies(paper);
    for (const facet of paper.methods) {
      if (facet.kind === "adjacent") continue;
      const techniques = facet.concepts.filter(({ scheme }) => scheme === "technique").map(({ id }) => id);
      for (const { id } of facet.concepts.filter(({ scheme }) => scheme === "challenge")) {
        const cells = attacks.get(id) ?? new Map();
        attacks.set(id, cells);
        for (const family of families) {
          const key = `${facet.kind} ${family ?? ""}`;
          const cell = cells.get(key) ?? { method: facet.kind, family, papers: new Set<number>(), techniques: new Map<string, number>() };
          cells.set(key, cell);
          cell.papers.add(number);
          for (const technique of techniques) cell.techniques.set(technique, (cell.techniques.get(technique) ?? 0) + 1);
        }
      }
    }
  }
  return [...attacks]
    .map(([id, cells]) => ({
      id,
      label: store.read("concept", store.numberOf("concept", id) ?? 0).label,
      papers: newestFirst(store, toPostings([...cells.values()].flatMap(({ papers }) => [...papers]))),
      attacks: [...cells.values()]
        .map(({ method, family, papers, techniques }) => ({
          method,
          family,
          techniques: [...techniques].map(([technique, count]) => ({ id: technique, count })).sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1)),
          papers: newestFirst(store, toPostings(papers)),
        }))
        .sort((a, b) => b.papers.length - a.papers.length || (`${a.method} ${a.family ?? ""}` < `${b.method} ${b.family ?? ""}` ? -1 : 1)),
    }))
    .sort((a, b) => b.papers.length - a.papers.length || (a.id < b.id ? -1 : 1));
}

function ownFamilies(paper: Paper): readonly (string | undefined)[] {
  const families = paper.concepts.filter(({ scheme }) => scheme === "model").map(({ id }) => id);
  return families.length > 0 ? families : [undefined];
}
