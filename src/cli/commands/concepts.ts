import { type Scheme, SCHEMES } from "../../model/scheme.js";
import { countPapers } from "../../query/index.js";
import { ancestors, listConcepts } from "../../taxonomy/index.js";
import type { CliCommand } from "../command.js";
import { QUERY_FLAGS, TIER_FLAG, tiersOf } from "../flags/commonFlags.js";
import { openTaxonomy } from "../openTaxonomy.js";
import { toOutline } from "../output/toOutline.js";

export const concepts: CliCommand = {
  name: "concepts",
  summary: "list the concepts of a scheme, or of all",
  details: [`The schemes are ${SCHEMES.join(", ")}. The table shows what stands under what, and how many papers each has, narrower ones included.`],
  args: [{ name: "scheme", says: "a concept scheme", isOptional: true, words: SCHEMES }],
  options: [TIER_FLAG, ...QUERY_FLAGS],
  examples: [
    ["concepts method", "the seven method kinds and what stands under them"],
    ["concepts --format jsonl | grep -i hadamard", "every concept that mentions a name"],
  ],
  jsonl: "a concept: id, scheme, label, definition, broader, related, labels, examples, matches",
  run: async (input, io) => {
    const taxonomy = await openTaxonomy(input, io);
    const found = listConcepts(taxonomy, input.args[0] as Scheme | undefined);
    const count = (id: string): string => String(countPapers(taxonomy, { concept: id }, tiersOf(input)));
    return {
      output: {
        value: found,
        elements: found,
        grid: () => ({
          head: ["ID", "PAPERS", "LABEL", ...(input.args.length === 0 ? ["SCHEME"] : ["DEFINITION"])],
          rows: toOutline(found).map(({ concept: { id, scheme, label, definition }, depth }) => [`${"  ".repeat(depth)}${id}`, count(id), label, input.args.length === 0 ? scheme : definition]),
          elastic: input.args.length === 0 ? [2] : [2, 3],
          numeric: [1],
        }),
        sheet: () => ({
          head: ["id", "scheme", "label", "broader", "ancestors", "papers", "definition", "altLabels"],
          rows: found.map(({ id, scheme, label, broader, definition, altLabels }) => [id, scheme, label, broader.join("; "), ancestors(taxonomy, id).join("; "), count(id), definition, altLabels.join("; ")]),
          numeric: [5],
        }),
      },
    };
  },
};
