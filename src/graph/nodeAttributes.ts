import type { OfKind } from "./ofKind.js";
import type { DateString } from "../model/dateString.js";
import type { ConceptIdOf, Ids } from "../model/ids.js";
import type { MethodKind } from "../model/methodKind.js";
import type { Scope, Tier } from "../model/paper.js";
import type { Scheme } from "../model/scheme.js";
import type { SystemKind } from "../model/systemRecord.js";

/**
 * The kinds of nodes, in the order in which they are added.
 *
 * @category Graph
 */
export const NODE_KINDS = ["paper", "concept", "model", "system", "benchmark", "code", "name"] as const;

/**
 * One of {@link NODE_KINDS}.
 *
 * @category Graph
 */
export type NodeKind = (typeof NODE_KINDS)[number];

/**
 * A paper. Its whole record is one `getPaper()` away.
 *
 * @typeParam I - The id unions of the taxonomy.
 * @category Graph
 */
export interface PaperNode<I extends Ids = Ids> {
  /** Tells the kinds of nodes apart. */
  readonly kind: "paper";
  /** The paper's id. */
  readonly id: I["paper"];
  /** The short name, else the title. */
  readonly label: string;
  /** The title as published. */
  readonly title: string;
  /** How far the record may be trusted; a stub is here because a paper relates to it. */
  readonly tier: Tier;
  /** First publication. */
  readonly date: DateString;
  /** The year of `date`. */
  readonly year: number;
  /** How the paper stands to the field; absent from stubs. */
  readonly scope?: Scope;
  /** The label of the `contribution` scheme; absent from stubs. */
  readonly contribution?: I["concept"]["contribution"];
  /** The method kinds that the paper is about, in the order of its record. */
  readonly methods: readonly MethodKind[];
}

/**
 * A concept of one of the schemes.
 *
 * @typeParam I - The id unions of the taxonomy.
 * @category Graph
 */
export interface ConceptNode<I extends Ids = Ids> {
  /** Tells the kinds of nodes apart. */
  readonly kind: "concept";
  /** The concept's id. */
  readonly id: ConceptIdOf<I>;
  /** The preferred label. */
  readonly label: string;
  /** The scheme that the concept belongs to. */
  readonly scheme: Scheme;
}

/**
 * A network that relations and results point to.
 *
 * @typeParam I - The id unions of the taxonomy.
 * @category Graph
 */
export interface ModelNode<I extends Ids = Ids> {
  /** Tells the kinds of nodes apart. */
  readonly kind: "model";
  /** The model record's id. */
  readonly id: I["model"];
  /** The name as its makers write it. */
  readonly label: string;
  /** Number of parameters, where stated. */
  readonly parameters?: number;
}

/**
 * Software that relations point to.
 *
 * @typeParam I - The id unions of the taxonomy.
 * @category Graph
 */
export interface SystemNode<I extends Ids = Ids> {
  /** Tells the kinds of nodes apart. */
  readonly kind: "system";
  /** The system record's id. */
  readonly id: I["system"];
  /** The name as its makers write it. */
  readonly label: string;
  /** What kind of software it is. */
  readonly systemKind: SystemKind;
}

/**
 * A data set or test suite that relations and results point to.
 *
 * @typeParam I - The id unions of the taxonomy.
 * @category Graph
 */
export interface BenchmarkNode<I extends Ids = Ids> {
  /** Tells the kinds of nodes apart. */
  readonly kind: "benchmark";
  /** The benchmark record's id. */
  readonly id: I["benchmark"];
  /** The name as its makers write it. */
  readonly label: string;
}

/**
 * A repository that authors link to. Papers that link to one repository share the node.
 *
 * @category Graph
 */
export interface CodeNode {
  /** Tells the kinds of nodes apart. */
  readonly kind: "code";
  /** The address without its scheme, a leading `www.`, a closing slash and `.git`. */
  readonly id: string;
  /** The address without its host. */
  readonly label: string;
  /** The address as the first of its papers states it. */
  readonly url: string;
}

/**
 * A name that resolves to no record.
 *
 * @category Graph
 */
export interface NameNode {
  /** Tells the kinds of nodes apart. */
  readonly kind: "name";
  /** The name as papers write it. */
  readonly id: string;
  /** The same. */
  readonly label: string;
}

/**
 * What a node of the graph carries. Discriminated by `kind`.
 *
 * @typeParam I - The id unions of the taxonomy.
 * @category Graph
 */
export type NodeAttributes<I extends Ids = Ids> =
  | PaperNode<I>
  | ConceptNode<I>
  | ModelNode<I>
  | SystemNode<I>
  | BenchmarkNode<I>
  | CodeNode
  | NameNode;

/**
 * Whether a node is a paper; made for the callbacks of graphology, where it narrows.
 *
 * @typeParam N - The attributes.
 * @param attributes - What the node carries.
 * @returns True for papers.
 *
 * @example The curated papers of 2024
 * ```ts
 * import assert from "node:assert/strict";
 * import { findPapers, taxonomy } from "quantaxonomy";
 * import { isPaperNode, toGraph } from "quantaxonomy/graph";
 *
 * const graph = toGraph(taxonomy);
 * const found = graph.filterNodes((_, node) => isPaperNode(node) && node.tier === "curated" && node.year === 2024);
 * assert.equal(found.length, findPapers(taxonomy, { year: 2024 }).length);
 * ```
 *
 * @category Graph
 */
export function isPaperNode<N extends OfKind<NodeKind>>(attributes: N): attributes is Extract<N, OfKind<"paper">> {
  return attributes.kind === "paper";
}

/**
 * Whether a node is a concept; made for the callbacks of graphology, where it narrows.
 *
 * @typeParam N - The attributes.
 * @param attributes - What the node carries.
 * @returns True for concepts.
 *
 * @example The kinds of data need
 * ```ts
 * import assert from "node:assert/strict";
 * import { taxonomy } from "quantaxonomy";
 * import { isConceptNode, toGraph } from "quantaxonomy/graph";
 *
 * const graph = toGraph(taxonomy, { kinds: ["concept"] });
 * const found = graph.filterNodes((_, node) => isConceptNode(node) && node.scheme === "data");
 * assert.deepEqual(found, ["concept:data-free", "concept:calibration", "concept:training"]);
 * ```
 *
 * @category Graph
 */
export function isConceptNode<N extends OfKind<NodeKind>>(attributes: N): attributes is Extract<N, OfKind<"concept">> {
  return attributes.kind === "concept";
}
