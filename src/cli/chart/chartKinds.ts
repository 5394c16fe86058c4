import type { ChartOptions, VegaLiteSpec } from "../../chart/index.js";
import { lineageChart, matrixChart, relatedChart, timelineChart } from "../../chart/index.js";
import { lineage, matrix, type Period, relatedWork, timeline } from "../../query/index.js";
import { getPaper, listConcepts, type Taxonomy } from "../../taxonomy/index.js";
import type { CliInput } from "../command.js";
import { tiersOf } from "../flags/commonFlags.js";
import { countOf, shareOf } from "../flags/numberFlag.js";
import { PAPER_FLAGS, paperQueryOf } from "../flags/paperFlags.js";
import { parseAxis } from "../flags/parseAxis.js";
import { resolvePaper } from "../paperIds.js";
import { UserError } from "../userError.js";

/** A kind of chart: what it takes, and how the answer becomes a specification. */
export interface ChartKind {
  /** Papers that it is drawn of: none, one, or one and more. */
  readonly papers: "none" | "one" | "some";
  /** Flags that it has a use for, beside those of every chart. */
  readonly flags: readonly string[];
  readonly draw: (input: CliInput, taxonomy: Taxonomy, names: readonly string[], options: ChartOptions) => VegaLiteSpec;
}

const SELECTION = [...PAPER_FLAGS.map(({ name }) => name), "tier"];

/** The kinds of charts by name. */
export const CHART_KINDS: Readonly<Record<"timeline" | "matrix" | "lineage" | "related", ChartKind>> = {
  timeline: {
    papers: "none",
    flags: ["by", "split", ...SELECTION],
    draw: (input, taxonomy, _, options) => {
      const by = input.one("by") as Period | undefined;
      const points = timeline(taxonomy, { ...(by === undefined ? {} : { by }), split: parseAxis("split", input.one("split") ?? "method", taxonomy), query: paperQueryOf(input, taxonomy), ...tiersOf(input) });
      if (points.length === 0) throw nothing("timeline", "no paper answers");
      return timelineChart(points, { labels: Object.fromEntries(listConcepts(taxonomy).map(({ id, label }) => [id, label])), ...options });
    },
  },
  matrix: {
    papers: "none",
    flags: ["rows", "columns", ...SELECTION],
    draw: (input, taxonomy, _, options) => {
      const table = matrix(taxonomy, { rows: parseAxis("rows", input.one("rows") ?? "method", taxonomy), columns: parseAxis("columns", input.one("columns") ?? "model", taxonomy), query: paperQueryOf(input, taxonomy), ...tiersOf(input) });
      if (table.cells.flat().every(({ papers }) => papers.length === 0)) throw nothing("matrix", table.total === 0 ? "no paper answers" : `none of ${table.total} papers stands in a cell`);
      return matrixChart(table, options);
    },
  },
  lineage: {
    papers: "one",
    flags: ["rivals"],
    draw: (input, taxonomy, [name = ""], options) => {
      const found = lineage(taxonomy, resolvePaper(name, taxonomy));
      const rivals = input.has("rivals");
      const { ancestors, descendants, rivalries } = found;
      if (ancestors.length + descendants.length + (rivals ? rivalries.length : 0) === 0) throw nothing("lineage", `no paper is known to descend from "${found.id}", nor it from any${rivals || rivalries.length === 0 ? "" : "; --rivals draws who claims to beat whom"}`);
      return lineageChart(taxonomy, found, { rivals, ...options });
    },
  },
  related: {
    papers: "some",
    flags: ["limit", "diversity", "not", "tier"],
    draw: (input, taxonomy, names, options) => {
      const ids = names.map((name) => resolvePaper(name, taxonomy));
      const not = input.many("not").flatMap((list) => list.split(",")).map((name) => resolvePaper(name.trim(), taxonomy));
      const diversity = shareOf(input, "diversity");
      const found = relatedWork(taxonomy, ids, { not, ...tiersOf(input), ...countOf(input, "limit"), ...(diversity === undefined ? {} : { diversity }) });
      if (found.length === 0) throw nothing("related", "nothing is near");
      const called = ids.map((id) => getPaper(taxonomy, id)).map(({ name, title }) => name ?? title);
      return relatedChart(found, { title: `Near ${called.join(", ")}`, asked: called.length === 1 ? called[0]! : "one of them", ...options });
    },
  },
};

function nothing(kind: string, why: string): UserError {
  return new UserError(`Cannot draw the chart "${kind}": ${why}`);
}
