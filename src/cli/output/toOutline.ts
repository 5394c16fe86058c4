import type { Concept } from "../../model/concept.js";

/** Concepts as an outline: each once, under its first parent that is listed, in the order given. */
export function toOutline(concepts: readonly Concept[]): readonly { readonly concept: Concept; readonly depth: number }[] {
  const listed = new Set(concepts.map(({ id }) => id));
  const parentOf = (concept: Concept): string | undefined => concept.broader.find((id) => listed.has(id));
  const children = new Map<string, Concept[]>();
  for (const concept of concepts) {
    const parent = parentOf(concept) ?? "";
    const siblings = children.get(parent);
    if (siblings) siblings.push(concept);
    else children.set(parent, [concept]);
  }
  const under = (parent: string, depth: number): readonly { concept: Concept; depth: number }[] => (children.get(parent) ?? []).flatMap((concept) => [{ concept, depth }, ...under(concept.id, depth + 1)]);
  return under("", 0);
}
