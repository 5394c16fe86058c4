import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import { parseCsvList, parseCsvText, toCsv } from "quantaxonomy/export/csv";
import { hostilePapers, hostileText } from "../hostilePapers.js";
import { renderCsvList } from "../../../src/export/csv/csvList.js";
import { tableOracle } from "../tableOracle.js";

describe("toCsv()", () => {
  test("lets every cell of any papers be read back", () => {
    fc.assert(
      fc.property(hostilePapers, (papers) => {
        const { data } = Papa.parse<Record<string, string>>(toCsv(papers), { delimiter: ",", header: true, skipEmptyLines: true });
        const wanted = tableOracle(papers);
        const read = data.map((row, i) =>
          Object.fromEntries(
            Object.entries(row).map(([column, cell]) => {
              const kind = wanted[i]?.[column];
              if (Array.isArray(kind)) return [column, parseCsvList(cell)];
              return [column, cell === "" ? null : typeof kind === "number" ? Number(cell) : parseCsvText(cell)];
            }),
          ),
        );
        expect(read).toEqual(wanted);
      }),
    );
  });

  test("writes every paper in one line", () => {
    fc.assert(
      fc.property(hostilePapers, (papers) => {
        expect(toCsv(papers).split(/\r\n|[\n\r\u2028\u2029\u0085]/)).toHaveLength(papers.length + 2);
      }),
    );
  });

  test("starts no cell as a formula", () => {
    fc.assert(
      fc.property(hostilePapers, (papers) => {
        const cells = Papa.parse<string[]>(toCsv(papers), { delimiter: "," }).data.flat();
        expect(cells.filter((cell) => /^[=+\-@＝＋－＠]/.test(cell))).toEqual([]);
      }),
    );
  });
});

describe("parseCsvList()", () => {
  test("reads what was written", () => {
    fc.assert(
      fc.property(fc.array(hostileText.map((text) => text.trim()).filter((text) => text !== "" && !/^'*[=+\-@＝＋－＠]/.test(text))), (items) => {
        expect(parseCsvList(renderCsvList(items))).toEqual(items);
      }),
    );
  });
});
