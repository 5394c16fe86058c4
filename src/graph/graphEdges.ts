import type { Role } from "../model/methodKind.js";
import type { Paper } from "../model/paper.js";
import { has } from "../taxonomy/postings.js";
import type { EdgeAttributes } from "./edgeAttributes.js";
import type { GraphParts } from "./graphParts.js";
import { nodeKey } from "./nodeKey.js";

/** An edge by the keys of its ends. */
export interface GraphEdge {
  readonly source: string;
  readonly target: string;
  readonly attributes: EdgeAttributes;
}

/**
 * The edges that leave papers, in their order, then those between other records; those of a source come together.
 * Whether both ends are in the graph is for the caller to say. Labels, relations and figures are told of the papers
 * asked about alone: what else is here is the end of a relation.
 */
export function* graphEdges(parts: GraphParts): Generator<GraphEdge> {
  const { store, numbers, asked } = parts;
  for (const number of numbers.paper) {
    const paper = store.read("paper", number);
    const source = nodeKey("paper", paper.id);
    const isAsked = has(asked, number);
    for (const { type, target, targetKind, evidence } of isAsked ? paper.relations : []) {
      yield { source, target: nodeKey(targetKind, target), attributes: { kind: type, evidence } };
    }
    if (isAsked) yield* labelEdges(source, paper);
    if (paper.code !== undefined) yield { source, target: nodeKey("code", paper.code), attributes: { kind: "has-code" } };
    if (isAsked) yield* resultEdges(source, paper);
  }
  yield* recordEdges(parts);
}

function* labelEdges(source: string, paper: Paper): Generator<GraphEdge> {
  const roles = rolesOf(paper);
  for (const { id, scheme, evidence, confidence } of paper.concepts) {
    const role = roles.get(id);
    const attributes: EdgeAttributes = {
      kind: "has-concept",
      scheme,
      ...(role === undefined ? {} : { role }),
      evidenceCount: evidence.length,
      ...(confidence === undefined ? {} : { confidence }),
    };
    yield { source, target: nodeKey("concept", id), attributes };
  }
}

/** The roles of a paper's method kinds and adjacent methods; what is core once is core. */
function rolesOf({ methods }: Paper): ReadonlyMap<string, Role> {
  const roles = new Map<string, Role>();
  for (const facet of methods) {
    const concept = facet.kind === "adjacent" ? facet.concept : facet.kind;
    if (roles.get(concept) !== "core") roles.set(concept, facet.role);
  }
  return roles;
}

function* resultEdges(source: string, paper: Paper): Generator<GraphEdge> {
  for (const [place, { reportedBy: _, ...figure }] of paper.results.entries()) {
    for (const kind of ["benchmark", "model"] as const) {
      const target = figure[kind];
      if (target !== undefined) yield { source, target: nodeKey(kind, target), attributes: { kind: "reports", place, ...figure } };
    }
  }
}

function* recordEdges({ store, numbers }: GraphParts): Generator<GraphEdge> {
  for (const number of numbers.concept) {
    const { id, broader, related } = store.read("concept", number);
    const source = nodeKey("concept", id);
    for (const parent of broader) yield { source, target: nodeKey("concept", parent), attributes: { kind: "broader" } };
    for (const other of related) yield { source, target: nodeKey("concept", other), attributes: { kind: "related" } };
  }
  for (const number of numbers.model) {
    const { id, family, partOf } = store.read("model", number);
    const source = nodeKey("model", id);
    yield { source, target: nodeKey("concept", family), attributes: { kind: "in-family" } };
    if (partOf !== undefined) yield { source, target: nodeKey("model", partOf), attributes: { kind: "part-of" } };
  }
  for (const number of numbers.benchmark) {
    const { id, task } = store.read("benchmark", number);
    if (task !== undefined) yield { source: nodeKey("benchmark", id), target: nodeKey("concept", task), attributes: { kind: "measures-task" } };
  }
}
