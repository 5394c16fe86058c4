import { relatedWork } from "../../query/index.js";
import type { CliCommand } from "../command.js";
import { QUERY_FLAGS, TIER_FLAG, tiersOf } from "../flags/commonFlags.js";
import { countOf, shareOf } from "../flags/numberFlag.js";
import { openTaxonomy } from "../openTaxonomy.js";
import { bibtexOf } from "../output/bibtexOf.js";
import { paperArgument, papersOf, paperWords, resolvePaper, readNames } from "../paperIds.js";

export const related: CliCommand = {
  name: "related",
  summary: "rank what is near one paper or several, with the reasons",
  details: ['The weights of the reasons add up to the score. "-" reads ids from standard input, one a line, or the lines that `papers` prints.'],
  args: [{ ...paperArgument("id"), isVariadic: true }],
  options: [
    { name: "not", value: "id", repeats: "list", says: "a paper that the answer should be unlike", words: paperWords },
    { name: "limit", value: "n", says: "how many at most, 10 unless said otherwise" },
    { name: "diversity", value: "x", says: "from 0, rank by score alone, to 1, rank by novelty against those above" },
    TIER_FLAG,
    ...QUERY_FLAGS,
  ],
  examples: [
    ["related affinequant --limit 5", "the five nearest papers, and why"],
    ["papers --model dit | quantaxonomy related - --not svdquant --diversity 0.5", "what is near all that were found and unlike one, with some variety"],
  ],
  jsonl: "a paper: id, title, score, direction, and reasons with kind, weight and text",
  run: async (input, io) => {
    const names = await readNames(input.args, io);
    const taxonomy = await openTaxonomy(input, io, [...names, ...input.many("not")]);
    const diversity = shareOf(input, "diversity");
    const not = input.many("not").map((name) => resolvePaper(name, taxonomy));
    const found = relatedWork(taxonomy, names.map((name) => resolvePaper(name, taxonomy)), { not, ...tiersOf(input), ...countOf(input, "limit"), ...(diversity === undefined ? {} : { diversity }) });
    return {
      output: {
        value: found,
        elements: found,
        grid: () => ({
          head: ["ID", "SCORE", "DIRECTION", "TITLE", "WHY"],
          rows: found.map(({ id, title, score, direction, reasons }) => [id, score.toFixed(2), direction, title, reasons.map(({ text }) => text).join("; ")]),
          elastic: [3, 4],
          numeric: [1],
        }),
        sheet: () => ({
          head: ["id", "title", "score", "direction", "reasons"],
          rows: found.map(({ id, title, score, direction, reasons }) => [id, title, String(score), direction, reasons.map(({ text, weight }) => `${text} (${weight})`).join("; ")]),
          numeric: [2],
        }),
        cite: () => bibtexOf(papersOf(found.map(({ id }) => id), taxonomy), taxonomy),
      },
      remarks: found.length === 0 ? ["Nothing is near"] : [],
    };
  },
};
