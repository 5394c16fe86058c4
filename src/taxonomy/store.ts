import { ROLES, type Role } from "../model/methodKind.js";
import { TIERS, type Tier } from "../model/paper.js";
import type { Redirect } from "../model/redirect.js";
import type { TargetKind } from "../model/relation.js";
import { SCHEMES, type Scheme } from "../model/scheme.js";
import { INDEX_FORMAT, NO_NUMBER, type CompiledIndex } from "./compiledIndex.js";
import { LabelColumns } from "./labelColumns.js";
import { PackedStrings } from "./packedStrings.js";
import { listSet, lowerBound, NO_PAPERS, PAPERS_PER_WORD, toList, type PaperSet } from "./paperSet.js";
import { whereColumn } from "./paperSets.js";
import type { Postings } from "./postings.js";
import type { RecordKind, RecordOfKind, RecordReader } from "./recordReader.js";
import { RelationColumns, type Edge } from "./relationColumns.js";
import { toIndexView, type IndexView } from "./indexView.js";
import type { WordColumns } from "./wordColumns.js";

export type { Edge } from "./relationColumns.js";

/**
 * The index behind a taxonomy: the one thing that queries read, whether the taxonomy was shipped, created, overlaid or
 * opened from a file.
 *
 * Papers and concepts are numbers here. What is not in the columns is made when first asked for, so that opening a
 * taxonomy costs nothing that the first question does not need.
 */
export class Store {
  /** Version of the data. */
  readonly version: string;
  /** Number of papers, stubs included. */
  readonly paperCount: number;
  /** The index as it was compiled. */
  readonly compiled: CompiledIndex;
  /** The same as lists and columns. */
  readonly index: IndexView;
  /** The labels of papers, scheme by scheme. */
  readonly labels: LabelColumns;
  /** Relations both ways. */
  readonly relations: RelationColumns;
  readonly #ids: PackedStrings;
  readonly #reader: RecordReader;
  readonly #words: (() => WordColumns) | undefined;
  readonly #numbers = new Map<RecordKind, ReadonlyMap<string, number>>();
  readonly #memo = new Map<string, unknown>();

  /**
   * @param words - The words of titles and summaries, where they are at hand; else they are read off the records when
   * first asked for.
   * @throws RangeError when the index has another layout than this code reads.
   */
  constructor(index: CompiledIndex, reader: RecordReader, words?: () => WordColumns) {
    if (index.format !== INDEX_FORMAT) {
      throw new RangeError(`Cannot open the taxonomy: its index has format ${index.format}, wanted ${INDEX_FORMAT}`);
    }
    const { columns, models, systems, benchmarks } = index;
    this.version = index.version;
    this.paperCount = columns.tiers.length;
    this.compiled = index;
    this.index = toIndexView(index);
    this.labels = new LabelColumns(columns);
    const counts = { paper: this.paperCount, model: models.length, system: systems.length, benchmark: benchmarks.length, name: columns.nameEnds.length };
    this.relations = new RelationColumns(columns, counts);
    this.#ids = new PackedStrings(columns.idBytes, columns.idEnds);
    this.#reader = reader;
    this.#words = words;
  }

  /** The ids of a kind, in the order of their numbers; those of all papers are made when first asked for. */
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

  /** How many records of a kind there are. */
  countOf(kind: RecordKind): number {
    return kind === "paper" ? this.paperCount : this.ids(kind).length;
  }

  /** The number of an id within its kind, or `undefined`. Redirects are not followed. */
  numberOf(kind: RecordKind, id: string): number | undefined {
    if (kind === "paper") return this.#ids.numberOf(id, this.index.columns.idOrder);
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
    return paper < 0 || paper >= this.paperCount ? "" : this.#ids.at(paper);
  }

  /** The place of the date of a paper among the distinct dates. */
  dateOf(paper: number): number {
    return lowerBound(this.index.columns.dateEnds, paper + 1);
  }

  /** The year of a paper. */
  yearOf(paper: number): number {
    return Number(this.index.distinctDates[this.dateOf(paper)]?.slice(0, 4));
  }

  /** The tier of a paper. */
  tierOf(paper: number): Tier {
    return TIERS[this.index.tiers[paper] ?? 0] ?? "curated";
  }

  /** The papers of some tiers, as a set. */
  setOfTiers(tiers: readonly Tier[]): PaperSet {
    return this.memo(`tiers ${[...tiers].sort().join(" ")}`, () => {
      const wanted = tiers.map((tier) => TIERS.indexOf(tier));
      return whereColumn(this.index.tiers, (tier) => wanted.includes(tier));
    });
  }

  /** The papers of some tiers. */
  papersOfTiers(tiers: readonly Tier[]): Postings {
    return this.memo(`list of tiers ${[...tiers].sort().join(" ")}`, () => toList(this.setOfTiers(tiers)));
  }

  /** The scheme of a concept. */
  schemeOf(concept: number): Scheme {
    return SCHEMES[this.index.schemes[concept] ?? 0] ?? "method";
  }

  /** The concept numbers of a scheme. */
  conceptsOf(scheme: Scheme): readonly number[] {
    return this.memo(`scheme ${scheme}`, () => {
      const wanted = SCHEMES.indexOf(scheme);
      return this.index.schemes.flatMap((candidate, concept) => (candidate === wanted ? [concept] : []));
    });
  }

  /** The children of each concept. */
  get narrower(): readonly (readonly number[])[] {
    return this.memo("narrower", () => {
      const narrower: number[][] = this.index.concepts.map(() => []);
      this.index.broader.forEach((parents, concept) => parents.forEach((parent) => narrower[parent]?.push(concept)));
      return narrower;
    });
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
    const scheme = this.labels.schemes[this.index.schemes[concept] ?? 0]!;
    return toList(this.setOf(concept)).filter((paper) => {
      const start = scheme.startOf(paper);
      return scheme.labels.subarray(start, start + scheme.counts[paper]!).includes(concept);
    });
  }

  /** The papers that carry a concept or anything narrower, as a set. */
  setOf(concept: number): PaperSet {
    const { bits, bitBlocks, lists, listEnds } = this.index.columns;
    const block = bitBlocks[concept];
    if (block === undefined) return NO_PAPERS;
    if (block === NO_NUMBER) return listSet(lists.subarray(concept === 0 ? 0 : listEnds[concept - 1], listEnds[concept]));
    return this.memo(`bits ${concept}`, () => {
      const size = Math.ceil(this.paperCount / PAPERS_PER_WORD);
      const words = bits.subarray(block * size, (block + 1) * size);
      return { kind: "bits", words, count: this.index.columns.bitCounts[block]! } satisfies PaperSet;
    });
  }

  /** The papers that carry a concept or anything narrower. */
  postings(concept: number): Postings {
    return toList(this.setOf(concept));
  }

  /** The papers with a facet of a role, by the concept of the facet: a method kind or an adjacent method. */
  byRole(role: Role): ReadonlyMap<number, Postings> {
    return this.memo(`role ${role}`, () => {
      const { columns, roles } = this.index;
      const wanted = ROLES.indexOf(role);
      return new Map(roles.flatMap(([each, concept], i) => (each === wanted ? [[concept, columns.rolePapers.subarray(i === 0 ? 0 : columns.roleEnds[i - 1], columns.roleEnds[i])] as const] : [])));
    });
  }

  /** The concepts that a paper carries itself, in order. */
  labelsOf(paper: number): readonly number[] {
    return this.labels.of(paper);
  }

  /** The words of titles and summaries, where they stand beside the index. */
  get words(): WordColumns | undefined {
    return this.#words?.();
  }

  /** The relations that leave a paper, in the order of its record. */
  outgoing(paper: number): readonly Edge[] {
    return this.relations.outgoing(paper);
  }

  /** The relations that arrive at a target, by the number of the paper that they leave. */
  incoming(kind: TargetKind, target: number): readonly Edge[] {
    return this.relations.incoming(kind, target);
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
