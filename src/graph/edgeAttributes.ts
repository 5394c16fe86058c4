import type { OfKind } from "./ofKind.js";
import type { Evidence } from "../model/evidence.js";
import type { Role } from "../model/methodKind.js";
import { RELATION_TYPES, type RelationType } from "../model/relation.js";
import type { Result } from "../model/result.js";
import type { Scheme } from "../model/scheme.js";

/**
 * The kinds of edges: the relation types first, then what papers carry, then what stands between other records.
 *
 * - `has-concept`: from a paper to a concept that it carries itself; ancestors follow by `broader`.
 * - `has-code`: from a paper to the repository that its authors link to.
 * - `reports`: from a paper to a benchmark or model that it reports a figure on.
 * - `broader`: from a concept to its parent.
 * - `related`: from a concept to one of another scheme, in the direction in which it is stated.
 * - `in-family`: from a model to a concept of the `model` scheme.
 * - `part-of`: from a model to the line that it belongs to.
 * - `measures-task`: from a benchmark to a concept of the `task` scheme.
 *
 * @category Graph
 */
export const EDGE_KINDS = [
  ...RELATION_TYPES,
  "has-concept",
  "has-code",
  "reports",
  "broader",
  "related",
  "in-family",
  "part-of",
  "measures-task",
] as const;

/**
 * One of {@link EDGE_KINDS}.
 *
 * @category Graph
 */
export type EdgeKind = (typeof EDGE_KINDS)[number];

/**
 * A relation from a paper to a paper, a model, a system, a benchmark or a name; its kind is the relation's type.
 *
 * @category Graph
 */
export interface RelationEdge {
  /** How the paper stands to the target. */
  readonly kind: RelationType;
  /** The words that state the relation. */
  readonly evidence: readonly Evidence[];
}

/**
 * A label: a paper carries a concept.
 *
 * @category Graph
 */
export interface HasConceptEdge {
  /** Tells the kinds of edges apart. */
  readonly kind: "has-concept";
  /** The scheme of the concept. */
  readonly scheme: Scheme;
  /** Whether the paper is about the concept or only uses it; where a method facet says so of the concept itself. */
  readonly role?: Role;
  /** How many pieces of evidence the label stands on; the words are in the paper's record. */
  readonly evidenceCount: number;
  /** How sure a machine was, from 0 to 1; absent where a person read the paper. */
  readonly confidence?: number;
}

/**
 * A figure that a paper reports on a benchmark or a model. A figure on both makes two edges with the same `place`; one
 * on neither makes none.
 *
 * @category Graph
 */
export interface ReportsEdge extends Omit<Result, "reportedBy"> {
  /** Tells the kinds of edges apart. */
  readonly kind: "reports";
  /** The place of the figure among the results of the paper, from 0. */
  readonly place: number;
}

/**
 * An edge that says nothing beyond its ends.
 *
 * @category Graph
 */
export interface PlainEdge {
  /** Tells the kinds of edges apart. */
  readonly kind: "has-code" | "broader" | "related" | "in-family" | "part-of" | "measures-task";
}

/**
 * What an edge of the graph carries. Discriminated by `kind`.
 *
 * @category Graph
 */
export type EdgeAttributes = RelationEdge | HasConceptEdge | ReportsEdge | PlainEdge;

const relationTypes: ReadonlySet<string> = /* @__PURE__ */ new Set(RELATION_TYPES);

/**
 * Whether an edge is a relation of one of the eight types; made for the callbacks of graphology, where it narrows.
 *
 * @typeParam E - The attributes.
 * @param attributes - What the edge carries.
 * @returns True for relations.
 *
 * @example The relations that leave a paper
 * ```ts
 * import assert from "node:assert/strict";
 * import { getPaper, taxonomy } from "quantaxonomy";
 * import { isRelationEdge, toGraph } from "quantaxonomy/graph";
 *
 * const graph = toGraph(taxonomy);
 * const relations = graph.filterOutEdges("paper:affinequant", (_, edge) => isRelationEdge(edge));
 * assert.equal(relations.length, getPaper(taxonomy, "affinequant").relations.length);
 * ```
 *
 * @category Graph
 */
export function isRelationEdge<E extends OfKind<EdgeKind>>(attributes: E): attributes is Extract<E, OfKind<RelationType>> {
  return relationTypes.has(attributes.kind);
}
