import { describe, expect, it } from "vitest";
import { AttributeColumns, columnText } from "../../../src/export/graph-facts/attributeColumns.js";

function typeOf(...values: readonly unknown[]): string | undefined {
  const columns = new AttributeColumns();
  for (const value of values) columns.add({ value });
  return columns.columns[0]?.type;
}

describe("AttributeColumns", () => {
  it.each([
    ["boolean", [true, false]],
    ["int", [1, -5]],
    ["long", [1, 7e9]],
    ["double", [1, 0.5, 7e9]],
    ["double", [Number.NaN]],
    ["double", [1e300]],
    ["string", ["a", ""]],
    ["string", ["a", 1, true]],
    ["strings", [["a"], []]],
    ["json", [["a"], [{}]]],
    ["json", [["a"], "a"]],
    ["json", [{ a: 1 }]],
    ["json", [[1, 2]]],
  ])("takes for %s what is %j", (type, values) => {
    expect(typeOf(...values)).toBe(type);
    expect(typeOf(...values.toReversed())).toBe(type);
  });

  it("knows no column of what is absent", () => {
    expect(typeOf(undefined, null, () => 1)).toBeUndefined();
  });

  it("keeps the order in which names are met", () => {
    const columns = new AttributeColumns();
    columns.add({ b: 1, a: 1 });
    columns.add({ c: 1, a: 1, hidden: 1 }, new Set(["hidden"]));
    expect(columns.columns.map(({ name }) => name)).toEqual(["b", "a", "c"]);
  });
});

describe("columnText()", () => {
  it("quotes texts only where the column needs JSON", () => {
    expect([columnText("string", "a"), columnText("json", "a"), columnText("strings", ["a"])]).toEqual(["a", '"a"', '["a"]']);
  });
});
