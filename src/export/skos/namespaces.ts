/**
 * Where the names of concepts and papers begin unless a caller says otherwise: the address under which unpkg serves
 * the npm package of this name, as in the `$id` of the published JSON Schemas. They are names; they lead to no page.
 *
 * @category Export
 */
export const DEFAULT_BASE = "https://unpkg.com/quantaxonomy/";

/** Vocabularies of others that the export speaks. */
const FOREIGN_NAMESPACES = {
  rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  rdfs: "http://www.w3.org/2000/01/rdf-schema#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
  owl: "http://www.w3.org/2002/07/owl#",
  skos: "http://www.w3.org/2004/02/skos/core#",
  dc: "http://purl.org/dc/elements/1.1/",
  dcterms: "http://purl.org/dc/terms/",
  bibo: "http://purl.org/ontology/bibo/",
  schema: "https://schema.org/",
} as const;

/** What stands under the base, each kind in a part of its own, since a paper and a concept may bear one id. */
export const OWN_PARTS = ["scheme", "collection", "concept", "paper", "model", "system", "benchmark", "terms"] as const;

/** One of {@link OWN_PARTS}. */
export type OwnPart = (typeof OWN_PARTS)[number];

/** A prefix of the export. */
export type Prefix = keyof typeof FOREIGN_NAMESPACES | OwnPart;

/** A scheme, and then nothing that could end an IRI early; the end divides the base from what follows. */
const BASE_PATTERN = /^[A-Za-z][A-Za-z0-9+.-]*:[A-Za-z0-9._~:/?#@!$&'()*+,;=%-]*[/#:]$/;

/**
 * The prefixes and what they stand for.
 *
 * @throws RangeError when the base is no beginning of IRIs.
 */
export function namespacesOf(base: string): Readonly<Record<Prefix, string>> {
  if (!BASE_PATTERN.test(base)) {
    throw new RangeError(`Cannot export under the base "${base.slice(0, 80)}": wanted an absolute address in ASCII that ends in "/", "#" or ":", as ${DEFAULT_BASE}`);
  }
  const own = Object.fromEntries(OWN_PARTS.map((part) => [part, `${base}${part}/`])) as Record<OwnPart, string>;
  return { ...FOREIGN_NAMESPACES, ...own };
}
