import type { AuthoredConcept } from "../../model/concept.js";
import { SCHEMES } from "../../model/scheme.js";
import { conceptPath, foldText, isAtOrUnder, type CheckedRecords, type Rule } from "./rule.js";

/** `broader` has no cycle. */
export const broaderCycles: Rule = {
  code: "broader-cycle",
  description: "Following `broader` never comes back to where it began.",
  *check({ concepts }) {
    for (const chain of cycles([...concepts.keys()], (id) => concepts.get(id)?.broader ?? [])) {
      const first = concepts.get(chain[0] ?? "");
      if (!first) continue;
      yield { message: `the concept is its own ancestor: ${chain.join(" > ")}`, path: conceptPath(first, "broader"), mend: "take one of these links out" };
    }
  },
};

/** Every cycle of a graph once, as the chain of ids from its least id back to it. */
export function* cycles(ids: readonly string[], next: (id: string) => readonly string[]): Generator<string[]> {
  const done = new Set<string>();
  for (const start of [...ids].sort()) {
    const path: string[] = [];
    const onPath = new Set<string>();
    const stack: { id: string; rest: readonly string[] }[] = [{ id: start, rest: [...next(start)] }];
    if (done.has(start)) continue;
    path.push(start);
    onPath.add(start);
    while (stack.length > 0) {
      const top = stack.at(-1)!;
      const [head, ...rest] = top.rest;
      if (head === undefined) {
        stack.pop();
        path.pop();
        onPath.delete(top.id);
        done.add(top.id);
        continue;
      }
      top.rest = rest;
      if (onPath.has(head)) yield [...path.slice(path.indexOf(head)), head];
      else if (!done.has(head)) {
        stack.push({ id: head, rest: [...next(head)] });
        path.push(head);
        onPath.add(head);
      }
    }
  }
}

/** Parents stand in the scheme of the child, `related` in another one. */
export const schemesOfLinks: Rule = {
  code: "wrong-scheme",
  description: "`broader` stays inside a scheme.",
  *check({ concepts }) {
    for (const concept of concepts.values()) {
      for (const [i, id] of concept.broader.entries()) {
        const parent = concepts.get(id);
        if (!parent || parent.scheme === concept.scheme) continue;
        yield {
          message: `"${id}" is of the scheme ${parent.scheme}, not ${concept.scheme}`,
          path: conceptPath(concept, "broader", i),
          mend: "name a parent of the same scheme, or link the two by `related`",
        };
      }
    }
  },
};

/** `related` joins schemes; inside one, `broader` is the link. */
export const relatedAcross: Rule = {
  code: "related-inside-scheme",
  description: "`related` links concepts of different schemes.",
  *check({ concepts }) {
    for (const concept of concepts.values()) {
      for (const [i, id] of (concept.related ?? []).entries()) {
        if (concepts.get(id)?.scheme !== concept.scheme) continue;
        yield {
          message: `"${id}" is of the same scheme`,
          path: conceptPath(concept, "related", i),
          mend: "take it out, or make one of the two broader than the other",
        };
      }
    }
  },
};

/** A scheme with concepts has its own texts. */
export const orphans: Rule = {
  code: "orphan-concept",
  description: "Every concept belongs to a described scheme and reaches a top concept of it.",
  *check({ concepts, schemes }) {
    for (const concept of concepts.values()) {
      if (!schemes.has(concept.scheme)) {
        yield {
          message: `the scheme ${concept.scheme} has no label, definition and scopeNote`,
          path: conceptPath(concept),
          mend: "describe the scheme beside its concepts",
        };
      } else if (!reachesTop(concept, concepts)) {
        yield {
          message: "no chain of `broader` leads to a top concept",
          path: conceptPath(concept, "broader"),
          mend: "name a known parent, or write `broader: []` to make it a top concept",
        };
      }
    }
  },
};

function reachesTop(start: AuthoredConcept, concepts: CheckedRecords["concepts"]): boolean {
  const seen = new Set([start]);
  for (const concept of seen) {
    if (concept.broader.length === 0) return true;
    for (const id of concept.broader) {
      const parent = concepts.get(id);
      if (parent) seen.add(parent);
    }
  }
  return false;
}

/** Inside a scheme a label means one concept. */
export const labels: Rule = {
  code: "duplicate-label",
  description: "Inside a scheme, a preferred, alternative or hidden label belongs to one concept.",
  *check({ concepts }) {
    for (const scheme of SCHEMES) {
      const owner = new Map<string, string>();
      for (const concept of concepts.values()) {
        if (concept.scheme !== scheme) continue;
        const own = [concept.label, ...(concept.altLabels ?? []), ...(concept.hiddenLabels ?? [])];
        for (const label of own) {
          const other = owner.get(foldText(label));
          owner.set(foldText(label), concept.id);
          if (other === undefined) continue;
          yield {
            message: `the label "${label}" ${other === concept.id ? "stands here twice" : `belongs to "${other}" too`}`,
            path: conceptPath(concept),
            mend: other === concept.id ? "keep one of the two" : "keep it with one of the two, or make it an ambiguous label of both",
          };
        }
      }
    }
  },
};

/** A paper that shows a concept carries it. */
export const examples: Rule = {
  code: "example-without-label",
  description: "A curated paper that is a concept's example carries the concept or a narrower one.",
  *check({ concepts, papers }) {
    for (const concept of concepts.values()) {
      for (const [i, id] of (concept.examples ?? []).entries()) {
        const paper = papers.get(id);
        if (paper?.tier !== "curated" || paper.concepts.some((label) => isAtOrUnder(concepts, label.id, concept.id))) continue;
        yield { message: `"${id}" does not carry the concept`, path: conceptPath(concept, "examples", i), mend: "name a paper that does" };
      }
    }
  },
};
