import type { Concept } from "../model/concept.js";

/**
 * A short text that tells concepts apart by all that a lexicon is made of: ids, schemes, parents and labels, in order. Two hashes of
 * every code unit; it guards against concepts that differ, not against somebody who wants them to look alike.
 */
export function signatureOf(concepts: readonly Concept[]): string {
  let [low, high] = [0x811c9dc5 | 0, 0];
  const add = (text: string, sort: number): void => {
    low = Math.imul(low ^ sort, 0x01000193);
    for (let at = 0; at < text.length; at++) {
      low = Math.imul(low ^ text.charCodeAt(at), 0x01000193);
      high = (Math.imul(high, 31) + low) | 0;
    }
  };
  for (const { id, scheme, broader, label, altLabels, hiddenLabels, ambiguousLabels } of concepts) {
    add(id, 1);
    add(scheme, 2);
    for (const parent of broader) add(parent, 3);
    add(label, 4);
    for (const each of altLabels) add(each, 5);
    for (const each of hiddenLabels) add(each, 6);
    for (const each of ambiguousLabels) add(each, 7);
  }
  return `${concepts.length} ${(low >>> 0).toString(36)} ${(high >>> 0).toString(36)}`;
}
