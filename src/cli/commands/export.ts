import type { Paper } from "../../model/paper.js";
import { findPapers, type PaperOrder } from "../../query/index.js";
import type { Taxonomy } from "../../taxonomy/index.js";
import type { CliCommand } from "../command.js";
import { QUERY_FLAGS, tiersOf } from "../flags/commonFlags.js";
import { countOf } from "../flags/numberFlag.js";
import { paperQueryOf } from "../flags/paperFlags.js";
import { openTaxonomy } from "../openTaxonomy.js";
import { bibtexOf } from "../output/bibtexOf.js";
import { UserError } from "../userError.js";
import { SELECTION_FLAGS } from "./papers.js";

/** A format: from papers to text. */
type Write = (papers: readonly Paper[], taxonomy: Taxonomy) => Promise<string>;

const WRITERS: Readonly<Record<string, Write>> = {
  bibtex: bibtexOf,
};

export const exportPapers: CliCommand = {
  name: "export",
  summary: "write papers in another format",
  details: ["The flags of papers say which; all curated ones unless said otherwise. Citation keys stay the same whatever is selected."],
  options: [{ name: "to", value: "format", says: "the format to write", choices: Object.keys(WRITERS) }, ...SELECTION_FLAGS, ...QUERY_FLAGS.filter(({ name }) => name !== "format")],
  examples: [
    ["export --to bibtex > quantization.bib", "every curated paper, ready to cite"],
    ["export --to bibtex --method ptq --model llm --year 2024..", "a selection"],
  ],
  run: async (input, io) => {
    const format = input.one("to");
    const write = WRITERS[format ?? ""];
    if (!write) throw new UserError(`Cannot export: no format is named, wanted --to ${Object.keys(WRITERS).join(" or --to ")}`);
    const taxonomy = await openTaxonomy(input, io);
    const sort = input.one("sort") as PaperOrder | undefined;
    const papers = findPapers(taxonomy, paperQueryOf(input, taxonomy), { ...tiersOf(input), ...countOf(input, "limit"), ...countOf(input, "offset"), ...(sort === undefined ? {} : { sort }) });
    return { text: await write(papers, taxonomy), remarks: papers.length === 0 ? ["No paper answers"] : [] };
  },
};
