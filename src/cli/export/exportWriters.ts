import type { TableColumn } from "../../export/markdown/index.js";
import type { TaxonomyGraph, ToGraphOptions } from "../../graph/index.js";
import type { NodeKind } from "../../graph/nodeAttributes.js";
import type { Paper, Tier } from "../../model/paper.js";
import type { Taxonomy } from "../../taxonomy/index.js";
import { allCitationKeys } from "../output/bibtexOf.js";
import type { FilePieces } from "../writeFilesWhole.js";
import type { ExportFormat } from "./exportFormats.js";

/** What is exported. */
export interface ExportSelection {
  readonly taxonomy: Taxonomy;
  /** The papers that were found, in their order. */
  readonly papers: readonly Paper[];
  /** The tiers, where nothing narrows the papers: the whole then has every concept, also those that no paper leads to. */
  readonly whole?: readonly Tier[];
  /** Kinds of nodes, for graphs. */
  readonly nodes?: readonly NodeKind[];
  /** Columns, for tables. */
  readonly columns?: readonly TableColumn[];
  /** What names begin with, for linked data. */
  readonly base?: string;
}

/** A format's form: one text in pieces, bytes, or several files. */
export type Exported =
  | { readonly kind: "text"; readonly pieces: Iterable<string> }
  | { readonly kind: "bytes"; readonly bytes: Uint8Array }
  | { readonly kind: "files"; readonly files: FilePieces };

type Writer = (selection: ExportSelection) => Promise<Exported>;

const text = (...pieces: readonly string[]): Exported => ({ kind: "text", pieces });

/** What makes each format. A room is loaded when it is asked for. */
export const EXPORT_WRITERS: Readonly<Record<ExportFormat, Writer>> = {
  bibtex: async ({ papers, taxonomy }) => text((await import("../../export/bibtex/index.js")).toBibtex(papers, { keys: await allCitationKeys(taxonomy) })),
  "csl-json": async ({ papers, taxonomy }) => text((await import("../../export/csl-json/index.js")).toCslJson(papers, { keys: await allCitationKeys(taxonomy) })),
  ris: async ({ papers, taxonomy }) => text((await import("../../export/ris/index.js")).toRis(papers, { keys: await allCitationKeys(taxonomy) })),
  csv: async ({ papers }) => ({ kind: "text", pieces: (await import("../../export/csv/index.js")).streamCsv(papers) }),
  parquet: async ({ papers }) => ({ kind: "bytes", bytes: (await import("../../export/parquet/index.js")).toParquet(papers) }),
  markdown: async ({ papers, taxonomy, ...options }) => text((await import("../../export/markdown/index.js")).toMarkdown(papers, { taxonomy, ...columnsOf(options) })),
  latex: async ({ papers, taxonomy, ...options }) =>
    text((await import("../../export/latex/index.js")).toLatex(papers, { taxonomy, keys: await allCitationKeys(taxonomy), ...columnsOf(options) })),
  turtle: async ({ taxonomy, ...options }) => ({ kind: "text", pieces: (await import("../../export/turtle/index.js")).streamTurtle(taxonomy, linkedDataOptions(options)) }),
  "json-ld": async ({ taxonomy, ...options }) => ({ kind: "text", pieces: (await import("../../export/json-ld/index.js")).streamJsonLd(taxonomy, linkedDataOptions(options)) }),
  graphml: async (selection) => text((await import("../../export/graphml/index.js")).toGraphml(await graphOf(selection))),
  gexf: async (selection) => text((await import("../../export/gexf/index.js")).toGexf(await graphOf(selection))),
  dot: async (selection) => text((await import("../../export/dot/index.js")).toDot(await graphOf(selection))),
  // Mermaid draws a few hundred edges; the labels of a handful of papers are more.
  mermaid: async (selection) => text((await import("../../export/mermaid/index.js")).toMermaid(await graphOf({ nodes: ["paper"], ...selection }))),
  cytoscape: async (selection) => text((await import("../../export/cytoscape/index.js")).toCytoscape(await graphOf(selection))),
  neo4j: async ({ taxonomy, ...options }) => ({ kind: "files", files: (await import("../../export/neo4j/index.js")).streamNeo4j(taxonomy, graphOptions(options)) }),
};

type Options = Omit<ExportSelection, "taxonomy">;

function columnsOf({ columns }: Pick<Options, "columns">): { readonly columns?: readonly TableColumn[] } {
  return columns === undefined ? {} : { columns };
}

function linkedDataOptions({ papers, base }: Options): { readonly papers: readonly string[]; readonly base?: string } {
  return { papers: papers.map(({ id }) => id), ...(base === undefined ? {} : { base }) };
}

function graphOptions({ papers, whole, nodes }: Options): ToGraphOptions {
  return { ...(whole === undefined ? { papers: papers.map(({ id }) => id) } : { tiers: whole }), ...(nodes === undefined ? {} : { kinds: nodes }) };
}

async function graphOf({ taxonomy, ...options }: ExportSelection): Promise<TaxonomyGraph> {
  const { toGraph } = await import("../../graph/index.js");
  return toGraph(taxonomy, graphOptions(options));
}
