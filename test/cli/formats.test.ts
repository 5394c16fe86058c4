import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { columnBlocks } from "../../src/cli/output/columnBlocks.js";
import { renderCsv } from "../../src/cli/output/renderCsv.js";
import { renderMarkdown } from "../../src/cli/output/renderMarkdown.js";
import { fitWidths, renderTable } from "../../src/cli/output/renderTable.js";
import { runCli } from "./runCli.js";

const cell = fc.string({ unit: fc.constantFrom("a", "b", ",", '"', "\n", "\r", " ", "|", "\\", "é") });
const rowsOf = fc.array(fc.tuple(cell, cell, cell), { maxLength: 5 });

/** Reads CSV by RFC 4180, for the test alone. */
function readCsv(text: string): string[][] {
  const records: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n)/g)) {
    records.at(-1)?.push(quoted === undefined ? (plain ?? "") : quoted.replaceAll('""', '"'));
    if (end === "\n") records.push([]);
  }
  return records.slice(0, -1);
}

describe("renderCsv()", () => {
  it("is read back as it was", () => {
    fc.assert(
      fc.property(rowsOf, (rows) => {
        expect(readCsv(renderCsv({ head: ["x", "y", "z"], rows }))).toEqual([["x", "y", "z"], ...rows]);
      }),
    );
  });
});

describe("renderMarkdown()", () => {
  it("gives every row one line with as many unescaped pipes as the heading", () => {
    fc.assert(
      fc.property(rowsOf, (rows) => {
        const lines = renderMarkdown({ head: ["x", "y", "z"], rows }).trimEnd().split("\n");
        expect(lines).toHaveLength(rows.length + 2);
        for (const line of lines) expect(line.replaceAll(/\\[\\|]/g, "").split("|")).toHaveLength(5);
      }),
    );
  });
});

describe("renderTable()", () => {
  it("fits the width as long as there is a character a column", () => {
    fc.assert(
      fc.property(rowsOf, fc.integer({ min: 12, max: 60 }), fc.boolean(), (rows, width, wraps) => {
        const text = renderTable({ head: ["ONE", "TWO", "THREE"], rows, elastic: [2], wraps }, { width, hasColour: false });
        for (const line of text.split("\n")) expect(line.length).toBeLessThanOrEqual(width);
      }),
    );
  });

  it("cuts elastic columns before the others", () => {
    expect(fitWidths(["id", "title"], [["a-long-identifier", "t".repeat(60)]], [1], 40)).toEqual([17, 21]);
  });
});

describe("columnBlocks()", () => {
  it("puts every column into one block, in order", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 30 })), fc.integer({ min: 0, max: 30 }), fc.integer({ min: 1, max: 100 }), (widths, first, width) => {
        const blocks = columnBlocks(widths, first, width);
        expect(blocks.flatMap(([from, to]) => widths.slice(from, to))).toEqual(widths);
      }),
    );
  });
});

describe("--format", () => {
  it.each(["papers", "matrix", "timeline", "gaps", "challenges", "results", "concepts"])("keeps the tables of %s within the terminal", async (command) => {
    for (const width of [60, 80, 132]) {
      const { out } = await runCli([command], { isTerminal: true, width });
      expect(Math.max(...out.split("\n").map((line) => line.length))).toBeLessThanOrEqual(width);
    }
  });

  it("is a table on a terminal, JSONL in a pipe", async () => {
    const terminal = await runCli(["papers", "--limit", "1"], { isTerminal: true });
    const pipe = await runCli(["papers", "--limit", "1"]);
    expect(terminal.out).toMatch(/^ID +YEAR/);
    expect(pipe.out).toMatch(/^\{"id":/);
  });

  it("colours only what goes to a terminal", async () => {
    const coloured = await runCli(["papers", "--limit", "1"], { isTerminal: true, hasColour: true });
    const plain = await runCli(["papers", "--limit", "1", "--format", "table"]);
    expect(coloured.out).toContain("\u001b[1m");
    expect(plain.out).not.toContain("\u001b");
  });

  it("names the formats when there is no such one", async () => {
    const { code, err } = await runCli(["papers", "--format", "jsnl"]);
    expect(code).toBe(1);
    expect(err).toBe('Cannot read --format "jsnl": wanted one of table, json, jsonl, csv, markdown, bibtex; nearest is "jsonl"\n');
  });

  it("turns bibtex down where there are no papers to cite", async () => {
    const { code, err, out } = await runCli(["timeline", "--format", "bibtex"]);
    expect([code, out]).toEqual([1, ""]);
    expect(err).toMatch(/^Cannot print "timeline" as bibtex/);
  });
});
