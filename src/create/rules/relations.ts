import type { Relation } from "../../model/relation.js";
import { cycles } from "./concepts.js";
import type { CheckedRecords, Rule } from "./rule.js";

/** A type that another one implies. */
const IMPLIED: Readonly<Record<string, string>> = { extends: "supersedes", "compares-with": "outperforms" };

function* relationsWithPaths(records: CheckedRecords): Generator<[(string | number)[], string, Relation, readonly Relation[]]> {
  for (const [id, paper] of records.papers) {
    for (const [i, relation] of paper.relations.entries()) yield [["papers", id, "relations", i], id, relation, paper.relations];
  }
}

/** A relation joins two papers. */
export const selfRelations: Rule = {
  code: "relation-to-itself",
  description: "A relation leads to another paper.",
  *check(records) {
    for (const [path, id, { target, targetKind }] of relationsWithPaths(records)) {
      if (targetKind === "paper" && target === id) yield { message: "the paper is related to itself", path, mend: "take the relation out" };
    }
  },
};

/** A relation stands once. */
export const repeatedRelations: Rule = {
  code: "relation-repeated",
  description: "A relation of one type to one target stands once.",
  *check(records) {
    const seen = new Set<string>();
    for (const [path, id, { type, target, targetKind }] of relationsWithPaths(records)) {
      const key = `${id} ${type} ${targetKind} ${target}`;
      if (seen.has(key)) yield { message: `"${type} ${target}" stands twice`, path, mend: "keep one, with the evidence of both" };
      seen.add(key);
    }
  },
};

/** The strongest relation of a kind is stored. */
export const shadowedRelations: Rule = {
  code: "relation-shadowed",
  description: "A relation does not stand beside a stronger one that implies it.",
  *check(records) {
    for (const [path, , { type, target, targetKind }, all] of relationsWithPaths(records)) {
      const stronger = IMPLIED[type];
      if (stronger === undefined || !all.some((other) => other.type === stronger && other.target === target && other.targetKind === targetKind)) continue;
      yield { message: `"${stronger} ${target}" implies "${type}"`, path, mend: "keep the stronger relation" };
    }
  },
};

/** Nothing supersedes itself. */
export const supersedes: Rule = {
  code: "supersedes-cycle",
  description: "Following `supersedes` never comes back to where it began.",
  *check({ papers }) {
    const next = (id: string): readonly string[] => {
      const relations_ = papers.get(id)?.relations ?? [];
      return relations_.filter(({ type, targetKind }) => type === "supersedes" && targetKind === "paper").map(({ target }) => target);
    };
    for (const chain of cycles([...papers.keys()], next)) {
      yield { message: `the papers supersede each other: ${chain.join(" > ")}`, path: ["papers", chain[0] ?? "", "relations"], mend: "take the wrong relation out" };
    }
  },
};

/** A stub is there because something names it. */
export const stubs: Rule = {
  code: "unused-stub",
  description: "A stub is named by a relation or figure of another paper, or as a concept's example.",
  *check({ papers, concepts }) {
    const named = new Set([...concepts.values()].flatMap(({ examples = [] }) => examples));
    for (const paper of papers.values()) {
      for (const { target, targetKind } of paper.relations) if (targetKind === "paper") named.add(target);
      for (const { about, baseline } of paper.results) {
        named.add(about);
        if (baseline?.kind === "paper") named.add(baseline.id);
      }
    }
    for (const [id, { tier }] of papers) {
      if (tier === "stub" && !named.has(id)) yield { message: "nothing names the stub", path: ["papers", id], mend: "take the record out, or read the paper and make it a full one" };
    }
  },
};
