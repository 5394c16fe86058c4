import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { jsonEntries } from "../../../src/ingest/json/jsonEntries.js";

const SHAPE = { listKeys: ["results"], entryName: "work" };
const kinds = (text: string): readonly string[] => jsonEntries(text, SHAPE).map((entry) => (entry.kind === "value" ? String(entry.value["t"]) : "problem"));

describe("jsonEntries()", () => {
  it("reads a list, the list of an object, and one object", () => {
    expect([kinds('[{"t":1},{"t":2}]'), kinds('{"meta":{},"results":[{"t":1}]}'), kinds('\uFEFF{"t":1}'), kinds(" ")]).toEqual([["1", "2"], ["1"], ["1"], []]);
  });

  it("gives the whole elements before the place where a text is cut", () => {
    fc.assert(
      fc.property(fc.array(fc.record({ t: fc.string(), x: fc.jsonValue() }), { minLength: 1, maxLength: 5 }), fc.nat(), fc.boolean(), (values, at, indented) => {
        const text = JSON.stringify({ results: values }, undefined, indented ? 1 : 0);
        const cut = text.slice(0, at % text.length);
        const found = jsonEntries(cut, SHAPE).flatMap((entry) => (entry.kind === "value" ? [entry.value] : []));
        expect(found).toEqual(JSON.parse(JSON.stringify(values.slice(0, found.length))));
        const ends = values.map((_, i) => text.length - JSON.stringify({ results: values }).length + JSON.stringify({ results: values.slice(0, i + 1) }).length - 2);
        if (!indented) expect(found).toHaveLength(ends.filter((end) => end <= cut.length).length);
      }),
    );
  });

  it("reads on after a stray quotation mark, in one line and in many", () => {
    expect(kinds('[{"t":"a"},{"t":"b "x" "},{"t":"c"}]')).toEqual(["a", "problem", "c"]);
    expect(kinds('[{"t":"a"},{"t":"b " "},{"t":"c"},{"t":"d"}]')).toEqual(["a", "problem", "c", "d"]);
    expect(kinds('[\n{"t":"a"},\n{"t":"b " "},\n{"t":"c"}\n]')).toEqual(["a", "problem", "c"]);
  });

  it("tells the line of an element of a broken text", () => {
    expect(jsonEntries('[\n{"t":"a"},\n{"t":bad},\n{"t":"c"', SHAPE).map(({ line }) => line)).toEqual([2, 3, 4]);
  });

  it.each([
    ["open brackets", "[".repeat(1_000_000)],
    ["closed brackets", "[".repeat(1_000_000) + "]".repeat(1_000_000)],
    ["open objects", '{"results":['.repeat(100_000)],
    ["a page of another site", "<html>[1]</html>"],
    ["a lone word", "null"],
  ])("answers %s with one problem", (_name, text) => {
    expect(kinds(text)).toEqual(["problem"]);
  });

  it("keeps the entries around a deep one", () => {
    expect(kinds(`[{"t":1},{"t":2,"x":${"[".repeat(1_000_000)}${"]".repeat(1_000_000)}},{"t":3}]`)).toEqual(["1", "problem", "3"]);
  });

  it("goes through a text of broken elements a bounded number of times", () => {
    for (const count of [100, 1000, 10_000, 100_000]) expect(jsonEntries(`[${'{"t":"a " "},'.repeat(count)}`, SHAPE).length).toBeGreaterThan(0);
  });
});
