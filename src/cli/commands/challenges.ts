import { challenges as challengesOf } from "../../query/index.js";
import type { CliCommand } from "../command.js";
import { QUERY_FLAGS, TIER_FLAG, tiersOf } from "../flags/commonFlags.js";
import { PAPER_FLAGS, paperQueryOf } from "../flags/paperFlags.js";
import { openTaxonomy } from "../openTaxonomy.js";

export const challenges: CliCommand = {
  name: "challenges",
  summary: "tell which methods attack which obstacle on which models",
  options: [...PAPER_FLAGS, TIER_FLAG, ...QUERY_FLAGS],
  examples: [
    ["challenges --model dit", "what diffusion transformers suffer from, and what is done about it"],
    ["challenges --method caching --format csv", "a row a method and family, as a spreadsheet"],
  ],
  jsonl: "an obstacle: id, label, papers, and attacks with method, family, techniques, papers",
  run: async (input, io) => {
    const taxonomy = await openTaxonomy(input, io);
    const found = challengesOf(taxonomy, paperQueryOf(input, taxonomy), tiersOf(input));
    return {
      output: {
        value: found,
        elements: found,
        grid: () => ({
          head: ["CHALLENGE", "PAPERS", "ATTACKED BY"],
          rows: found.map(({ id, papers, attacks }) => [id, String(papers.length), attacks.map(({ method, family, papers: ids }) => `${method}${family === undefined ? "" : ` on ${family}`} (${ids.length})`).join(", ")]),
          elastic: [2],
          numeric: [1],
          wraps: true,
        }),
        sheet: () => ({
          head: ["challenge", "label", "method", "family", "techniques", "count", "papers"],
          rows: found.flatMap(({ id, label, attacks }) => attacks.map(({ method, family = "", techniques, papers }) => [id, label, method, family, techniques.map((technique) => `${technique.id} (${technique.count})`).join("; "), String(papers.length), papers.join("; ")])),
          numeric: [5],
        }),
      },
      remarks: found.length === 0 ? ["No obstacle is named by the papers asked about"] : [],
    };
  },
};
