import { expectTypeOf, test } from "vitest";
import type { ShippedIds } from "../../src/generated/ids.js";
import { isConceptNode, isPaperNode, isRelationEdge, type EdgeAttributes, type EdgeKind, type NodeAttributes, type NodeKind, type PaperTie, type toGraph, type ToGraphOptions } from "../../src/graph/index.js";
import type { Evidence } from "../../src/model/evidence.js";
import type { RelationType } from "../../src/model/relation.js";
import type { Scheme } from "../../src/model/scheme.js";
import type { ConceptIdOf, Ids } from "../../src/model/ids.js";



test("the kinds of nodes and edges are those of the unions", () => {
  expectTypeOf<NodeAttributes["kind"]>().toEqualTypeOf<NodeKind>();
  expectTypeOf<EdgeAttributes["kind"]>().toEqualTypeOf<EdgeKind>();
});

test("`kind` narrows nodes and edges", () => {
  expectTypeOf<Extract<NodeAttributes, { kind: "concept" }>["scheme"]>().toEqualTypeOf<Scheme>();
  expectTypeOf<Extract<EdgeAttributes, { kind: RelationType }>["evidence"]>().toEqualTypeOf<readonly Evidence[]>();
});

test("the guards narrow with the ids of the taxonomy", () => {
  const node = {} as NodeAttributes<ShippedIds>;
  if (isPaperNode(node)) expectTypeOf(node.id).toEqualTypeOf<ShippedIds["paper"]>();
  if (isConceptNode(node)) expectTypeOf(node.id).toEqualTypeOf<ConceptIdOf<ShippedIds>>();
  const edge = {} as EdgeAttributes;
  if (isRelationEdge(edge)) expectTypeOf(edge.kind).toEqualTypeOf<RelationType>();
});

test("a graph knows the ids of its taxonomy", () => {
  type Graph = ReturnType<typeof toGraph<ShippedIds>>;
  expectTypeOf<ReturnType<Graph["getNodeAttributes"]>>().toEqualTypeOf<NodeAttributes<ShippedIds>>();
  expectTypeOf<"affinequant">().toExtend<ShippedIds["paper"]>();
  expectTypeOf<"afinequant">().not.toExtend<ShippedIds["paper"]>();
  expectTypeOf<PaperTie<ShippedIds>["concepts"][number]>().toEqualTypeOf<ConceptIdOf<ShippedIds>>();
  expectTypeOf<Ids["paper"]>().toEqualTypeOf<string>();
});

test("the papers of a graph are ids of its taxonomy", () => {
  expectTypeOf<NonNullable<Parameters<typeof toGraph<ShippedIds>>[1]>["papers"]>().toEqualTypeOf<readonly ShippedIds["paper"][] | undefined>();
  expectTypeOf<{ papers: ["afinequant"] }>().not.toExtend<ToGraphOptions<ShippedIds>>();
});
