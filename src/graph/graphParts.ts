import { endsOfRelations } from "../taxonomy/papersOfTiers.js";
import { has, NO_POSTINGS, span, toPostings, unite, type Postings } from "../taxonomy/postings.js";
import type { Store } from "../taxonomy/store.js";
import type { NodeKind } from "./nodeAttributes.js";

/** The kinds of nodes that are records; repositories and names are facts of papers. */
export type RecordNodeKind = Exclude<NodeKind, "code" | "name">;

/** What a graph is made of, by numbers. */
export interface GraphParts {
  readonly store: Store;
  /** The kinds of nodes. */
  readonly kinds: readonly NodeKind[];
  /** The papers whose labels, relations and figures are told; others are ends of relations. */
  readonly asked: Postings;
  /** The records that are nodes; none of a kind that is not asked for. */
  readonly numbers: { readonly [K in RecordNodeKind]: Postings };
}

/** The parts of a graph; `linked` leaves out the records that no asked paper leads to. */
export function graphParts(store: Store, asked: Postings, kinds: readonly NodeKind[], linked: boolean): GraphParts {
  const papers = withEnds(store, asked);
  const others = linked ? linkedRecords(store, asked) : allRecords(store);
  const ofKind = (kind: RecordNodeKind, numbers: Postings): Postings => (kinds.includes(kind) ? numbers : NO_POSTINGS);
  const numbers = {
    paper: ofKind("paper", papers),
    concept: ofKind("concept", others.concept),
    model: ofKind("model", others.model),
    system: ofKind("system", others.system),
    benchmark: ofKind("benchmark", others.benchmark),
  };
  return { store, kinds, asked, numbers };
}

/** Whether a key that an edge names is that of a node. */
export function isNode({ store, kinds, numbers }: GraphParts, key: string): boolean {
  const end = key.indexOf(":");
  const kind = key.slice(0, end) as NodeKind;
  if (kind === "code" || kind === "name") return kinds.includes(kind);
  const number = store.numberOf(kind, key.slice(end + 1));
  return number !== undefined && has(numbers[kind], number);
}

/** Papers and the stubs that their relations point to, or the listed papers that stand where stubs stood. */
function withEnds(store: Store, papers: Postings): Postings {
  const allowed = endsOfRelations(store);
  const ends = new Set<number>();
  for (const paper of papers) {
    for (const { targetKind, target } of store.outgoing(paper)) {
      if (targetKind === "paper" && has(allowed, target)) ends.add(target);
    }
  }
  return unite([papers, toPostings(ends)]);
}

type OtherRecords = { readonly [K in Exclude<RecordNodeKind, "paper">]: Postings };

function allRecords(store: Store): OtherRecords {
  const all = (kind: Exclude<RecordNodeKind, "paper">): Postings => span(0, store.ids(kind).length);
  return { concept: all("concept"), model: all("model"), system: all("system"), benchmark: all("benchmark") };
}

/**
 * The records that papers lead to: carried by a label, met by a relation or a figure, and what stands above those. What
 * concepts are related to is not followed, as it would lead everywhere.
 */
function linkedRecords(store: Store, papers: Postings): OtherRecords {
  const found = { concept: new Set<number>(), model: new Set<number>(), system: new Set<number>(), benchmark: new Set<number>() };
  const add = (kind: keyof typeof found, id: string | undefined): void => {
    const number = id === undefined ? undefined : store.numberOf(kind, id);
    if (number !== undefined) found[kind].add(number);
  };
  for (const paper of papers) {
    for (const label of store.labelsOf(paper)) found.concept.add(label);
    for (const { targetKind, target } of store.outgoing(paper)) {
      if (targetKind !== "paper" && targetKind !== "name") found[targetKind].add(target);
    }
    for (const { model, benchmark } of store.read("paper", paper).results) {
      add("model", model);
      add("benchmark", benchmark);
    }
  }
  // A set that grows while it is walked: a line of models leads to the line that it belongs to.
  for (const model of found.model) {
    const { family, partOf } = store.read("model", model);
    add("concept", family);
    add("model", partOf);
  }
  for (const benchmark of found.benchmark) add("concept", store.read("benchmark", benchmark).task);
  const concepts = [...found.concept].flatMap((concept) => store.withBroader(concept));
  return { concept: toPostings(concepts), model: toPostings(found.model), system: toPostings(found.system), benchmark: toPostings(found.benchmark) };
}
