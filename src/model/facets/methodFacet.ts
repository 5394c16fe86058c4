import type { AdjacentFacet } from "./adjacentFacet.js";
import type { AuthoredFacet } from "./baseFacet.js";
import type { CachingFacet } from "./cachingFacet.js";
import type { LowPrecisionTrainingFacet } from "./lowPrecisionTrainingFacet.js";
import type { MixedPrecisionFacet } from "./mixedPrecisionFacet.js";
import type { PtqFacet } from "./ptqFacet.js";
import type { QatFacet } from "./qatFacet.js";
import type { QuantizedFinetuningFacet } from "./quantizedFinetuningFacet.js";
import type { VectorQuantizationFacet } from "./vectorQuantizationFacet.js";

/**
 * A facet of one of the seven method kinds.
 *
 * @category Methods
 */
export type KindFacet =
  | PtqFacet
  | QatFacet
  | MixedPrecisionFacet
  | VectorQuantizationFacet
  | CachingFacet
  | QuantizedFinetuningFacet
  | LowPrecisionTrainingFacet;

/**
 * How a paper uses one method. Discriminated by `kind`: a `switch` over it that ends in `kind satisfies never` breaks
 * the build wherever a new kind must be handled.
 *
 * @category Methods
 */
export type MethodFacet = KindFacet | AdjacentFacet;

/**
 * A method facet as people write it.
 *
 * @category Authoring
 */
export type AuthoredMethodFacet = AuthoredFacet<KindFacet> | AdjacentFacet;
