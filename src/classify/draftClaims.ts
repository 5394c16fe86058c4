import type { AuthoredMachinePaper } from "../model/paper.js";
import type { Relation } from "../model/relation.js";
import type { AuthoredResult } from "../model/result.js";
import { parseSetting } from "../model/bits/parseSetting.js";
import type { Store } from "../taxonomy/store.js";
import type { Classification } from "./classification.js";
import { evidenceOf } from "./draftFacets.js";

/** Relations and figures of a draft, and what of them has no place in a record. */
export interface DraftClaims {
  readonly relations: NonNullable<AuthoredMachinePaper["relations"]>;
  readonly results: NonNullable<AuthoredMachinePaper["results"]>;
  readonly notes: readonly string[];
}

/** A type that a stronger one implies. */
const STRONGER: Readonly<Record<string, string>> = { extends: "supersedes", "compares-with": "outperforms" };

/** Relations and figures as a record has them: to records that are there, each once. */
export function draftClaims(store: Store, { relations, results, candidates }: Classification, id: string): DraftClaims {
  const isThere = (kind: "paper" | "model" | "system" | "benchmark" | "metric", each: string | undefined): boolean => each === undefined || store.numberOf(kind, each) !== undefined;
  const sound = relations.filter(({ targetKind, target }) => (targetKind === "name" || isThere(targetKind, target)) && !(targetKind === "paper" && target === id));
  const keyOf = (type: string, { target, targetKind }: (typeof sound)[number]): string => `${type} ${targetKind} ${target}`;
  const keys = new Set(sound.map((relation) => keyOf(relation.type, relation)));
  const kept = new Map<string, (typeof sound)[number]>();
  for (const relation of sound) {
    const stronger = STRONGER[relation.type];
    if (stronger !== undefined && keys.has(keyOf(stronger, relation))) continue;
    const key = keyOf(relation.type, relation);
    if (!kept.has(key)) kept.set(key, relation);
  }
  const list = [...kept.values()];
  const figures = results.filter(({ metric, model, benchmark, setting }) => isThere("metric", metric) && isThere("model", model) && isThere("benchmark", benchmark) && (setting === undefined || parseSetting(setting) !== undefined));
  const unknown = candidates.filter(({ isOwn }) => !isOwn).map(({ text }) => text);
  return {
    relations: list.map(({ type, target, targetKind, evidence }): Relation => ({ type, target, targetKind, evidence: evidenceOf(evidence) })),
    results: figures.map(({ unit: _unit, evidence, ...figure }): AuthoredResult => ({ ...figure, evidence: evidenceOf(evidence) })),
    notes: [
      list.length > 0 ? `Confidence of the relations: ${list.map(({ type, target, confidence }) => `${type} ${target} ${confidence}`).join(", ")}.` : "",
      unknown.length > 0 ? `Names without a record: ${unknown.slice(0, 12).join(", ")}.` : "",
    ],
  };
}
