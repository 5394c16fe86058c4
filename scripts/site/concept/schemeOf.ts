import type { ConceptScheme } from "../../../src/model/concept.js";
import { SCHEMES, type Scheme } from "../../../src/model/scheme.js";
import { storeOf, type Taxonomy } from "../../../src/taxonomy/taxonomy.js";

/** The record of a scheme. */
export function schemeOf(taxonomy: Taxonomy, scheme: Scheme): ConceptScheme {
  return storeOf(taxonomy).read("scheme", SCHEMES.indexOf(scheme));
}
