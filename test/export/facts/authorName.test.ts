import { describe, expect, test } from "vitest";
import { authorName } from "../../../src/export/facts/authorName.js";

describe("authorName()", () => {
  test.each([
    ["Yuexiao Ma", { family: "Ma", given: "Yuexiao" }],
    ["Keith G. Mills", { family: "Mills", given: "Keith G." }],
    ["Raymond Chi-Wing Wong", { family: "Wong", given: "Raymond Chi-Wing" }],
    ["Quoc V. Le", { family: "Le", given: "Quoc V." }],
    ["Laurens van der Maaten", { family: "Maaten", particle: "van der", given: "Laurens" }],
    ["Laurens Van der Maaten", { family: "Maaten", particle: "Van der", given: "Laurens" }],
    ["Shalini De Mello", { family: "De Mello", given: "Shalini" }],
    ["De Chen", { family: "Chen", given: "De" }],
    ["van Gogh", { family: "Gogh", particle: "van" }],
    ["bell hooks", { family: "hooks", given: "bell" }],
    ["Ma, Yuexiao", { family: "Ma", given: "Yuexiao" }],
    ["Garcia Marquez, Gabriel", { family: "Garcia Marquez", given: "Gabriel" }],
    ["van der Maaten, Laurens", { family: "Maaten", particle: "van der", given: "Laurens" }],
    ["John Smith Jr.", { family: "Smith", given: "John", suffix: "Jr." }],
    ["John Smith, III", { family: "Smith", given: "John", suffix: "III" }],
  ])("divides %s", (text, parts) => {
    expect(authorName(text)).toEqual({ kind: "person", ...parts });
  });

  test.each([
    "Team Seedance",
    "Qwen Team",
    "DeepSeek-AI",
    "OpenAI",
    "Google Research",
    "Smith & Sons",
    "Black and Decker",
    "Group 42",
    "ByteDance, Inc.",
    "Plato",
    "张三",
    "马 跃萧",
    "Smith,",
    "van Gogh Jr.",
    "A, B, C",
  ])("keeps %s whole", (name) => {
    expect(authorName(name)).toEqual({ kind: "whole", name });
  });

  test("tells the given name Ai from AI", () => {
    expect(authorName("Ai Li")).toEqual({ kind: "person", family: "Li", given: "Ai" });
  });
});
