import { describe, expect, it } from "vitest";
import { mergeDuplicates } from "../../src/ingest/index.js";
import type { PaperRecord } from "../../src/ingest/paperRecord.js";

const paper = (position: number, facts: Partial<PaperRecord>): PaperRecord => ({ title: "Rounding of Neural Networks", authors: [], source: { format: "jsonl", position }, ...facts });
const reasons = (...facts: readonly Partial<PaperRecord>[]): readonly unknown[] => mergeDuplicates(facts.map((each, i) => paper(i + 1, each))).merges.map(({ reason, into, from }) => [reason, into.position, from.position]);

describe("mergeDuplicates()", () => {
  it("joins by arXiv id whatever the titles", () => {
    expect(reasons({ arxiv: "2403.12544" }, { title: "Other", arxiv: "2403.12544" })).toEqual([["arxiv", 1, 2]]);
  });

  it.each<readonly [string, unknown]>([
    ["a number", 5],
    ["a record alone", { title: "A" }],
    ["texts", ["A"]],
    ["items that still say whether they are records", [{ kind: "record", record: paper(1, {}) }]],
  ])("turns %s down and says what it wants", (_, given) => {
    expect(() => mergeDuplicates(given as never)).toThrow(TypeError);
    expect(() => mergeDuplicates(given as never)).toThrow(/^Cannot merge .*wanted /);
  });

  it("joins by DOI", () => {
    expect(reasons({ doi: "10.1/a" }, { title: "Other", doi: "10.1/A" })).toEqual([["doi", 1, 2]]);
  });

  it("joins by title, first author and year", () => {
    expect(reasons({ authors: ["Yuexiao Ma"], date: "2024-03" }, { title: "ROUNDING of {N}eural Networks.", authors: ["Ma, Yuexiao"], date: "2024" })).toEqual([["title", 1, 2]]);
  });

  it.each<readonly [string, Partial<PaperRecord>, Partial<PaperRecord>]>([
    ["first authors", { authors: ["A Ma"], date: "2024" }, { authors: ["A Li"], date: "2024" }],
    ["years", { authors: ["A Ma"], date: "2024" }, { authors: ["A Ma"], date: "2020" }],
    ["arXiv ids", { arxiv: "2403.12544" }, { arxiv: "2403.12545" }],
  ])("keeps works of different %s apart", (_, a, b) => {
    expect(reasons(a, b)).toEqual([]);
  });

  it("lets a fact that is left out contradict none, unless the title is short", () => {
    expect(reasons({ authors: ["A Ma"], date: "2024" }, {})).toEqual([["title", 1, 2]]);
    expect(reasons({ title: "Quantization", authors: ["A Ma"], date: "2024" }, { title: "Quantization" })).toEqual([]);
  });

  it("joins through a third record", () => {
    expect(reasons({ title: "A", arxiv: "2403.12544" }, { title: "B", doi: "10.1/a" }, { title: "C", arxiv: "2403.12544", doi: "10.1/a" })).toEqual([["doi", 1, 2], ["arxiv", 1, 3]]);
  });

  it("fills in what the first record leaves out, and alters none", () => {
    const given = [paper(1, { arxiv: "2403.12544", date: "2024" }), paper(2, { arxiv: "2403.12544", date: "2024-03-19", authors: ["A Ma"], venue: "ICLR" })];
    const before = structuredClone(given);
    expect(mergeDuplicates(given).records).toEqual([paper(1, { arxiv: "2403.12544", date: "2024-03-19", authors: ["A Ma"], venue: "ICLR" })]);
    expect(given).toEqual(before);
  });

  it("finds nothing more in what it returns", () => {
    const given = [1, 2, 3, 4, 5, 6].map((i) => paper(i, { arxiv: `2403.0000${i % 3}`, title: i % 2 ? "Rounding of Neural Networks" : "Clipping of Neural Networks" }));
    const { records } = mergeDuplicates(given);
    expect(mergeDuplicates(records)).toEqual({ records, merges: [] });
  });

  it("is done with a hundred thousand papers of one title", () => {
    const given = Array.from({ length: 100_000 }, (_, i) => paper(i, { authors: [`A Name${i}`], date: "2024" }));
    expect(mergeDuplicates(given).records.length).toBe(100_000);
  });
});
