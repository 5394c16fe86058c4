import type { VNode } from "preact";
import { lookupConcept } from "../../../src/taxonomy/conceptLookups.js";
import { sitePaths } from "../sitePaths.js";
import { usePage } from "./usePage.js";

/** A link to the page of a concept, by its label. */
export function ToConcept({ id }: { readonly id: string }): VNode {
  const { taxonomy, href } = usePage();
  const concept = lookupConcept(taxonomy, id);
  return concept === undefined ? <>{id}</> : <a href={href(sitePaths.concept(concept.id))}>{concept.label}</a>;
}
