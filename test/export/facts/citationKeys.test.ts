import { describe, expect, test } from "vitest";
import { citationKeys } from "../../../src/export/facts/citationKeys.js";
import { paperFacts } from "../bibtex/bibtexHelpers.js";

const withIds = (...ids: string[]) => ids.map((id) => paperFacts({ id }));

describe("citationKeys()", () => {
  test("leaves a key that one paper has to itself", () => {
    expect([...citationKeys(withIds("x"))]).toEqual([["x", "byron2024some"]]);
  });

  test("tells papers apart in the order of their ids", () => {
    expect([...citationKeys(withIds("y", "x"))]).toEqual([["y", "byron2024someb"], ["x", "byron2024somea"]]);
  });

  test("goes on with two letters after z", () => {
    const ids = Array.from({ length: 28 }, (_, i) => `p${String(i).padStart(2, "0")}`);
    expect([...citationKeys(withIds(...ids)).values()].slice(24)).toEqual(["y", "z", "aa", "ab"].map((end) => `byron2024some${end}`));
  });

  test("does not make the key of another paper", () => {
    const keys = citationKeys([...withIds("x", "y"), paperFacts({ id: "z", title: "Somea" })]);
    expect([...keys.values()]).toEqual(["byron2024someb", "byron2024somec", "byron2024somea"]);
  });

  test("gives a paper that occurs twice one key", () => {
    expect([...citationKeys(withIds("x", "x")).values()]).toEqual(["byron2024some"]);
  });
});
