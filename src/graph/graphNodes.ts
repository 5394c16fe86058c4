import { repositoryId } from "../model/repositoryId.js";
import type { Paper } from "../model/paper.js";
import type { RecordOfKind } from "../taxonomy/recordReader.js";
import type { GraphParts, RecordNodeKind } from "./graphParts.js";
import { NODE_KINDS, type NodeAttributes, type NodeKind, type PaperNode } from "./nodeAttributes.js";

/** Makes the nodes of a kind; repositories are gathered while papers are walked. */
const NODES_OF_KIND: { readonly [K in NodeKind]: (parts: GraphParts, code: Map<string, string>) => Iterable<NodeAttributes & { readonly kind: K }> } = {
  *paper({ store, numbers }, code) {
    for (const number of numbers.paper) {
      const paper = store.read("paper", number);
      if (paper.code !== undefined && !code.has(repositoryId(paper.code))) code.set(repositoryId(paper.code), paper.code);
      yield paperNode(paper);
    }
  },
  *concept(parts) {
    for (const { id, label, scheme } of records(parts, "concept")) yield { kind: "concept", id, label, scheme };
  },
  *model(parts) {
    for (const { id, name, parameters } of records(parts, "model")) {
      yield { kind: "model", id, label: name, ...(parameters === undefined ? {} : { parameters }) };
    }
  },
  *system(parts) {
    for (const { id, name, kind } of records(parts, "system")) yield { kind: "system", id, label: name, systemKind: kind };
  },
  *benchmark(parts) {
    for (const { id, name } of records(parts, "benchmark")) yield { kind: "benchmark", id, label: name };
  },
  *code(_, code) {
    for (const [id, url] of code) yield { kind: "code", id, label: id.slice(id.indexOf("/") + 1), url };
  },
  *name({ store, asked, kinds }) {
    if (!kinds.includes("paper")) return;
    const seen = new Set<number>();
    for (const paper of asked) {
      for (const { targetKind, target } of store.outgoing(paper)) {
        if (targetKind !== "name" || seen.has(target)) continue;
        seen.add(target);
        const id = store.index.targets.name[target] ?? "";
        yield { kind: "name", id, label: id };
      }
    }
  },
};

/** The nodes of the kinds asked for, in the order of {@link NODE_KINDS} whatever the order of asking. */
export function* graphNodes(parts: GraphParts): Generator<NodeAttributes> {
  const code = new Map<string, string>();
  for (const kind of NODE_KINDS) if (parts.kinds.includes(kind)) yield* NODES_OF_KIND[kind](parts, code);
}

/** What the node of a paper carries. */
export function paperNode(paper: Paper): PaperNode {
  const { id, name, title, tier, date, year } = paper;
  const reading = paper.tier === "stub" ? {} : { scope: paper.scope, contribution: paper.contribution };
  const methods = paper.methods.flatMap((facet) => (facet.kind !== "adjacent" && facet.role === "core" ? [facet.kind] : []));
  return { kind: "paper", id, label: name ?? title, title, tier, date, year, ...reading, methods };
}

function* records<K extends RecordNodeKind>({ store, numbers }: GraphParts, kind: K): Generator<RecordOfKind[K]> {
  for (const number of numbers[kind]) yield store.read(kind, number);
}
