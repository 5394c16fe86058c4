/** The related-work section of a paper as Markdown with citation keys, and the BibTeX that goes with it. */
import { getConcept, getPaper, lookupPaper, relatedWork, taxonomy, type Direction, type PaperId } from "quantaxonomy";
import { citationKeys, toBibtex } from "quantaxonomy/export/bibtex";

const SEED = "svdquant";
const INTRODUCTIONS: Partial<Record<Direction, string>> = {
  "built-on": "It builds on",
  "builds-on": "It is built upon by",
  beaten: "It reports better results than",
  beats: "Better results than its own are reported by",
  stacks: "It combines with",
  used: "It uses",
  "same-cell": "The same kind of method is applied to the same kind of model by",
  near: "Close in technique or obstacle are",
};

const related = relatedWork(taxonomy, SEED, { limit: 12, diversity: 0.2, tiers: ["curated", "stub"] });
const papers = [getPaper(taxonomy, SEED), ...related.flatMap(({ id }) => lookupPaper(taxonomy, id) ?? [])];
const keys = citationKeys(papers);
const cite = (id: PaperId): string => `${lookupPaper(taxonomy, id)?.name ?? lookupPaper(taxonomy, id)?.title ?? id} [@${keys.get(id)}]`;

console.log(`# Related work of ${cite(SEED)}\n`);
for (const [direction, introduction] of Object.entries(INTRODUCTIONS)) {
  const group = related.filter((paper) => paper.direction === direction);
  if (group.length > 0) console.log(`${introduction} ${group.map(({ id }) => cite(id)).join(", ")}.\n`);
}
const techniques = new Set(getPaper(taxonomy, SEED).concepts.flatMap(({ id, scheme }) => (scheme === "technique" ? [id] : [])));
console.log(`Its techniques: ${[...techniques].map((id) => getConcept(taxonomy, id).label).join(", ")}.\n`);
console.log("```bibtex");
console.log(toBibtex(papers).trim());
console.log("```");
