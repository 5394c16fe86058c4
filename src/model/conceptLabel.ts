import type { Evidence } from "./evidence.js";
import type { ConceptIdOf, Ids } from "./ids.js";
import type { Scheme } from "./scheme.js";

/**
 * A concept that a paper carries, with the words it stands on.
 *
 * @typeParam I - The id unions of the taxonomy.
 * @category Records
 */
export interface ConceptLabel<I extends Ids = Ids> {
  /** The concept's id; ids are unique over all schemes. */
  readonly id: ConceptIdOf<I>;
  /** The scheme of the concept. */
  readonly scheme: Scheme;
  /** The words that support the label; never empty in a curated paper. */
  readonly evidence: readonly Evidence[];
  /** How sure a machine was, from 0 to 1; absent where a person read the paper. */
  readonly confidence?: number;
}

/**
 * A label as people write it: the scheme follows from the id.
 *
 * @category Authoring
 */
export interface AuthoredConceptLabel {
  /** The concept's id. */
  readonly id: string;
  /** The scheme of the concept; checked when given. */
  readonly scheme?: Scheme;
  /** The words that support the label. */
  readonly evidence: readonly Evidence[];
  /** How sure a machine was, from 0 to 1; only in drafts and listed papers. */
  readonly confidence?: number;
}
