import type { Ids } from "../../model/ids.js";
import { papersOfTiers } from "../../taxonomy/papersOfTiers.js";
import { unknownId } from "../../taxonomy/records.js";
import type { Store } from "../../taxonomy/store.js";
import { storeOf, type Taxonomy } from "../../taxonomy/taxonomy.js";
import { deprecated, describeConcepts } from "./describeConcepts.js";
import { describePaper, namePaper } from "./describePaper.js";
import { DEFAULT_BASE, namespacesOf, type OwnPart, type Prefix } from "./namespaces.js";
import type { LinkedDataOptions } from "./options.js";
import { sayings, type Resource } from "./resource.js";
import { describeVocabulary } from "./vocabulary.js";

/** What a taxonomy says, before it has a syntax. */
export interface LinkedData {
  /** Prefixes and what they stand for. */
  readonly namespaces: Readonly<Record<Prefix, string>>;
  /** The IRI of a name with a prefix. */
  readonly expand: (name: string) => string;
  /** All that is said, subject by subject; made as it is read. */
  readonly resources: Iterable<Resource>;
}

/**
 * Says what a taxonomy says as resources with properties: our own terms, concept schemes, collections and concepts, the
 * papers asked for, and last the names of all that these point to. Whatever of ours is pointed to is described.
 */
export function describeTaxonomy<I extends Ids>(taxonomy: Taxonomy<I>, options: LinkedDataOptions<NoInfer<I>>): LinkedData {
  const { papers, tiers, base = DEFAULT_BASE } = options;
  const store = storeOf(taxonomy);
  const namespaces = namespacesOf(base);
  const numbers = papers === undefined ? papersOfTiers(store, tiers) : [...new Set(papers.map((id) => numberOf(taxonomy, store, id)))];
  const expand = (name: string): string => {
    const colon = name.indexOf(":");
    return `${namespaces[name.slice(0, colon) as Prefix]}${name.slice(colon + 1)}`;
  };
  const nameOf = (part: OwnPart, id: string): string => `${namespaces[part]}${id}`;
  const resources = {
    *[Symbol.iterator](): Generator<Resource> {
      yield* describeVocabulary(expand);
      yield* describeConcepts(store, nameOf);
      for (const paper of numbers) yield describePaper(store.read("paper", paper), nameOf);
      yield* describeEnds(store, numbers, nameOf);
    },
  };
  return { namespaces, expand, resources };
}

function numberOf(taxonomy: Taxonomy, store: Store, id: string): number {
  const number = store.resolve("paper", id);
  if (number === undefined) throw unknownId(taxonomy, "paper", id);
  return number;
}

/** Names what concepts and papers point to: other papers, models, systems and benchmarks; and former ids of papers. */
function* describeEnds(store: Store, papers: Iterable<number>, nameOf: (part: OwnPart, id: string) => string): Generator<Resource> {
  const asked = new Set(papers);
  const ends = { paper: new Set<number>(), model: new Set<number>(), system: new Set<number>(), benchmark: new Set<number>() };
  store.index.concepts.forEach((_, concept) => {
    for (const id of store.read("concept", concept).examples) ends.paper.add(store.resolve("paper", id) ?? -1);
  });
  for (const paper of asked) {
    for (const { targetKind, target } of store.outgoing(paper)) if (targetKind !== "name") ends[targetKind].add(target);
  }
  const inOrder = (numbers: ReadonlySet<number>): readonly number[] => [...numbers].filter((number) => number >= 0).sort((a, b) => a - b);
  for (const paper of inOrder(ends.paper)) if (!asked.has(paper)) yield namePaper(store.read("paper", paper), nameOf);
  for (const kind of ["model", "system", "benchmark"] as const) {
    for (const number of inOrder(ends[kind])) {
      const { id, name, aliases } = store.read(kind, number);
      yield { iri: nameOf(kind, id), type: CLASS_OF[kind], properties: sayings({ name: [name], alternateName: aliases }) };
    }
  }
  for (const redirect of store.index.redirects) {
    const to = [redirect.to].flat().filter((id) => asked.has(store.numberOf("paper", id) ?? -1) || ends.paper.has(store.numberOf("paper", id) ?? -1));
    if (to.length > 0) yield deprecated(nameOf("paper", redirect.id), "ScholarlyArticle", to.map((id) => nameOf("paper", id)));
  }
}

const CLASS_OF = { model: "Model", system: "System", benchmark: "Benchmark" } as const;
