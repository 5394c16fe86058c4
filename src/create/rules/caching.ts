import { papersInOrder, severityOfOutlier, type Rule } from "./rule.js";

/** A paper on caching says what it keeps. */
export const cachingWithoutCached: Rule = {
  code: "caching-without-cached",
  description: "A paper whose core method is caching names what is cached.",
  *check(records) {
    for (const { id, paper, isOwn } of papersInOrder(records)) {
      if (!isOwn || paper.tier === "stub") continue;
      for (const [f, facet] of (paper.methods ?? []).entries()) {
        if (facet.kind !== "caching" || facet.role !== "core" || (facet.cached ?? []).length > 0) continue;
        yield {
          severity: severityOfOutlier([paper], (note) => /\bcached\b/i.test(note)),
          message: "caching is a core method, but nothing says what is cached",
          path: ["papers", id, "methods", f],
          mend: "name it in `cached`, or say in a note that what is cached is not stated",
        };
      }
    }
  },
};
