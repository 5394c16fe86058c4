import { describe, expect, it } from "vitest";
import { EXPORT_FORMATS, exportFormatOf } from "../../src/cli/export/exportFormats.js";
import { readProjectFile } from "./fences.js";
import { FACTS, formatsWith } from "./losses.js";

const guide = readProjectFile("docs/exports.md");

/** The cells of a line of a table. */
const cellsOf = (line: string): readonly string[] => line.split("|").slice(1, -1).map((cell) => cell.trim());
const codesIn = (cell: string): readonly string[] => [...cell.matchAll(/`([^`]+)`/g)].map(([, code = ""]) => code);

/** The lines of the tables whose first heading is this one, each with its headings. */
function rowsUnder(heading: string): readonly { readonly head: readonly string[]; readonly cells: readonly string[] }[] {
  const tables = guide.split(/\n\n+/).map((block) => block.split("\n")).filter(([line = ""]) => cellsOf(line)[0] === heading);
  return tables.flatMap(([head = "", , ...lines]) => lines.map((line) => ({ head: cellsOf(head), cells: cellsOf(line) })));
}

describe("docs/exports.md", () => {
  const formats = rowsUnder("format").filter(({ head }) => head.includes("function"));

  it("has every format of the command, in its order", () => {
    expect(formats.map(({ cells }) => codesIn(cells[0] ?? "")[0])).toEqual(EXPORT_FORMATS);
  });

  it("names other names that the command takes for the same", () => {
    const others = formats.flatMap(({ cells }) => codesIn(cells[4] ?? "").map((name) => [name, codesIn(cells[0] ?? "")[0]]));
    expect(others.length).toBeGreaterThan(10);
    expect(others.map(([name]) => [name, exportFormatOf(name, undefined)])).toEqual(others);
  });

  it("names functions that there are", async () => {
    for (const { cells } of formats) {
      const room = (await import(`../../src/export/${codesIn(cells[0] ?? "")[0]}/index.ts`)) as object;
      expect(Object.keys(room)).toEqual(expect.arrayContaining([...codesIn(cells[2] ?? "")]));
    }
  });
});

describe("the table of losses", () => {
  const rows = rowsUnder("carried");

  it("has a row for every fact, and each format in one column", () => {
    expect(rows.map(({ cells }) => cells[0])).toEqual(Object.keys(FACTS));
    for (const { head } of rows) expect([...head.slice(1).flatMap(codesIn)].sort()).toEqual([...EXPORT_FORMATS].sort());
  });

  it.each(rows.map(({ head, cells }) => [cells[0] ?? "", head, cells] as const))("is true of: %s", async (fact, head, cells) => {
    const told = head.flatMap((formatsOfColumn, column) => (column === 0 || cells[column] === "–" ? [] : codesIn(formatsOfColumn)));
    expect([...(await formatsWith(fact))].sort()).toEqual([...told].sort());
  });
});
