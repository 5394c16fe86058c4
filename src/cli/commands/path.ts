import { pathBetween } from "../../query/index.js";
import type { CliCommand } from "../command.js";
import { QUERY_FLAGS, TIER_FLAG, tiersOf } from "../flags/commonFlags.js";
import { openTaxonomy } from "../openTaxonomy.js";
import { bibtexOf } from "../output/bibtexOf.js";
import { paperArgument, papersOf, resolvePaper } from "../paperIds.js";

export const path: CliCommand = {
  name: "path",
  summary: "explain how two papers hang together",
  details: ["The most telling way: relations where there are any, else targets in common, else narrow labels in common. Prints null as json, and nothing otherwise, when nothing joins them."],
  args: [paperArgument("a"), paperArgument("b")],
  options: [TIER_FLAG, ...QUERY_FLAGS],
  examples: [
    ["path mc-moe mc-sharp", "a direct relation"],
    ["path affinequant q-diffusion --format markdown", "a longer way, as a table for a text"],
  ],
  jsonl: "a step: from, to, via, text, evidence",
  run: async (input, io) => {
    const taxonomy = await openTaxonomy(input, io, input.args);
    const [from = "", to = ""] = input.args.map((name) => resolvePaper(name, taxonomy));
    const found = pathBetween(taxonomy, from, to, tiersOf(input));
    const steps = found?.steps ?? [];
    return {
      output: {
        value: found,
        elements: steps,
        grid: () => ({ head: ["FROM", "TO", "VIA", "TEXT"], rows: steps.map(({ from: start, to: end, via, text }) => [start, end, via, text]), elastic: [3], wraps: true }),
        sheet: () => ({ head: ["from", "to", "via", "text", "evidence"], rows: steps.map(({ from: start, to: end, via, text, evidence }) => [start, end, via, text, evidence.map((each) => each.text).join("; ")]) }),
        cite: () => bibtexOf(papersOf(found?.papers ?? [], taxonomy), taxonomy),
      },
      remarks: found === undefined ? [`Nothing joins "${from}" and "${to}"`] : steps.length === 0 ? ["Both are the same paper"] : [],
    };
  },
};
