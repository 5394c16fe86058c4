import { gaps as gapsOf } from "../../query/index.js";
import type { CliCommand } from "../command.js";
import { QUERY_FLAGS, TIER_FLAG, tiersOf } from "../flags/commonFlags.js";
import { countOf } from "../flags/numberFlag.js";
import { PAPER_FLAGS, paperQueryOf } from "../flags/paperFlags.js";
import { parseAxis } from "../flags/parseAxis.js";
import { openTaxonomy } from "../openTaxonomy.js";
import { AXIS_FLAGS } from "./matrix.js";

export const gaps: CliCommand = {
  name: "gaps",
  summary: "list the empty cells where papers might be expected",
  details: ["The least expected to be empty come first. A gap is one of the taxonomy before it is one of the field."],
  options: [...AXIS_FLAGS, { name: "limit", value: "n", says: "how many at most, 20 unless said otherwise" }, ...PAPER_FLAGS, TIER_FLAG, ...QUERY_FLAGS],
  examples: [
    ["gaps", "methods that no paper is known to have used on a model family"],
    ["gaps --rows technique --columns dit,moe,3dgs --limit 5", "techniques missing on three families"],
  ],
  jsonl: "a gap: row, rowLabel, column, columnLabel, rowCount, columnCount, expected, why",
  run: async (input, io) => {
    const taxonomy = await openTaxonomy(input, io);
    const axis = (flag: "rows" | "columns") => {
      const given = input.one(flag);
      return given === undefined ? {} : { [flag]: parseAxis(flag, given, taxonomy) };
    };
    const query = paperQueryOf(input, taxonomy);
    const found = gapsOf(taxonomy, { ...axis("rows"), ...axis("columns"), ...(Object.keys(query).length === 0 ? {} : { query }), ...tiersOf(input), ...countOf(input, "limit") });
    return {
      output: {
        value: found,
        elements: found,
        grid: () => ({ head: ["ROW", "COLUMN", "EXPECTED", "WHY"], rows: found.map(({ row, column, expected, why }) => [row, column, expected.toFixed(2), why]), elastic: [3], numeric: [2] }),
        sheet: () => ({
          head: ["row", "rowLabel", "column", "columnLabel", "rowCount", "columnCount", "expected", "why"],
          rows: found.map(({ row, rowLabel, column, columnLabel, rowCount, columnCount, expected, why }) => [row, rowLabel, column, columnLabel, String(rowCount), String(columnCount), String(expected), why]),
          numeric: [4, 5, 6],
        }),
      },
      remarks: found.length === 0 ? ["No gap is known"] : [],
    };
  },
};
