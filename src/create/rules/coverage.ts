import { conceptPath, type CheckedRecords, type Rule } from "./rule.js";

/** Of fewer papers, shares and gaps say nothing. */
const FEWEST_PAPERS = 50;
/** Schemes that sort all papers into few kinds, where a large share is no sign of a missing distinction. */
const SORTING_SCHEMES: readonly string[] = ["contribution", "target"];
const LARGEST_SHARE = 1 / 5;

/** A concept is there because papers carry it. */
export const conceptsWithoutPaper: Rule = {
  code: "concept-without-paper",
  severity: "advice",
  description: "Among fifty curated papers or more, every concept is carried by one, itself or by a narrower concept.",
  *check(records) {
    const { counts } = papersByConcept(records);
    for (const concept of ownConcepts(records)) {
      if (counts.has(concept.id)) continue;
      yield { message: "no curated paper carries the concept", path: conceptPath(concept), mend: "label the papers that it is for, or take it out and redirect its id" };
    }
  },
};

/** A concept that everything carries tells nothing apart. */
export const conceptsTooBroad: Rule = {
  code: "concept-too-broad",
  severity: "advice",
  description: "Among fifty curated papers or more, a concept with none narrower is carried by at most a fifth of them; contributions and targets aside.",
  *check(records) {
    const { counts, total } = papersByConcept(records);
    const parents = new Set([...records.concepts.values()].flatMap(({ broader }) => broader));
    for (const concept of ownConcepts(records)) {
      const count = counts.get(concept.id) ?? 0;
      if (parents.has(concept.id) || SORTING_SCHEMES.includes(concept.scheme) || count <= total * LARGEST_SHARE) continue;
      yield { message: `${count} of ${total} curated papers carry the concept`, path: conceptPath(concept), mend: "divide it into narrower concepts, or see that only papers about it carry it" };
    }
  },
};

/** The concepts that the records themselves bring: those below them are the affair of whoever keeps these. */
function* ownConcepts({ concepts, papers, below }: CheckedRecords): Generator<CheckedRecords["concepts"] extends ReadonlyMap<string, infer C> ? C : never> {
  if ([...papers.values()].filter(({ tier }) => tier === "curated").length < FEWEST_PAPERS) return;
  for (const concept of concepts.values()) if (below?.concepts.get(concept.id) !== concept) yield concept;
}

/** How many curated papers carry each concept, themselves or by a narrower one. */
function papersByConcept({ concepts, papers }: CheckedRecords): { readonly counts: ReadonlyMap<string, number>; readonly total: number } {
  const counts = new Map<string, number>();
  let total = 0;
  for (const paper of papers.values()) {
    if (paper.tier !== "curated") continue;
    total++;
    // The set grows while it is gone through, until every ancestor is in it.
    const carried = new Set(paper.concepts.map(({ id }) => id));
    for (const id of carried) for (const parent of concepts.get(id)?.broader ?? []) carried.add(parent);
    for (const id of carried) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return { counts, total };
}
