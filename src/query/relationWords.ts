import type { RelationType } from "../model/relation.js";

/** Relation types as verbs, for one paper and for several. */
const VERBS: Readonly<Record<RelationType, readonly [one: string, several: string]>> = {
  supersedes: ["supersedes", "supersede"],
  extends: ["extends", "extend"],
  outperforms: ["outperforms", "outperform"],
  "compares-with": ["is compared with", "are compared with"],
  uses: ["uses", "use"],
  "applies-to": ["is applied to", "are applied to"],
  "combines-with": ["combines with", "combine with"],
  surveys: ["surveys", "survey"],
};

/** A relation type as the verb of a sentence. */
export function verbOf(type: RelationType, subjects: "one" | "several" = "one"): string {
  return VERBS[type][subjects === "one" ? 0 : 1];
}
