import { beforeAll, describe, expect, it } from "vitest";
import { readPublished } from "../helpers/published.js";
import { compile, runNode } from "./run.js";

describe("a NodeNext project without Node's and the DOM's declarations, libraries checked", () => {
  let diagnostics: readonly string[] = [];
  const inMisspelt = (line: string): boolean => line.startsWith("misspelt.ts");

  beforeAll(async () => {
    const { stdout } = await compile("nodenext");
    diagnostics = stdout.split("\n").filter((line) => line !== "");
  });

  it("compiles with every subpath imported", () => {
    expect(diagnostics.filter((line) => !inMisspelt(line))).toEqual([]);
  });

  it("does not compile a paper's id that is misspelt", () => {
    const found = diagnostics.filter(inMisspelt);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/^misspelt\.ts\(3,46\): error TS2345: Argument of type '"afinequant"' is not assignable/);
  });

  it("runs what it compiled", async () => {
    const answers = await runNode("nodenext", ["--input-type=module", "-e", 'import { answers } from "./out/main.js"; console.log(JSON.stringify(answers));']);
    expect(answers).toEqual({
      found: expect.arrayContaining(["vidit-q"]) as unknown,
      listed: "listed",
      related: 3,
      isShipped: true,
      overlaid: "My quantizer",
      created: 0,
      citation: "@inproceedings{ma2024affinequant,",
      papersInGraph: expect.any(Number) as unknown,
      curated: Object.values(readPublished().papers).filter(({ tier }) => tier === "curated").length,
      isValid: true,
      functions: ["function", "function"],
    });
  });
});

describe("a bundled project that knows the DOM, libraries checked", () => {
  it("compiles with every subpath imported", async () => {
    expect(await compile("bundler")).toEqual({ code: 0, stdout: "", stderr: "" });
  });
});
