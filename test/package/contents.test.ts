import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { formatMessage } from "publint/utils";
import { publint } from "publint";
import { describe, expect, inject, it } from "vitest";
import { run, toolPath } from "./run.js";

const manifest = JSON.parse(readFileSync(join(inject("packed").project, "node_modules", "quantaxonomy", "package.json"), "utf8")) as {
  readonly sideEffects: boolean;
  readonly exports: Readonly<Record<string, unknown>>;
};

describe("the packed package", () => {
  it("holds nothing but the build, the taxonomy and its own papers", () => {
    const { files } = inject("packed");
    expect([...new Set(files.map((path) => path.split("/")[0]))].sort()).toEqual(["CHANGELOG.md", "CITATION.cff", "LICENSE", "LICENSE-DATA", "README.md", "dist", "package.json", "taxonomy"]);
  });

  it("holds the listed tier once: as the module, not as the lines it is made of", () => {
    const { files } = inject("packed");
    expect(files.filter((path) => path.startsWith("taxonomy/listed"))).toEqual([]);
    expect(files).toContain("dist/data/listed/index.js");
  });

  it("promises that imports have no side effects", () => {
    expect(manifest.sideEffects).toBe(false);
  });

  it("is clean to publint", async () => {
    const { messages, pkg } = await publint({ pkgDir: join(inject("packed").project, "node_modules", "quantaxonomy"), pack: false, strict: true });
    expect(messages.map((message) => formatMessage(message, pkg, { color: false }))).toEqual([]);
  });

  it("has the types that are right for ES modules, to are-the-types-wrong", async () => {
    const { code, stdout } = await run(process.execPath, [toolPath("@arethetypeswrong", "cli", "dist", "index.js"), inject("packed").tarball, "--profile", "esm-only", "--format", "ascii"]);
    expect(code, stdout).toBe(0);
  });
});

describe("the subpaths of the package", () => {
  const { resolve } = createRequire(join(inject("packed").project, "package.json"));

  it("are these", () => {
    expect(Object.keys(manifest.exports).sort()).toEqual([".", "./chart", "./chart/svg", "./classify", "./create", "./data", "./data.json", "./data/listed", "./export/bibtex", "./export/csl-json", "./export/csv", "./export/cytoscape", "./export/dot", "./export/explorer", "./export/gexf", "./export/graphml", "./export/json-ld", "./export/latex", "./export/markdown", "./export/mermaid", "./export/neo4j", "./export/parquet", "./export/ris", "./export/turtle", "./graph", "./ingest", "./ingest/arxiv-atom", "./ingest/author-page", "./ingest/bibtex", "./ingest/csl-json", "./ingest/csv", "./ingest/daily-papers", "./ingest/fetch", "./ingest/jsonl", "./ingest/markdown", "./ingest/openalex", "./ingest/ris", "./ingest/semantic-scholar", "./node", "./package.json", "./schema", "./schemas/*"]);
  });

  it.each(["quantaxonomy/data.json", "quantaxonomy/schemas/data.schema.json", "quantaxonomy/schemas/authored-paper.schema.json", "quantaxonomy/package.json"])("lead to %s", (specifier) => {
    expect(() => JSON.parse(readFileSync(resolve(specifier), "utf8")) as unknown).not.toThrow();
  });

  it.each(["quantaxonomy/dist/index.js", "quantaxonomy/dist/data.json", "quantaxonomy/index", "quantaxonomy/cli/main", "quantaxonomy/model", "quantaxonomy/export", "quantaxonomy/taxonomy/papers/affinequant.yaml"])(
    "do not lead to %s",
    (specifier) => {
      expect(() => resolve(specifier)).toThrow(expect.objectContaining({ code: "ERR_PACKAGE_PATH_NOT_EXPORTED" }));
    },
  );
});
