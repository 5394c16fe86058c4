import { nodeKey } from "../../graph/nodeKey.js";
import { TIERS, type Tier } from "../../model/paper.js";
import { papersOfTiers } from "../../taxonomy/papersOfTiers.js";
import { unite, type Postings } from "../../taxonomy/postings.js";
import type { Store } from "../../taxonomy/store.js";
import { storeOf, type Taxonomy } from "../../taxonomy/taxonomy.js";
import { toTexts } from "../../taxonomy/taxonomyTexts.js";
import type { ExplorerData } from "./explorerData.js";
import { layoutExplorer } from "./layoutExplorer.js";
import type { Place } from "./place.js";

/**
 * Options of {@link toExplorerData}.
 *
 * @category Export
 */
export interface ToExplorerDataOptions {
  /**
   * Tiers whose papers are drawn. Stubs that their relations point to come with them.
   *
   * @defaultValue every tier that the taxonomy has, so that drafts of an overlay are seen
   */
  readonly tiers?: readonly Tier[];
  /** Addresses of static pages, relative to the explorer; `{id}` stands for the id. */
  readonly pages?: {
    /** The address of a paper's page. */
    readonly paper: string;
    /** The address of a concept's page. */
    readonly concept: string;
  };
  /** What stands at the head of the page. */
  readonly title?: string;
}

/**
 * Makes what the explorer opens: the taxonomy as texts, and a place in the drawing for each of its papers and concepts.
 *
 * Papers stand near what they share and gather by method kind. The first few hundred are laid out by forces, which takes
 * about a second; the others are placed by their concepts, in linear time. The same taxonomy gives the same places.
 *
 * @param taxonomy - The taxonomy, with whatever was laid over it.
 * @param options - Which papers are drawn, the title, and static pages.
 * @returns The data; plain JSON.
 * @throws RangeError for a tier that is none, when the listed tier is asked of a taxonomy without it, and for an address without `{id}`.
 *
 * @example What the explorer shows of the shipped data
 * ```ts
 * import assert from "node:assert/strict";
 * import { taxonomy } from "quantaxonomy";
 * import { toExplorerData } from "quantaxonomy/export/explorer";
 *
 * const { layout, texts } = toExplorerData(taxonomy, { tiers: ["curated"] });
 * assert.equal(texts.records.paper.length, taxonomy.paperCount);
 * assert.equal(layout["paper:affinequant"]?.length, 2);
 * ```
 *
 * @category Export
 */
export function toExplorerData(taxonomy: Taxonomy, options: ToExplorerDataOptions = {}): ExplorerData {
  const { tiers = TIERS, pages, title } = options;
  const store = storeOf(taxonomy);
  for (const [kind, address] of Object.entries(pages ?? {})) {
    if (!address.includes("{id}")) throw new RangeError(`Cannot make the data of the explorer: the address of a ${kind} is "${address}", wanted one with {id} in it`);
  }
  const papers = withStubs(store, papersOfTiers(store, tiers));
  const { papers: placed, concepts } = layoutExplorer(store, papers);
  const layout = new Map<string, Place>();
  concepts.forEach((place, concept) => layout.set(nodeKey("concept", store.index.concepts[concept]!), rounded(place)));
  for (const [paper, place] of placed) layout.set(nodeKey("paper", store.paperId(paper)), rounded(place));
  return { texts: toTexts(taxonomy), layout: Object.fromEntries(layout), ...(pages && { pages }), ...(title !== undefined && { title }) };
}

/** Papers, and the stubs that their relations point to. */
function withStubs(store: Store, papers: Postings): Postings {
  const ends = new Set<number>();
  for (const paper of papers) for (const { targetKind, target } of store.outgoing(paper)) if (targetKind === "paper" && store.tierOf(target) === "stub") ends.add(target);
  return unite([papers, Uint32Array.from(ends).sort()]);
}

/** A tenth is less than a dot's width, and digits are most of what places weigh. */
function rounded([x, y]: Place): Place {
  return [Math.round(x * 10) / 10, Math.round(y * 10) / 10];
}
