import type { AuthoredConcept, Concept } from "../model/concept.js";
import type { Ids } from "../model/ids.js";
import { SCHEMES } from "../model/scheme.js";
import { compileIndex } from "../taxonomy/compileIndex.js";
import type { CompiledIndex } from "../taxonomy/compiledIndex.js";
import { deepFreeze } from "../taxonomy/deepFreeze.js";
import type { RecordKind, RecordLists, RecordOfKind, RecordReader } from "../taxonomy/recordReader.js";
import { Store } from "../taxonomy/store.js";
import { toTaxonomy, type Taxonomy } from "../taxonomy/taxonomy.js";
import type { CheckedRecords } from "./rules/rule.js";

/** The version of a taxonomy whose records state none. */
export const UNVERSIONED = "0.0.0";

/** Lists and index of checked records, as they are compiled for shipping or held in memory. */
export interface CompiledTaxonomy {
  readonly lists: RecordLists;
  readonly index: CompiledIndex;
}

/** Puts checked records in the order of the index and compiles it. */
export function compileTaxonomy(records: CheckedRecords, version: string): CompiledTaxonomy {
  const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);
  const concepts = [...records.concepts.values()].map(completeConcept);
  const lists: RecordLists = {
    paper: [...records.papers.values()],
    concept: SCHEMES.flatMap((scheme) => concepts.filter((concept) => concept.scheme === scheme)),
    scheme: SCHEMES.map((id) => records.schemes.get(id) ?? { id, label: id, definition: "Not described", scopeNote: "Not described" }),
    model: [...records.models.values()].sort(byId),
    system: [...records.systems.values()].sort(byId),
    benchmark: [...records.benchmarks.values()].sort(byId),
    metric: [...records.metrics.values()].sort(byId),
  };
  const redirects = [...records.redirects.values()].sort(byId);
  return compileIndex(lists, version, redirects);
}

/** A taxonomy whose records stand in memory. */
export function buildTaxonomy<I extends Ids>(records: CheckedRecords, version: string): Taxonomy<I> {
  const { lists, index } = compileTaxonomy(records, version);
  return toTaxonomy(new Store(index, memoryReader(lists)));
}

function memoryReader(lists: RecordLists): RecordReader {
  return {
    read: <K extends RecordKind>(kind: K, number: number): RecordOfKind[K] => deepFreeze((lists[kind] as readonly RecordOfKind[K][])[number]!),
  };
}

function completeConcept(concept: AuthoredConcept): Concept {
  const { id, scheme, label, definition, broader, related = [], altLabels = [], ambiguousLabels = [], hiddenLabels = [], scopeNote, notation, examples = [], matches = [] } = concept;
  return {
    id,
    scheme,
    label,
    definition,
    broader,
    related,
    altLabels,
    ambiguousLabels,
    hiddenLabels,
    ...(scopeNote === undefined ? {} : { scopeNote }),
    ...(notation === undefined ? {} : { notation }),
    examples,
    matches,
  };
}
