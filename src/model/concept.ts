import type { Scheme } from "./scheme.js";

/**
 * How a concept corresponds to one of an outside vocabulary; the mapping properties of SKOS.
 *
 * @category Vocabulary
 */
export const MATCH_TYPES = ["exactMatch", "closeMatch", "broadMatch", "narrowMatch", "relatedMatch"] as const;

/**
 * A SKOS mapping property, one of {@link MATCH_TYPES}.
 *
 * @category Vocabulary
 */
export type MatchType = (typeof MATCH_TYPES)[number];

/**
 * A link from a concept to an outside vocabulary.
 *
 * @category Vocabulary
 */
export interface ConceptMatch {
  /** How the two correspond. */
  readonly type: MatchType;
  /** The outside concept's address. */
  readonly url: string;
}

/**
 * A node of a concept scheme: what a label means, what it is called and what it stands under.
 *
 * Modelled on SKOS: `label`, `altLabels` and `hiddenLabels` are its three kinds of label, `broader` and `related` its
 * two semantic relations. A label of a concept counts for every ancestor.
 *
 * @see {@link https://www.w3.org/TR/skos-reference/ | SKOS reference}
 * @category Vocabulary
 */
export interface Concept {
  /** The concept's id in kebab-case, unique over all schemes. */
  readonly id: string;
  /** The scheme it belongs to. */
  readonly scheme: Scheme;
  /** The preferred label, unique within the scheme. */
  readonly label: string;
  /** What the concept covers, in the project's own words. */
  readonly definition: string;
  /** The parents, in the same scheme; none makes it a top concept. */
  readonly broader: readonly string[];
  /** Concepts of other schemes that are commonly met together with this one. */
  readonly related: readonly string[];
  /** Other names that mean this concept wherever they are met. */
  readonly altLabels: readonly string[];
  /** Names that mean this concept only in context; every candidate concept lists them. */
  readonly ambiguousLabels: readonly string[];
  /** Misspellings and typographic variants, for matching and never for display. */
  readonly hiddenLabels: readonly string[];
  /** A boundary rule: what belongs here and what does not. */
  readonly scopeNote?: string;
  /** A short code (`vq`). */
  readonly notation?: string;
  /** Papers that show the concept, curated or stub. */
  readonly examples: readonly string[];
  /** Corresponding concepts of outside vocabularies. */
  readonly matches: readonly ConceptMatch[];
}

/**
 * A concept as people write it in `taxonomy/concepts/<scheme>.yaml`, where its key is the id and the file the scheme.
 *
 * `broader` is never left out: an empty list says that the concept is meant to stand at the top.
 *
 * @category Authoring
 */
export interface AuthoredConcept extends Pick<Concept, "label" | "definition" | "broader">, Partial<Omit<Concept, "id" | "scheme" | "label" | "definition" | "broader">> {
  /** The concept's id in kebab-case. */
  readonly id: string;
  /** The scheme it belongs to. */
  readonly scheme: Scheme;
}

/**
 * Concepts of one scheme that belong together in some respect, and not because one is broader than the other: the
 * collections of SKOS. Being in a collection says nothing of a paper, and a query does not ask for one.
 *
 * @category Vocabulary
 */
export interface ConceptCollection {
  /** The collection's id in kebab-case, unique within the scheme. */
  readonly id: string;
  /** What it is called. */
  readonly label: string;
  /** Its concepts, in the order in which they are best read. */
  readonly members: readonly string[];
}

/**
 * A concept scheme: one facet of the taxonomy.
 *
 * @category Vocabulary
 */
export interface ConceptScheme {
  /** The scheme's id. */
  readonly id: Scheme;
  /** What it is called. */
  readonly label: string;
  /** The question that it answers of a paper. */
  readonly definition: string;
  /** What belongs into the scheme, what does not, and why. */
  readonly scopeNote: string;
  /** Other orders of its concepts, beside `broader`; absent where there is none. */
  readonly collections?: readonly ConceptCollection[];
}
