import { expect, it } from "vitest";
import { nodeKey } from "../../src/graph/index.js";

it("nodeKey() keeps a paper and a model of one id apart", () => {
  expect(nodeKey("paper", "bitnet")).not.toBe(nodeKey("model", "bitnet"));
});

it("nodeKey() keeps a name as it is written", () => {
  expect(nodeKey("name", "https://Some Name.git/")).toBe("name:https://Some Name.git/");
});

it.each(["https://github.com/a/B", "http://github.com/a/B/", "https://www.github.com/a/B.git", "github.com/a/B.git/"])("nodeKey() finds the repository in %s", (url) => {
  expect(nodeKey("code", url)).toBe("code:github.com/a/B");
});
