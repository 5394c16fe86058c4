import { RELATION_TYPES, TARGET_KINDS, type RelationType, type TargetKind } from "../model/relation.js";
import type { IndexColumns } from "./compiledIndex.js";

/** A relation by numbers: what it joins and where its record stands. */
export interface Edge {
  /** The paper number that the edge leaves. */
  readonly from: number;
  /** How the paper stands to the target. */
  readonly type: RelationType;
  /** What the target is. */
  readonly targetKind: TargetKind;
  /** The target's number within its kind. */
  readonly target: number;
  /** The relation's place in the record of `from`. */
  readonly place: number;
}

/** Relations as they leave papers and as they arrive, in columns that searches can walk without making an object. */
export class RelationColumns {
  /** Where the numbers of a kind of target begin, in the order of `TARGET_KINDS`. */
  readonly bases: readonly number[];
  /** Where the relations of a paper end. */
  readonly ends: Uint32Array;
  /** Targets of relations, through all kinds. */
  readonly targets: Uint32Array;
  /** Where the papers related to a target end. */
  readonly incomingEnds: Uint32Array;
  /** The papers related to each target. */
  readonly incomingFrom: Uint32Array;
  /** The types of these relations. */
  readonly incomingTypes: Uint8Array;
  readonly #types: Uint8Array;

  /** @param counts - How many targets there are of each kind. */
  constructor(columns: IndexColumns, counts: Readonly<Record<TargetKind, number>>) {
    const bases: number[] = [];
    let base = 0;
    for (const kind of TARGET_KINDS) {
      bases.push(base);
      base += counts[kind];
    }
    this.bases = bases;
    this.ends = columns.relationEnds;
    this.targets = columns.relationTargets;
    this.incomingEnds = columns.incomingEnds;
    this.incomingFrom = columns.incomingFrom;
    this.incomingTypes = columns.incomingTypes;
    this.#types = columns.relationTypes;
  }

  /** The relations that leave a paper, in the order of its record. */
  outgoing(paper: number): readonly Edge[] {
    const start = this.#startOf(paper);
    return Array.from({ length: (this.ends[paper] ?? 0) - start }, (_, place) => this.#edge(paper, start, place));
  }

  /** The relations that arrive at a target, by the number of the paper that they leave. */
  incoming(kind: TargetKind, target: number): readonly Edge[] {
    const node = this.bases[TARGET_KINDS.indexOf(kind)]! + target;
    const edges: Edge[] = [];
    const end = this.incomingEnds[node] ?? 0;
    let [last, next] = [-1, 0];
    for (let i = node === 0 ? 0 : this.incomingEnds[node - 1]!; i < end; i++) {
      const from = this.incomingFrom[i]!;
      const start = this.#startOf(from);
      // A paper that is related twice stands there twice: the second time its next relation is meant.
      let place = from === last ? next : 0;
      while (this.targets[start + place] !== node) place++;
      [last, next] = [from, place + 1];
      edges.push(this.#edge(from, start, place));
    }
    return edges;
  }

  /** The number of a target through all kinds. */
  nodeOf(kind: TargetKind, target: number): number {
    return this.bases[TARGET_KINDS.indexOf(kind)]! + target;
  }

  /** Where the relations that arrive at a target begin. */
  incomingStart(node: number): number {
    return node === 0 ? 0 : this.incomingEnds[node - 1]!;
  }

  /** How many relations arrive at a target. */
  countIncoming(kind: TargetKind, target: number): number {
    const node = this.bases[TARGET_KINDS.indexOf(kind)]! + target;
    return (this.incomingEnds[node] ?? 0) - (node === 0 ? 0 : (this.incomingEnds[node - 1] ?? 0));
  }

  #startOf(paper: number): number {
    return paper === 0 ? 0 : (this.ends[paper - 1] ?? 0);
  }

  #edge(from: number, start: number, place: number): Edge {
    const node = this.targets[start + place]!;
    let kind = this.bases.length - 1;
    while (this.bases[kind]! > node) kind--;
    return { from, type: RELATION_TYPES[this.#types[start + place]!]!, targetKind: TARGET_KINDS[kind]!, target: node - this.bases[kind]!, place };
  }
}
