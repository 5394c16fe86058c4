import { type Period, PERIODS, timeline as timelineOf } from "../../query/index.js";
import type { CliCommand } from "../command.js";
import { QUERY_FLAGS, TIER_FLAG, tiersOf } from "../flags/commonFlags.js";
import { PAPER_FLAGS, paperQueryOf } from "../flags/paperFlags.js";
import { axisWords, parseAxis } from "../flags/parseAxis.js";
import { openTaxonomy } from "../openTaxonomy.js";
import { columnBlocks } from "../output/columnBlocks.js";
import type { Grid } from "../output/output.js";

export const timeline: CliCommand = {
  name: "timeline",
  summary: "count papers over time",
  details: ["From the first to the last period, empty ones included. A paper may count for several entries of the split."],
  options: [
    { name: "by", value: "period", says: "what to count by, year unless said otherwise", choices: PERIODS },
    { name: "split", value: "axis", says: "what to count apart, method unless said otherwise; an axis as of matrix", words: axisWords },
    ...PAPER_FLAGS,
    TIER_FLAG,
    ...QUERY_FLAGS,
  ],
  examples: [
    ["timeline --model llm", "papers on language models a year, by method"],
    ["timeline --by quarter --split dit,moe --year 2024..", "two model families by quarter"],
  ],
  jsonl: "a period: period, total, counts by entry, papers",
  run: async (input, io) => {
    const taxonomy = await openTaxonomy(input, io);
    const by = input.one("by") as Period | undefined;
    const points = timelineOf(taxonomy, { ...(by === undefined ? {} : { by }), split: parseAxis("split", input.one("split") ?? "method", taxonomy), query: paperQueryOf(input, taxonomy), ...tiersOf(input) });
    const totals = new Map<string, number>();
    for (const { counts } of points) for (const [id, count] of Object.entries(counts)) totals.set(id, (totals.get(id) ?? 0) + count);
    const columns = [...totals].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([id]) => id);
    const part = (among: readonly string[]): Grid => ({
      head: ["period", "total", ...among],
      rows: points.map(({ period, total, counts }) => [period, String(total), ...among.map((id) => String(counts[id] ?? 0))]),
      numeric: among.concat("total").map((_, i) => i + 1),
    });
    return {
      output: {
        value: points,
        elements: points,
        grid: () => {
          const blocks = columnBlocks(columns.map((id) => id.length), "2024-Q1  total".length, io.width);
          return blocks.length === 0 ? part([]) : blocks.map(([from, to]) => part(columns.slice(from, to)));
        },
        sheet: () => part(columns),
      },
      remarks: points.length === 0 ? ["No paper answers"] : [],
    };
  },
};
