import { repositoryId } from "../model/repositoryId.js";
import type { Paper } from "../model/paper.js";
import type { Postings } from "../taxonomy/postings.js";
import type { RecordKind, RecordOfKind } from "../taxonomy/recordReader.js";
import type { Store } from "../taxonomy/store.js";
import { NODE_KINDS, type NodeAttributes, type NodeKind, type PaperNode } from "./nodeAttributes.js";

/** Makes the nodes of a kind; `papers` are those of the graph, stubs at the ends of relations among them. */
const NODES_OF_KIND: { readonly [K in NodeKind]: (store: Store, papers: Postings) => Iterable<NodeAttributes & { readonly kind: K }> } = {
  *paper(store, papers) {
    for (const paper of papers) yield paperNode(store.read("paper", paper));
  },
  *concept(store) {
    for (const { id, label, scheme } of records(store, "concept")) yield { kind: "concept", id, label, scheme };
  },
  *model(store) {
    for (const { id, name, parameters } of records(store, "model")) {
      yield { kind: "model", id, label: name, ...(parameters === undefined ? {} : { parameters }) };
    }
  },
  *system(store) {
    for (const { id, name, kind } of records(store, "system")) yield { kind: "system", id, label: name, systemKind: kind };
  },
  *benchmark(store) {
    for (const { id, name } of records(store, "benchmark")) yield { kind: "benchmark", id, label: name };
  },
  *code(store, papers) {
    const seen = new Set<string>();
    for (const paper of papers) {
      const url = store.read("paper", paper).code;
      if (url === undefined || seen.has(repositoryId(url))) continue;
      const id = repositoryId(url);
      seen.add(id);
      yield { kind: "code", id, label: id.slice(id.indexOf("/") + 1), url };
    }
  },
  *name(store, papers) {
    const seen = new Set<number>();
    for (const paper of papers) {
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
export function* graphNodes(store: Store, papers: Postings, kinds: readonly NodeKind[]): Generator<NodeAttributes> {
  for (const kind of NODE_KINDS) if (kinds.includes(kind)) yield* NODES_OF_KIND[kind](store, papers);
}

/** What the node of a paper carries. */
export function paperNode(paper: Paper): PaperNode {
  const { id, name, title, tier, date, year } = paper;
  const reading = paper.tier === "stub" ? {} : { scope: paper.scope, contribution: paper.contribution };
  const methods = paper.methods.flatMap((facet) => (facet.kind !== "adjacent" && facet.role === "core" ? [facet.kind] : []));
  return { kind: "paper", id, label: name ?? title, title, tier, date, year, ...reading, methods };
}

function* records<K extends RecordKind>(store: Store, kind: K): Generator<RecordOfKind[K]> {
  for (let number = 0; number < store.ids(kind).length; number++) yield store.read(kind, number);
}
