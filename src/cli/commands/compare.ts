import { getMetric } from "../../taxonomy/index.js";
import { comparePapers } from "../../query/index.js";
import type { CliCommand } from "../command.js";
import { QUERY_FLAGS } from "../flags/commonFlags.js";
import { openTaxonomy } from "../openTaxonomy.js";
import { bibtexOf } from "../output/bibtexOf.js";
import type { Grid } from "../output/output.js";
import { figureText } from "../../model/figureText.js";
import { paperArgument, papersOf, readNames, resolvePaper } from "../paperIds.js";

export const compare: CliCommand = {
  name: "compare",
  summary: "set papers side by side",
  details: ['Labels per scheme, settings and facts, then the relations among the papers and the figures about them. "-" reads ids from standard input.'],
  args: [{ ...paperArgument("id"), isVariadic: true }],
  options: QUERY_FLAGS,
  examples: [
    ["compare mc-moe mc-sharp", "two mixture compressors"],
    ["compare affinequant omniquant --format markdown", "a table for a text"],
  ],
  jsonl: "a row: aspect, values per paper in the order asked, shared; relations and results are in json",
  run: async (input, io) => {
    const names = await readNames(input.args, io);
    const taxonomy = await openTaxonomy(input, io, names);
    const value = comparePapers(taxonomy, names.map((name) => resolvePaper(name, taxonomy)));
    const { papers, rows, relations, results } = value;
    const ids: readonly string[] = papers.map(({ id }) => id);
    const grid = (head: string): Grid => ({
      head: [head, ...ids],
      rows: [
        ["title", ...papers.map(({ title }) => title)],
        ...rows.map(({ aspect, values }) => [aspect as string, ...values.map((each) => each.join(", "))]),
        ...relations.map(({ type, from, to }) => ["relation", ...ids.map((id) => (id === from ? `${type} ${to}` : ""))]),
        ...results.map((result) => ["result", ...ids.map((id) => (id === result.about ? figureText(result, getMetric(taxonomy, result.metric)) : ""))]),
      ],
      elastic: ids.map((_, i) => i + 1),
      wraps: true,
    });
    return { output: { value, elements: rows, grid: () => grid("ASPECT"), sheet: () => grid("aspect"), cite: () => bibtexOf(papersOf(ids, taxonomy), taxonomy) } };
  },
};
