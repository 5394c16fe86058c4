import type { Concept, ConceptScheme, MatchType } from "../../model/concept.js";
import { MATCH_TYPES } from "../../model/concept.js";
import { SCHEMES } from "../../model/scheme.js";
import type { Store } from "../../taxonomy/store.js";
import type { OwnPart } from "./namespaces.js";
import { sayings, type Resource } from "./resource.js";
import { toIri } from "./toIri.js";

/** The IRI of something of ours. */
export type NameOf = (part: OwnPart, id: string) => string;

/** Schemes, their collections, their concepts and what former ids of concepts became. */
export function* describeConcepts(store: Store, nameOf: NameOf): Generator<Resource> {
  const relatedOf = relatedBothWays(store);
  for (const [number, id] of SCHEMES.entries()) {
    const concepts = store.conceptsOf(id).map((each) => store.read("concept", each));
    yield* describeScheme(store.read("scheme", number), concepts, store.version, nameOf);
    const narrower = new Map<string, string[]>();
    for (const concept of concepts) for (const parent of concept.broader) narrower.set(parent, [...(narrower.get(parent) ?? []), concept.id]);
    for (const concept of concepts) yield describeConcept(concept, narrower.get(concept.id) ?? [], relatedOf.get(concept.id) ?? [], nameOf);
  }
  for (const redirect of store.index.redirects) {
    const to = [redirect.to].flat().filter((id) => store.numberOf("concept", id) !== undefined);
    if (to.length > 0) yield deprecated(nameOf("concept", redirect.id), "Concept", to.map((id) => nameOf("concept", id)));
  }
}

/** Something whose id has changed. */
export function deprecated(iri: string, type: Resource["type"], isReplacedBy: readonly string[]): Resource {
  return { iri, type, properties: sayings({ deprecated: ["true"], isReplacedBy }) };
}

function* describeScheme({ id, label, definition, scopeNote, collections = [] }: ConceptScheme, concepts: readonly Concept[], version: string, nameOf: NameOf): Generator<Resource> {
  const iri = nameOf("scheme", id);
  const hasTopConcept = concepts.filter(({ broader }) => broader.length === 0).map((concept) => nameOf("concept", concept.id));
  yield { iri, type: "ConceptScheme", properties: sayings({ title: [label], definition: [definition], scopeNote: [scopeNote], version: [version], hasTopConcept }) };
  for (const collection of collections) {
    const member = collection.members.map((each) => nameOf("concept", each));
    yield { iri: nameOf("collection", `${id}/${collection.id}`), type: "Collection", properties: sayings({ prefLabel: [collection.label], inScheme: [iri], member }) };
  }
}

function describeConcept(concept: Concept, narrower: readonly string[], related: readonly string[], nameOf: NameOf): Resource {
  const { id, scheme, label, definition, scopeNote, notation, broader, altLabels, ambiguousLabels, hiddenLabels, examples, matches } = concept;
  const conceptName = (each: string): string => nameOf("concept", each);
  const matched = (type: MatchType): readonly string[] => matches.filter((match) => match.type === type).map(({ url }) => toIri(url));
  // SKOS wants the three kinds of label disjoint; of two that are alike the more public one stays.
  const altLabel = altLabels.filter((each) => each !== label);
  const hiddenLabel = hiddenLabels.filter((each) => each !== label && !altLabel.includes(each));
  return {
    iri: conceptName(id),
    type: "Concept",
    properties: sayings({
      prefLabel: [label],
      altLabel,
      hiddenLabel,
      ambiguousLabel: ambiguousLabels,
      notation: notation === undefined ? [] : [notation],
      definition: [definition],
      scopeNote: scopeNote === undefined ? [] : [scopeNote],
      inScheme: [nameOf("scheme", scheme)],
      topConceptOf: broader.length === 0 ? [nameOf("scheme", scheme)] : [],
      broader: broader.map(conceptName),
      narrower: narrower.map(conceptName),
      related: related.map(conceptName),
      ...Object.fromEntries(MATCH_TYPES.map((type) => [type, matched(type)])),
      example: examples.map((each) => nameOf("paper", each)),
    }),
  };
}

/** `related` has no direction in SKOS; records state it at one end or at both. */
function relatedBothWays(store: Store): ReadonlyMap<string, readonly string[]> {
  const related = new Map<string, Set<string>>(store.index.concepts.map((id) => [id, new Set()]));
  store.index.concepts.forEach((id, number) => {
    for (const other of store.read("concept", number).related) {
      related.get(id)?.add(other);
      related.get(other)?.add(id);
    }
  });
  return new Map([...related].map(([id, others]) => [id, [...others].sort()]));
}
