import { countPapers, findPapers, PAPER_ORDERS, type PaperOrder, type PaperQuery } from "../../query/index.js";
import type { Taxonomy } from "../../taxonomy/index.js";
import type { CliCommand, CliInput, CliOption } from "../command.js";
import { QUERY_FLAGS, TIER_FLAG, tiersOf } from "../flags/commonFlags.js";
import { countOf } from "../flags/numberFlag.js";
import { PAPER_FLAGS, paperQueryOf } from "../flags/paperFlags.js";
import { openTaxonomy } from "../openTaxonomy.js";
import { papersOutput } from "../output/paperOutput.js";

/** Flags that say which papers, in which order, and how many. */
export const SELECTION_FLAGS: readonly CliOption[] = [
  ...PAPER_FLAGS,
  TIER_FLAG,
  { name: "sort", value: "order", says: "the order; relevance with --text, else newest first", choices: PAPER_ORDERS },
  { name: "limit", value: "n", says: "how many at most" },
  { name: "offset", value: "n", says: "how many to pass over first" },
];

export const papers: CliCommand = {
  name: "papers",
  summary: "find papers",
  details: [
    "A flag that is repeated, or given several values with commas between, means or; different flags mean and. A label counts for every broader one. All terms of one --setting must hold of one and the same setting.",
  ],
  options: [...SELECTION_FLAGS, { name: "count", says: "print the number of papers only" }, ...QUERY_FLAGS],
  examples: [
    ['papers --method ptq --model dit --setting "W<=4,A<=8"', "diffusion transformers quantized after training to four-bit weights and eight-bit activations"],
    ["papers --method qat,ptq --not model=llm --year 2023.. --format csv", "either method, on anything but language models, as a spreadsheet"],
    ["papers --text rotation --count", "how many papers speak of rotation"],
  ],
  jsonl: "a paper: its facts, methods, concepts, settings, relations, results, costs and sources, with evidence",
  run: async (input, io) => {
    const taxonomy = await openTaxonomy(input, io);
    const query = paperQueryOf(input, taxonomy);
    const tiers = tiersOf(input);
    if (input.has("count")) {
      const count = countPapers(taxonomy, query, tiers);
      return { output: { value: count, elements: [count], grid: () => ({ head: ["PAPERS"], rows: [[String(count)]] }), sheet: () => ({ head: ["papers"], rows: [[String(count)]] }) } };
    }
    const sort = input.one("sort") as PaperOrder | undefined;
    const found = findPapers(taxonomy, query, { ...tiers, ...countOf(input, "limit"), ...countOf(input, "offset"), ...(sort === undefined ? {} : { sort }) });
    return { output: papersOutput(found, taxonomy, io.width), remarks: found.length === 0 ? [whyNone(query, input, taxonomy)] : [] };
  },
};

/** What to try when no paper answers: the tiers that were not asked and would. */
function whyNone(query: PaperQuery, input: CliInput, taxonomy: Taxonomy): string {
  const { tiers: asked = ["curated"] } = tiersOf(input);
  if (countPapers(taxonomy, query, { tiers: asked }) > 0) return "No paper is left within --limit and --offset";
  const others = (["draft", "stub"] as const).filter((tier) => !asked.includes(tier)).flatMap((tier) => {
    const count = countPapers(taxonomy, query, { tiers: [tier] });
    return count === 0 ? [] : [`${count} of the tier ${tier} ${count === 1 ? "does" : "do"}: --tier ${tier}`];
  });
  return others.length > 0 ? `No paper of the tier ${asked.join(" or ")} answers, but ${others.join(", and ")}` : `No paper answers; quantaxonomy concepts lists what can be asked for${asked.includes("listed") ? "" : ", and --tier listed asks papers that nobody here has read"}`;
}
