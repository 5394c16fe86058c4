import { TABLE_COLUMNS, type TableColumn } from "../../export/facts/tableColumns.js";
import { NODE_KINDS, type NodeKind } from "../../graph/nodeAttributes.js";
import { countPapers, findPapers, type PaperOrder } from "../../query/index.js";
import type { CliCommand, CliInput, CliOption } from "../command.js";
import { EXPORT_FORMATS, exportFormatOf, type ExportFormat } from "../export/exportFormats.js";
import { EXPORT_WRITERS, type ExportSelection } from "../export/exportWriters.js";
import { checkDestination, writeExport } from "../export/writeExport.js";
import { QUERY_FLAGS, tiersOf } from "../flags/commonFlags.js";
import { countOf } from "../flags/numberFlag.js";
import { paperQueryOf } from "../flags/paperFlags.js";
import { openTaxonomy } from "../openTaxonomy.js";
import { UserError } from "../userError.js";
import { SELECTION_FLAGS } from "./papers.js";

/** Flags that some formats alone have use for. */
const FORMATS_OF_FLAG: Readonly<Record<string, readonly ExportFormat[]>> = {
  nodes: ["graphml", "gexf", "dot", "mermaid", "cytoscape", "neo4j"],
  columns: ["markdown", "latex"],
  base: ["turtle", "json-ld"],
};

const GROUP = "Of some formats:";

const OPTIONS: readonly CliOption[] = [
  { name: "to", value: "format", says: `the format: ${EXPORT_FORMATS.join(", ")}; the ending of --out tells it too`, words: EXPORT_FORMATS },
  { name: "out", value: "path", says: "the file to write, or the directory for neo4j; standard output unless said otherwise", words: "files" },
  { name: "nodes", value: "kind", repeats: "list", says: "kinds of nodes of a graph; all of them unless said otherwise, papers alone for mermaid", choices: NODE_KINDS, group: GROUP },
  { name: "columns", value: "column", repeats: "list", says: "columns of markdown and latex, from left to right", choices: TABLE_COLUMNS, group: GROUP },
  { name: "base", value: "address", says: "what names begin with in turtle and json-ld, as https://example.org/quantization/", group: GROUP },
];

export const exportPapers: CliCommand = {
  name: "export",
  summary: "write papers in another format",
  details: [
    "The flags of papers say which; all curated ones unless said otherwise. Citation keys stay the same whatever is selected. Graphs have the concepts, models and systems that the papers lead to; turtle and json-ld have all concepts.",
    "A file is written beside its place and then renamed, so that nothing half written is met. What each format cannot carry is told in docs/exports.md.",
  ],
  options: [...OPTIONS, ...SELECTION_FLAGS, ...QUERY_FLAGS.filter(({ name }) => name !== "format")],
  examples: [
    ["export --to bibtex > quantization.bib", "every curated paper, ready to cite"],
    ["export --to latex --method ptq --model llm --year 2024.. --out survey.tex", "a table for a survey, which cites the keys of the bibliography"],
    ["export --out papers.parquet", "a table for pandas, Polars or DuckDB"],
    ["export --to gexf --nodes paper,concept --out field.gexf", "papers and concepts for Gephi"],
    ["export --to neo4j --tier curated,listed --out import", "files for a bulk import, with the script that loads them"],
  ],
  run: async (input, io) => {
    // By the convention of other commands, a hyphen is a stream.
    const out = input.one("out") === "-" ? undefined : input.one("out");
    const format = exportFormatOf(input.one("to"), out);
    checkDestination(format, out, io);
    for (const [flag, formats] of Object.entries(FORMATS_OF_FLAG)) {
      if (input.many(flag).length > 0 && !formats.includes(format)) throw new UserError(`Cannot take --${flag} with ${format}: it is for ${formats.join(", ")}`);
    }
    const taxonomy = await openTaxonomy(input, io);
    const sort = input.one("sort") as PaperOrder | undefined;
    const papers = findPapers(taxonomy, paperQueryOf(input, taxonomy), { ...tiersOf(input), ...countOf(input, "limit"), ...countOf(input, "offset"), ...(sort === undefined ? {} : { sort }) });
    const { tiers = ["curated"] } = tiersOf(input);
    const whole = papers.length === countPapers(taxonomy, {}, { tiers }) ? { whole: tiers } : {};
    await writeExport(await EXPORT_WRITERS[format]({ taxonomy, papers, ...whole, ...formOf(input) }), out, io);
    return { remarks: papers.length === 0 ? ["No paper answers"] : [] };
  },
};

function formOf(input: CliInput): Pick<ExportSelection, "nodes" | "columns" | "base"> {
  const [nodes, columns, base] = [input.many("nodes") as readonly NodeKind[], input.many("columns") as readonly TableColumn[], input.one("base")];
  return { ...(nodes.length === 0 ? {} : { nodes }), ...(columns.length === 0 ? {} : { columns }), ...(base === undefined ? {} : { base }) };
}
