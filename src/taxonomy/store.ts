import { ROLES, type Role } from "../model/methodKind.js";
import { TIERS, type Tier } from "../model/paper.js";
import type { Redirect } from "../model/redirect.js";
import { RELATION_TYPES, TARGET_KINDS, type RelationType, type TargetKind } from "../model/relation.js";
import { SCHEMES, type Scheme } from "../model/scheme.js";
import { INDEX_FORMAT, type CompiledIndex } from "./compiledIndex.js";
import { toPostings, unite, type Postings } from "./postings.js";
import type { RecordKind, RecordOfKind, RecordReader } from "./recordReader.js";

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

/**
 * The index behind a taxonomy: the one thing that queries read, whether the taxonomy was shipped, created or overlaid.
 *
 * Papers and concepts are numbers here. Rolled-up posting lists, edges into papers and the like are made when first
 * asked for, so that opening a taxonomy costs nothing that the first question does not need.
 */
export class Store {
  /** Version of the data. */
  readonly version: string;
  /** Number of papers, stubs included. */
  readonly paperCount: number;
  /** The columns as compiled. */
  readonly index: CompiledIndex;
  readonly #reader: RecordReader;
  readonly #rolledUp: (Postings | undefined)[] = [];
  readonly #numbers = new Map<RecordKind, ReadonlyMap<string, number>>();
  #narrower: readonly (readonly number[])[] | undefined;
  #outgoing: readonly (readonly Edge[])[] | undefined;
  #incoming: Readonly<Record<TargetKind, ReadonlyMap<number, readonly Edge[]>>> | undefined;
  readonly #memo = new Map<string, unknown>();

  /**
   * @throws RangeError when the index has another layout than this code reads.
   */
  constructor(index: CompiledIndex, reader: RecordReader) {
    if (index.format !== INDEX_FORMAT) {
      throw new RangeError(`Cannot open the taxonomy: its index has format ${index.format}, wanted ${INDEX_FORMAT}`);
    }
    this.index = index;
    this.version = index.version;
    this.paperCount = index.papers.length;
    this.#reader = reader;
  }

  /** The ids of a kind, in the order of their numbers. */
  ids(kind: RecordKind): readonly string[] {
    switch (kind) {
      case "paper":
        return this.index.papers;
      case "concept":
        return this.index.concepts;
      case "scheme":
        return SCHEMES;
      case "metric":
        return this.index.metrics;
      case "model":
      case "system":
      case "benchmark":
        return this.index.targets[kind];
      default:
        return kind satisfies never;
    }
  }

  /** The number of an id within its kind, or `undefined`. Redirects are not followed. */
  numberOf(kind: RecordKind, id: string): number | undefined {
    let numbers = this.#numbers.get(kind);
    if (!numbers) {
      const made = new Map<string, number>();
      this.ids(kind).forEach((known, number) => made.set(known, number));
      this.#numbers.set(kind, (numbers = made));
    }
    return numbers.get(id);
  }

  /** The number of an id, a `moved` record followed; `undefined` for one that names nothing or was split. */
  resolve(kind: RecordKind, id: string): number | undefined {
    const redirect = this.redirect(id);
    return this.numberOf(kind, redirect?.kind === "moved" ? redirect.to : id);
  }

  /** The record with a number. */
  read<K extends RecordKind>(kind: K, number: number): RecordOfKind[K] {
    return this.#reader.read(kind, number);
  }

  /** The id of a paper. */
  paperId(paper: number): string {
    return this.index.papers[paper] ?? "";
  }

  /** The year of a paper. */
  yearOf(paper: number): number {
    return Number(this.index.dates[paper]?.slice(0, 4));
  }

  /** The tier of a paper. */
  tierOf(paper: number): Tier {
    return TIERS[this.index.tiers[paper] ?? 0] ?? "curated";
  }

  /** The papers of some tiers. */
  papersOfTiers(tiers: readonly Tier[]): Postings {
    return this.memo(`tiers ${[...tiers].sort().join(" ")}`, () => {
      const wanted = tiers.map((tier) => TIERS.indexOf(tier));
      const papers: number[] = [];
      this.index.tiers.forEach((tier, paper) => {
        if (wanted.includes(tier)) papers.push(paper);
      });
      return Uint32Array.from(papers);
    });
  }

  /** The scheme of a concept. */
  schemeOf(concept: number): Scheme {
    return SCHEMES[this.index.schemes[concept] ?? 0] ?? "method";
  }

  /** The concept numbers of a scheme. */
  conceptsOf(scheme: Scheme): readonly number[] {
    return this.memo(`scheme ${scheme}`, () => {
      const wanted = SCHEMES.indexOf(scheme);
      const concepts: number[] = [];
      this.index.schemes.forEach((candidate, concept) => {
        if (candidate === wanted) concepts.push(concept);
      });
      return concepts;
    });
  }

  /** The children of each concept. */
  get narrower(): readonly (readonly number[])[] {
    if (!this.#narrower) {
      const narrower: number[][] = this.index.concepts.map(() => []);
      this.index.broader.forEach((parents, concept) => parents.forEach((parent) => narrower[parent]?.push(concept)));
      this.#narrower = narrower;
    }
    return this.#narrower;
  }

  /** A concept and everything narrower, each once, ancestors before descendants on every path. */
  withNarrower(concept: number): readonly number[] {
    return closure(concept, this.narrower);
  }

  /** A concept and everything broader, each once, itself first. */
  withBroader(concept: number): readonly number[] {
    return closure(concept, this.index.broader);
  }

  /** The papers that carry a concept itself. */
  labelled(concept: number): Postings {
    return this.memo(`own ${concept}`, () => Uint32Array.from(this.index.labels[concept] ?? []));
  }

  /** The papers that carry a concept or anything narrower. */
  postings(concept: number): Postings {
    return (this.#rolledUp[concept] ??= unite(this.withNarrower(concept).map((part) => this.labelled(part))));
  }

  /** The papers with a facet of a role, by the concept of the facet: a method kind or an adjacent method. */
  byRole(role: Role): ReadonlyMap<number, Postings> {
    return this.memo(`role ${role}`, () => {
      const { paper, concept, role: roles } = this.index.facets;
      const papers = new Map<number, number[]>();
      roles.forEach((each, i) => {
        if (each !== ROLES.indexOf(role)) return;
        const number = concept[i] ?? -1;
        const list = papers.get(number);
        if (list) list.push(paper[i] ?? -1);
        else papers.set(number, [paper[i] ?? -1]);
      });
      return new Map([...papers].map(([number, list]) => [number, toPostings(list)]));
    });
  }

  /** The concepts that a paper carries itself, in order. */
  labelsOf(paper: number): readonly number[] {
    const forward = this.memo("labels of papers", () => {
      const labels: number[][] = this.index.papers.map(() => []);
      this.index.labels.forEach((papers, concept) => papers.forEach((each) => labels[each]?.push(concept)));
      return labels;
    });
    return forward[paper] ?? [];
  }

  /** The relations that leave a paper, in the order of its record. */
  outgoing(paper: number): readonly Edge[] {
    if (!this.#outgoing) {
      const { from, type, kind, target } = this.index.relations;
      const outgoing: Edge[][] = this.index.papers.map(() => []);
      from.forEach((source, i) => {
        const edges = outgoing[source];
        edges?.push({
          from: source,
          type: RELATION_TYPES[type[i] ?? 0] ?? "compares-with",
          targetKind: TARGET_KINDS[kind[i] ?? 0] ?? "name",
          target: target[i] ?? -1,
          place: edges.length,
        });
      });
      this.#outgoing = outgoing;
    }
    return this.#outgoing[paper] ?? [];
  }

  /** The relations that arrive at a target, by the number of the paper that they leave. */
  incoming(kind: TargetKind, target: number): readonly Edge[] {
    if (!this.#incoming) {
      const incoming = { paper: new Map(), model: new Map(), system: new Map(), benchmark: new Map(), name: new Map() } as Record<TargetKind, Map<number, Edge[]>>;
      for (let paper = 0; paper < this.paperCount; paper++) {
        for (const edge of this.outgoing(paper)) {
          const edges = incoming[edge.targetKind].get(edge.target);
          if (edges) edges.push(edge);
          else incoming[edge.targetKind].set(edge.target, [edge]);
        }
      }
      this.#incoming = incoming;
    }
    return this.#incoming[kind].get(target) ?? [];
  }

  /** The redirect of a former id. */
  redirect(id: string): Redirect | undefined {
    return this.memo("redirects", () => new Map(this.index.redirects.map((redirect) => [redirect.id, redirect]))).get(id);
  }

  /** A value that is made once per taxonomy, when first asked for. */
  memo<T>(key: string, make: () => T): T {
    if (!this.#memo.has(key)) this.#memo.set(key, make());
    return this.#memo.get(key) as T;
  }
}

function closure(start: number, next: readonly (readonly number[])[]): readonly number[] {
  const seen = new Set([start]);
  for (const each of seen) next[each]?.forEach((other) => seen.add(other));
  return [...seen];
}
