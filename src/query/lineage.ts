import type { Evidence } from "../model/evidence.js";
import type { Ids } from "../model/ids.js";
import type { RelationType } from "../model/relation.js";
import type { Edge, Store } from "../taxonomy/store.js";
import { storeOf, type Taxonomy } from "../taxonomy/taxonomy.js";
import { lineageOf } from "./lineageSteps.js";
import { numberOfPaper } from "./relatedWork.js";

/**
 * A link of a lineage: one paper extends or supersedes another.
 *
 * @typeParam I - The id unions of the taxonomy.
 * @category Relate
 */
export interface LineageLink<I extends Ids = Ids> {
  /** The paper that the link leads to, seen from the start. */
  readonly id: I["paper"];
  /** Its title. */
  readonly title: string;
  /** Its year. */
  readonly year: number;
  /** Links between it and the start. */
  readonly depth: number;
  /** The later paper, which states the relation. */
  readonly from: I["paper"];
  /** How it stands to the earlier one. */
  readonly type: "extends" | "supersedes";
  /** The earlier paper. */
  readonly to: I["paper"];
  /** The words that state the relation. */
  readonly evidence: readonly Evidence[];
}

/**
 * A claim of winning, shown beside a lineage and never part of it.
 *
 * @typeParam I - The id unions of the taxonomy.
 * @category Relate
 */
export interface Rivalry<I extends Ids = Ids> {
  /** The paper that claims to win. */
  readonly winner: I["paper"];
  /** The paper that is said to lose. */
  readonly loser: I["paper"];
  /** The words that state the claim. */
  readonly evidence: readonly Evidence[];
}

/**
 * Where a paper comes from and what came of it.
 *
 * @typeParam I - The id unions of the taxonomy.
 * @category Relate
 */
export interface Lineage<I extends Ids = Ids> {
  /** The paper asked about. */
  readonly id: I["paper"];
  /** What it descends from, nearest first. */
  readonly ancestors: readonly LineageLink<I>[];
  /** What descends from it, nearest first. */
  readonly descendants: readonly LineageLink<I>[];
  /** Who claims to beat whom among the paper, its ancestors, its descendants, and those they are measured against. */
  readonly rivalries: readonly Rivalry<I>[];
}

/**
 * The lineage of a paper: what it extends or supersedes, and what extends or supersedes it, at any distance. Stubs take
 * part. Who beats whom is told beside it; to beat a method is not to descend from it.
 *
 * @typeParam I - The id unions of the taxonomy.
 * @param taxonomy - The taxonomy.
 * @param id - The paper's id.
 * @returns Ancestors, descendants and rivalries.
 * @throws {@link UnknownIdError} when there is no such paper.
 *
 * @example The mixture compressors
 * ```ts
 * import assert from "node:assert/strict";
 * import { lineage, taxonomy } from "quantaxonomy";
 *
 * assert.deepEqual(lineage(taxonomy, "mc-moe").descendants.map(({ id, type }) => [id, type]), [["mc-sharp", "supersedes"]]);
 * ```
 *
 * @category Relate
 */
export function lineage<I extends Ids>(taxonomy: Taxonomy<I>, id: NoInfer<I>["paper"]): Lineage<I> {
  const store = storeOf(taxonomy);
  const start = numberOfPaper(taxonomy, id);
  const linksOf = (way: "ancestors" | "descendants"): readonly LineageLink<I>[] =>
    lineageOf(store, start, way)
      .map(({ paper, depth, edge }) => {
        const { title, year } = store.read("paper", paper);
        return { id: store.paperId(paper), title, year, depth, from: store.paperId(edge.from), type: edge.type as LineageLink["type"], to: store.paperId(edge.target), evidence: evidenceOf(store, edge) };
      })
      .sort((a, b) => a.depth - b.depth || (a.id < b.id ? -1 : 1));
  const ancestors = linksOf("ancestors");
  const descendants = linksOf("descendants");
  const family = new Set([start, ...[...ancestors, ...descendants].map((link) => numberOfPaper(taxonomy, link.id as NoInfer<I>["paper"]))]);
  return { id: store.paperId(start), ancestors, descendants, rivalries: rivalriesOf(store, family) as readonly Rivalry<I>[] };
}

/** The words that a relation stands on. */
export function evidenceOf(store: Store, edge: Edge): readonly Evidence[] {
  return store.read("paper", edge.from).relations[edge.place]?.evidence ?? [];
}

const WINNING: RelationType = "outperforms";

function rivalriesOf(store: Store, family: ReadonlySet<number>): readonly Rivalry[] {
  const edges = [...family].flatMap((paper) => [...store.outgoing(paper), ...store.incoming("paper", paper)]);
  const wins = new Map(edges.filter(({ type, targetKind }) => type === WINNING && targetKind === "paper").map((edge) => [`${edge.from} ${edge.target}`, edge]));
  return [...wins.values()]
    .map((edge) => ({ winner: store.paperId(edge.from), loser: store.paperId(edge.target), evidence: evidenceOf(store, edge) }))
    .sort((a, b) => (a.winner === b.winner ? (a.loser < b.loser ? -1 : 1) : a.winner < b.winner ? -1 : 1));
}
