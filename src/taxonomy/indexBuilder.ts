import { ROLES } from "../model/methodKind.js";
import { SCOPES, TIERS, type Paper } from "../model/paper.js";
import { RELATION_TYPES, TARGET_KINDS } from "../model/relation.js";
import { SCHEMES } from "../model/scheme.js";
import type { ArrivedPapers, BuiltIndex, KnownIds } from "./arrivedPapers.js";
import { finishIndex } from "./finishIndex.js";
import { GrowingColumn } from "./growingColumn.js";
import { IdTable } from "./idTable.js";
import { QuantizerKinds } from "./quantizerKinds.js";

const [PAPER, NAME] = [TARGET_KINDS.indexOf("paper"), TARGET_KINDS.indexOf("name")];

/** Makes an index of papers that arrive one by one, in any order. No record is kept. */
export class IndexBuilder {
  readonly #columns: ArrivedPapers;
  readonly #concepts: ReadonlyMap<string, number>;
  readonly #targets: readonly (ReadonlyMap<string, number> | undefined)[];
  readonly #dates = new Map<string, number>();

  constructor(known: KnownIds) {
    const column = (): GrowingColumn => new GrowingColumn();
    this.#concepts = numbering(known.concepts);
    this.#targets = TARGET_KINDS.map((kind) => (kind === "paper" || kind === "name" ? undefined : numbering(known[`${kind}s`])));
    this.#columns = {
      known,
      ids: new IdTable(),
      names: new IdTable(),
      dates: this.#dates,
      kinds: new QuantizerKinds(),
      ...{ idOf: column(), dateOf: column(), tiers: column(), scopes: column(), reports: column(), labels: column(), labelEnds: column() },
      ...{ facets: column(), facetEnds: column(), settingEnds: column(), quantizers: column(), quantizerEnds: column() },
      ...{ relationTypes: column(), relationKinds: column(), relationTargets: column(), relationEnds: column(), paperOf: column() },
    };
  }

  /** How many papers were added. */
  get length(): number {
    return this.#columns.idOf.length;
  }

  /** How many relations lead to papers that were not added. */
  get relationsOutside(): number {
    const { relationKinds, relationTargets, paperOf } = this.#columns;
    let count = 0;
    for (let i = 0; i < relationKinds.length; i++) if (relationKinds.values[i] === PAPER && paperOf.values[relationTargets.values[i]!] === 0) count++;
    return count;
  }

  /**
   * Adds a paper.
   *
   * @returns The place of an earlier paper with the same id; the paper is not added then. `undefined` when it was.
   */
  add(paper: Paper): number | undefined {
    const columns = this.#columns;
    const id = this.#idEntry(paper.id);
    const earlier = columns.paperOf.values[id]!;
    if (earlier > 0) return earlier - 1;
    columns.idOf.push(id);
    columns.paperOf.values[id] = columns.idOf.length;
    columns.dateOf.push(this.#dateEntry(paper.date));
    columns.tiers.push(TIERS.indexOf(paper.tier));
    columns.scopes.push(paper.tier === "stub" ? -1 : SCOPES.indexOf(paper.scope));
    columns.reports.push(paper.results.length > 0 ? 1 : 0);
    this.#addLabels(paper);
    for (const facet of paper.methods) {
      const concept = this.#concepts.get(facet.kind === "adjacent" ? facet.concept : facet.kind);
      if (concept !== undefined) columns.facets.push(concept * ROLES.length + ROLES.indexOf(facet.role));
    }
    columns.facetEnds.push(columns.facets.length);
    this.#addSettings(paper);
    this.#addRelations(paper);
    return undefined;
  }

  /** The index of everything added. */
  finish(): BuiltIndex {
    return finishIndex(this.#columns);
  }

  #addLabels({ concepts }: Paper): void {
    const { labels, labelEnds } = this.#columns;
    const start = labels.length;
    for (const { id } of concepts) {
      const concept = this.#concepts.get(id);
      if (concept === undefined) continue;
      // Papers have few labels, mostly in order already: each is put in its place among those before it.
      labels.push(concept);
      let at = labels.length - 1;
      while (at > start && labels.values[at - 1]! > concept) {
        labels.values[at] = labels.values[at - 1]!;
        at--;
      }
      labels.values[at] = concept;
      if (at > start && labels.values[at - 1] === concept) {
        labels.values.copyWithin(at, at + 1, labels.length);
        labels.length--;
      }
    }
    labelEnds.push(labels.length);
  }

  #addSettings({ settings }: Paper): void {
    const { kinds, quantizers, quantizerEnds, settingEnds } = this.#columns;
    const concept = (id: string | undefined): number => (id === undefined ? -1 : (this.#concepts.get(id) ?? -1));
    for (const setting of settings) {
      for (const { target, bits = -1, format, granularity, scale } of setting.quantizers) quantizers.push(kinds.numberOf(concept(target), bits, concept(format), concept(granularity), scale));
      quantizerEnds.push(quantizers.length);
    }
    settingEnds.push(quantizerEnds.length);
  }

  #addRelations({ relations }: Paper): void {
    const { relationTypes, relationKinds, relationTargets, relationEnds, names } = this.#columns;
    for (const { type, target, targetKind } of relations) {
      let kind = TARGET_KINDS.indexOf(targetKind);
      const number = kind === PAPER ? this.#idEntry(target) : this.#targets[kind]?.get(target);
      // What resolves to nothing is a name.
      if (number === undefined) kind = NAME;
      relationTypes.push(RELATION_TYPES.indexOf(type));
      relationKinds.push(kind);
      relationTargets.push(number ?? names.intern(target));
    }
    relationEnds.push(relationTypes.length);
  }

  #idEntry(id: string): number {
    const { ids, paperOf } = this.#columns;
    const entry = ids.intern(id);
    if (entry === paperOf.length) paperOf.push(0);
    return entry;
  }

  #dateEntry(date: string): number {
    let entry = this.#dates.get(date);
    if (entry === undefined) this.#dates.set(date, (entry = this.#dates.size));
    return entry;
  }
}

function numbering(ids: readonly string[]): ReadonlyMap<string, number> {
  return new Map(ids.map((id, number) => [id, number]));
}

/** The schemes of concepts as positions in `SCHEMES`, and parents as numbers. */
export function knownConcepts(concepts: readonly { readonly id: string; readonly scheme: (typeof SCHEMES)[number]; readonly broader: readonly string[] }[]): Pick<KnownIds, "concepts" | "schemes" | "broader"> {
  const ids = concepts.map(({ id }) => id);
  const numbers = numbering(ids);
  return { concepts: ids, schemes: concepts.map(({ scheme }) => SCHEMES.indexOf(scheme)), broader: concepts.map(({ broader }) => broader.map((id) => numbers.get(id) ?? -1)) };
}
