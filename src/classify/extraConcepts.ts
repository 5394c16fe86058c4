import type { AuthoredConcept, Concept } from "../model/concept.js";
import { METHOD_KINDS, type MethodKind } from "../model/methodKind.js";
import { SCHEMES } from "../model/scheme.js";

/**
 * The concepts of a taxonomy with one's own: one with an id that is there takes its place, as it would in an overlay.
 *
 * @throws TypeError when a concept has no label, or names a scheme or parent that is not there.
 */
export function withExtraConcepts(base: readonly Concept[], extra: readonly AuthoredConcept[] = []): readonly Concept[] {
  if (extra.length === 0) return base;
  const all = new Map(base.map((concept) => [concept.id, concept]));
  for (const concept of extra) all.set(concept.id, { related: [], altLabels: [], ambiguousLabels: [], hiddenLabels: [], examples: [], matches: [], ...concept });
  for (const { id, label, scheme, broader } of extra) {
    if (typeof label !== "string" || label.trim() === "") throw new TypeError(`Cannot add the concept "${id}": it has no label`);
    if (!SCHEMES.includes(scheme)) throw new TypeError(`Cannot add the concept "${id}": there is no scheme "${scheme}", wanted one of ${SCHEMES.join(", ")}`);
    for (const parent of broader) if (!all.has(parent)) throw new TypeError(`Cannot add the concept "${id}": its parent "${parent}" is no concept`);
  }
  return [...all.values()];
}

/** The method kinds above each concept, itself included; `undefined` for those that stand under none. */
export function kindsAbove(concepts: readonly Concept[]): readonly (readonly MethodKind[] | undefined)[] {
  const byId = new Map(concepts.map((concept) => [concept.id, concept]));
  return concepts.map(({ id }) => {
    const above = new Set([id]);
    for (const each of above) for (const parent of byId.get(each)?.broader ?? []) above.add(parent);
    const kinds = METHOD_KINDS.filter((kind) => above.has(kind));
    return kinds.length === 0 ? undefined : kinds;
  });
}
