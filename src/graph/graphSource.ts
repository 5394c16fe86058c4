import type { Ids } from "../model/ids.js";
import type { Tier } from "../model/paper.js";
import { storeOf, type Taxonomy } from "../taxonomy/taxonomy.js";
import { askedPapers } from "./askedPapers.js";
import { checkWords } from "./checkWords.js";
import type { EdgeAttributes } from "./edgeAttributes.js";
import { graphEdges } from "./graphEdges.js";
import { graphNodes } from "./graphNodes.js";
import { graphParts, isNode } from "./graphParts.js";
import { NODE_KINDS, type NodeAttributes, type NodeKind } from "./nodeAttributes.js";
import { nodeKey } from "./nodeKey.js";

/**
 * What a graph as a whole carries.
 *
 * @category Graph
 */
export interface GraphAttributes {
  /** Version of the data that the graph was made of. */
  readonly version: string;
  /** The tiers whose papers it holds. */
  readonly tiers: readonly Tier[];
}

/**
 * Options of {@link toGraph} and of what is made like it.
 *
 * @typeParam I - The id unions of the taxonomy.
 * @category Graph
 */
export interface ToGraphOptions<I extends Ids = Ids> {
  /**
   * Tiers whose papers become nodes. Stubs that their relations point to come with them, or the listed papers that
   * stand in their place, without labels; papers of other tiers do not.
   *
   * @defaultValue `["curated"]`, and every tier where `papers` are given
   */
  readonly tiers?: readonly Tier[];
  /**
   * Kinds of nodes. An edge is in the graph when both of its ends are; repositories and names need papers that point
   * to them.
   *
   * @defaultValue all of {@link NODE_KINDS}
   */
  readonly kinds?: readonly NodeKind[];
  /**
   * The only papers that are asked about, in any order; repeats count once. Stubs that they point to come with them.
   *
   * @defaultValue every paper of the tiers
   */
  readonly papers?: readonly I["paper"][];
  /**
   * Whether concepts, models, systems and benchmarks are left out unless the papers lead to them: by a label, a relation
   * or a figure, or as what stands above those.
   *
   * @defaultValue true where `papers` are given, else false
   */
  readonly linked?: boolean;
}

/**
 * A node with its key.
 *
 * @typeParam I - The id unions of the taxonomy.
 * @category Graph
 */
export interface GraphNodeItem<I extends Ids = Ids> {
  /** What {@link nodeKey} makes of kind and id. */
  readonly key: string;
  /** What the node carries. */
  readonly attributes: NodeAttributes<I>;
}

/**
 * An edge with its key and those of its ends.
 *
 * @category Graph
 */
export interface GraphEdgeItem {
  /** The key, each once in a graph. */
  readonly key: string;
  /** The key of the node that it leaves. */
  readonly source: string;
  /** The key of the node that it meets. */
  readonly target: string;
  /** What the edge carries. */
  readonly attributes: EdgeAttributes;
}

/**
 * The nodes and edges of a graph that is nowhere held.
 *
 * @typeParam I - The id unions of the taxonomy.
 * @category Graph
 */
export interface GraphSource<I extends Ids = Ids> {
  /** What the graph as a whole carries. */
  readonly attributes: GraphAttributes;
  /** Walks the nodes anew, in the order of {@link NODE_KINDS}. */
  readonly nodes: () => Iterable<GraphNodeItem<I>>;
  /** Walks the edges anew: those that leave papers, by paper, then those between other records. */
  readonly edges: () => Iterable<GraphEdgeItem>;
}

/**
 * The nodes and edges of {@link toGraph}, one at a time: for formats and databases that take a million papers as a
 * stream. It needs no graph in memory, only the addresses of repositories and the names that nodes were made of.
 *
 * @typeParam I - The id unions of the taxonomy.
 * @param taxonomy - The taxonomy.
 * @param options - Which papers and which kinds of nodes.
 * @returns Walks that can be begun as often as needed; each reads the records of the papers.
 * @throws RangeError for a tier or kind that is none, `UnknownIdError` for an unknown paper.
 *
 * @example Counting without a graph
 * ```ts
 * import assert from "node:assert/strict";
 * import { taxonomy } from "quantaxonomy";
 * import { graphSource, toGraph } from "quantaxonomy/graph";
 *
 * let size = 0;
 * for (const { source, target } of graphSource(taxonomy).edges()) size += source === target ? 0 : 1;
 * assert.equal(size, toGraph(taxonomy).size);
 * ```
 *
 * @category Graph
 */
export function graphSource<I extends Ids>(taxonomy: Taxonomy<I>, options: ToGraphOptions<NoInfer<I>> = {}): GraphSource<I> {
  const { kinds = NODE_KINDS, papers, linked = papers !== undefined } = options;
  checkWords("kind of node", kinds, NODE_KINDS);
  const store = storeOf(taxonomy);
  const { asked, tiers } = askedPapers(taxonomy, options.tiers, papers);
  const parts = graphParts(store, asked, kinds, linked);
  return {
    attributes: { version: store.version, tiers },
    *nodes() {
      for (const attributes of graphNodes(parts)) yield { key: nodeKey(attributes.kind, attributes.id), attributes };
    },
    *edges() {
      // The edges of a source come together, so that counting those of one is enough.
      const counts = new Map<string, number>();
      let last = "";
      for (const { source, target, attributes } of graphEdges(parts)) {
        if (!isNode(parts, source) || !isNode(parts, target)) continue;
        if (source !== last) counts.clear();
        last = source;
        const count = (counts.get(`${attributes.kind} ${target}`) ?? 0) + 1;
        counts.set(`${attributes.kind} ${target}`, count);
        yield { key: `${source} ${attributes.kind}${count === 1 ? "" : `#${count}`} ${target}`, source, target, attributes };
      }
    },
  };
}
