import type { Rule } from "./rule.js";

/** An id that was given up is not used again. */
export const reusedIds: Rule = {
  code: "redirect-of-known-id",
  description: "A redirect leads away from an id that no record has.",
  *check({ redirects, papers, concepts }) {
    for (const id of redirects.keys()) {
      if (papers.has(id) || concepts.has(id)) yield { message: `"${id}" is the id of a record`, path: ["redirects", id], mend: "take the redirect out; ids are never reused" };
    }
  },
};

/** Redirects lead in one hop. */
export const redirectHops: Rule = {
  code: "redirect-of-several-hops",
  description: "A redirect leads to ids that are not redirected in turn.",
  *check({ redirects }) {
    for (const [id, { to }] of redirects) {
      for (const target of typeof to === "string" ? [to] : to) {
        const next = redirects.get(target);
        if (next) yield { message: `"${target}" is redirected in turn`, path: ["redirects", id, "to"], mend: `write ${typeof next.to === "string" ? `"${next.to}"` : next.to.map((one) => `"${one}"`).join(", ")}` };
      }
    }
  },
};
