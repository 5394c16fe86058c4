import type { RelationType } from "../../model/relation.js";
import type { Prefix } from "./namespaces.js";

/**
 * How the values of a property are written: a resource, a text in English or in no language, a day, month or year, a
 * truth, a number, or texts in order.
 */
export type ValueKind = "resource" | "english" | "text" | "date" | "boolean" | "integer" | "list";

/** What a property is called in its vocabulary, and what its values are. */
export interface Property {
  /** The name with its prefix. */
  readonly name: `${Prefix}:${string}`;
  /** How values are written. */
  readonly kind: ValueKind;
}

/** The properties of the export under the keys that JSON-LD shows. */
export const PROPERTIES = {
  prefLabel: { name: "skos:prefLabel", kind: "english" },
  altLabel: { name: "skos:altLabel", kind: "english" },
  hiddenLabel: { name: "skos:hiddenLabel", kind: "english" },
  ambiguousLabel: { name: "terms:ambiguousLabel", kind: "english" },
  notation: { name: "skos:notation", kind: "text" },
  definition: { name: "skos:definition", kind: "english" },
  scopeNote: { name: "skos:scopeNote", kind: "english" },
  editorialNote: { name: "skos:editorialNote", kind: "english" },
  example: { name: "skos:example", kind: "resource" },
  inScheme: { name: "skos:inScheme", kind: "resource" },
  topConceptOf: { name: "skos:topConceptOf", kind: "resource" },
  hasTopConcept: { name: "skos:hasTopConcept", kind: "resource" },
  broader: { name: "skos:broader", kind: "resource" },
  narrower: { name: "skos:narrower", kind: "resource" },
  related: { name: "skos:related", kind: "resource" },
  exactMatch: { name: "skos:exactMatch", kind: "resource" },
  closeMatch: { name: "skos:closeMatch", kind: "resource" },
  broadMatch: { name: "skos:broadMatch", kind: "resource" },
  narrowMatch: { name: "skos:narrowMatch", kind: "resource" },
  relatedMatch: { name: "skos:relatedMatch", kind: "resource" },
  member: { name: "skos:member", kind: "resource" },
  label: { name: "rdfs:label", kind: "english" },
  comment: { name: "rdfs:comment", kind: "english" },
  subPropertyOf: { name: "rdfs:subPropertyOf", kind: "resource" },
  version: { name: "owl:versionInfo", kind: "text" },
  deprecated: { name: "owl:deprecated", kind: "boolean" },
  isReplacedBy: { name: "dcterms:isReplacedBy", kind: "resource" },
  title: { name: "dcterms:title", kind: "text" },
  name: { name: "schema:name", kind: "text" },
  alternateName: { name: "schema:alternateName", kind: "text" },
  creator: { name: "dc:creator", kind: "text" },
  authorList: { name: "bibo:authorList", kind: "list" },
  authorCount: { name: "terms:authorCount", kind: "integer" },
  issued: { name: "dcterms:issued", kind: "date" },
  sameAs: { name: "schema:sameAs", kind: "resource" },
  venue: { name: "terms:venue", kind: "text" },
  code: { name: "terms:code", kind: "resource" },
  tier: { name: "terms:tier", kind: "text" },
  scope: { name: "terms:scope", kind: "text" },
  description: { name: "dcterms:description", kind: "english" },
  subject: { name: "dcterms:subject", kind: "resource" },
  core: { name: "terms:core", kind: "resource" },
  component: { name: "terms:component", kind: "resource" },
  setting: { name: "terms:setting", kind: "text" },
  supersedes: { name: "terms:supersedes", kind: "resource" },
  extends: { name: "terms:extends", kind: "resource" },
  outperforms: { name: "terms:outperforms", kind: "resource" },
  comparesWith: { name: "terms:comparesWith", kind: "resource" },
  uses: { name: "terms:uses", kind: "resource" },
  appliesTo: { name: "terms:appliesTo", kind: "resource" },
  combinesWith: { name: "terms:combinesWith", kind: "resource" },
  surveys: { name: "terms:surveys", kind: "resource" },
} as const satisfies Readonly<Record<string, Property>>;

/** A key of {@link PROPERTIES}. */
export type PropertyKey = keyof typeof PROPERTIES;

/** The property of each type of relation. */
export const PROPERTY_OF_RELATION = {
  supersedes: "supersedes",
  extends: "extends",
  outperforms: "outperforms",
  "compares-with": "comparesWith",
  uses: "uses",
  "applies-to": "appliesTo",
  "combines-with": "combinesWith",
  surveys: "surveys",
} as const satisfies Readonly<Record<RelationType, PropertyKey>>;

/** The classes of the export under the names that JSON-LD shows. */
export const CLASSES = {
  ConceptScheme: "skos:ConceptScheme",
  Concept: "skos:Concept",
  Collection: "skos:Collection",
  ScholarlyArticle: "schema:ScholarlyArticle",
  Class: "rdfs:Class",
  Property: "rdf:Property",
  Model: "terms:Model",
  System: "terms:System",
  Benchmark: "terms:Benchmark",
} as const satisfies Readonly<Record<string, `${Prefix}:${string}`>>;

/** A key of {@link CLASSES}. */
export type ClassKey = keyof typeof CLASSES;
