import type { AuthoredConceptLabel, ConceptLabel } from "../conceptLabel.js";
import type { Evidence } from "../evidence.js";
import type { Role } from "../methodKind.js";
import type { Setting } from "../setting.js";

/**
 * What the facets of all method kinds have in common. A key that is absent is unstated in what was read.
 *
 * @category Methods
 */
export interface BaseFacet {
  /** Whether the paper is about the method or only uses or covers it. */
  readonly role: Role;
  /** The words that say the paper uses a method of this kind; the facet's own fields stand on them too. */
  readonly evidence: readonly Evidence[];
  /**
   * Labels of this facet from the schemes `method` (narrower than the kind), `technique`, `challenge`, `target`,
   * `format`, `granularity` and `data`.
   */
  readonly concepts: readonly ConceptLabel[];
  /** What was quantized to what under this method. */
  readonly settings: readonly Setting[];
  /** How sure a machine was of the kind, from 0 to 1; absent where a person read the paper. */
  readonly confidence?: number;
}

/**
 * A facet as people write it: labels without their scheme, and no empty lists.
 *
 * @typeParam F - The facet.
 * @category Authoring
 */
export type AuthoredFacet<F extends BaseFacet> = F extends BaseFacet
  ? Omit<F, "concepts" | "settings"> & {
      /** Labels of the facet, without their scheme. */
      readonly concepts?: readonly AuthoredConceptLabel[];
      /** Settings of the facet. */
      readonly settings?: readonly Setting[];
    }
  : never;
