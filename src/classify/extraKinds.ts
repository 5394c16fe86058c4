import { METHOD_KINDS, type MethodKind } from "../model/methodKind.js";
import type { ScoredKind } from "./kinds.js";
import type { Hit } from "./reader.js";
import { KIND_THRESHOLD, MAX_CONFIDENCE } from "./weights.js";

/**
 * Adds what rules of one's own say of the kinds: it makes a kind surer, and gives one that was not found when it reaches
 * the threshold. A kind that a title or proposal gives is core.
 */
export function addExtraKinds(kinds: readonly ScoredKind[], extra: readonly { readonly kind: MethodKind; readonly hits: readonly Hit[]; readonly mass: number }[]): readonly ScoredKind[] {
  if (extra.length === 0) return kinds;
  const told = METHOD_KINDS.flatMap((kind): readonly ScoredKind[] => {
    const known = kinds.find((each) => each.kind === kind);
    const own = extra.filter((each) => each.kind === kind);
    if (own.length === 0) return known ? [known] : [];
    const confidence = Math.min(MAX_CONFIDENCE, 1 - own.reduce((left, { mass }) => left * (1 - mass), 1 - (known?.confidence ?? 0)));
    const hits = own.flatMap((each) => each.hits);
    if (known) return [{ ...known, confidence, hits: [...known.hits, ...hits] }];
    if (confidence < KIND_THRESHOLD) return [];
    return [{ kind, confidence, hits, role: hits.some(({ role }) => role === "title" || role === "propose") ? "core" : "component" }];
  });
  return told.sort((a, b) => (a.role === b.role ? b.confidence - a.confidence : a.role === "core" ? -1 : 1));
}
