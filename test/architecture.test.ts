import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { importCycles, loadedBy, readSourceFiles } from "./helpers/sourceFiles.js";

/**
 * The floors: a room imports from rooms of lower floors, and types alone from rooms of its own. Generated files stand
 * under the data that they hold, the entry of the package over what it hands on.
 */
const FLOOR: Readonly<Record<string, number>> = {
  model: 1,
  schema: 2,
  taxonomy: 2,
  generated: 2.5,
  data: 3,
  create: 3,
  query: 3,
  graph: 3,
  classify: 3,
  ingest: 3,
  export: 4,
  chart: 4,
  // Writes what exports make: pictures and the page.
  node: 4.2,
  "index.ts": 4.5,
  cli: 5,
  explorer: 5,
};

const files = readSourceFiles();
const packageJson = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as Readonly<Record<"dependencies" | "optionalDependencies" | "devDependencies", Readonly<Record<string, string>>>>;
const hasIndex = existsSync(new URL("../src/index.ts", import.meta.url));

/** `zod` of `zod/v4`, `@scope/name` of `@scope/name/part`. */
const packageOf = (specifier: string): string => specifier.split("/").slice(0, specifier.startsWith("@") ? 2 : 1).join("/");

describe("the sources", () => {
  it("stand in rooms whose floor is named here", () => {
    expect([...new Set(files.map(({ room }) => room))].filter((room) => FLOOR[room] === undefined)).toEqual([]);
  });

  it("import from lower floors, and types alone from rooms of their own floor", () => {
    const wrong = files.flatMap(({ path, room, imports }) =>
      imports.flatMap(({ to, isFile, isTypesOnly }) => {
        const target = to.split("/")[0] ?? to;
        const [own = 0, other = 0] = [FLOOR[room], FLOOR[target]];
        const allowed = !isFile || target === room || other < own || (other === own && isTypesOnly);
        return allowed ? [] : [`${path} imports ${to}`];
      }),
    );
    expect(wrong).toEqual([]);
  });

  it("import files that are there", () => {
    const paths = new Set(files.map(({ path }) => path));
    expect(files.flatMap(({ path, imports }) => imports.filter(({ to, isFile }) => isFile && /\.tsx?$/.test(to) && !paths.has(to)).map(({ to }) => `${path} imports ${to}`))).toEqual([]);
  });

  it("import builtins of Node in the rooms node and cli alone, and by their full names", () => {
    const outside = files.filter(({ room }) => room !== "node" && room !== "cli");
    expect(outside.flatMap(({ path, imports }) => imports.filter(({ to }) => to.startsWith("node:")).map(({ to }) => `${path} imports ${to}`))).toEqual([]);
    const bare = new Set(["fs", "path", "os", "url", "util", "stream", "events", "buffer", "crypto", "process", "readline", "child_process", "assert"]);
    expect(files.flatMap(({ path, imports }) => imports.filter(({ to, isFile }) => !isFile && bare.has(packageOf(to))).map(({ to }) => `${path} imports ${to}`))).toEqual([]);
  });

  it("import no package that is neither a dependency nor bundled", () => {
    const bundled = /noExternal: \[([^\]]*)\]/.exec(readFileSync(new URL("../tsup.config.ts", import.meta.url), "utf8"))?.[1] ?? "";
    const known = new Set([...Object.keys(packageJson.dependencies), ...Object.keys(packageJson.optionalDependencies), ...[...bundled.matchAll(/"([^"]+)"/g)].map(([, name = ""]) => name)]);
    // The explorer is a page: what it imports is built into it.
    const isKnown = (room: string, name: string): boolean => known.has(name) || (room === "explorer" && packageJson.devDependencies[name] !== undefined);
    const strange = files.flatMap(({ path, room, imports }) => imports.filter(({ to, isFile }) => !isFile && !to.startsWith("node:") && !isKnown(room, packageOf(to))).map(({ to }) => `${path} imports ${to}`));
    expect(strange).toEqual([]);
  });

  it("have no import cycle", () => {
    expect(importCycles(files)).toEqual([]);
  });

  it("have fewer than 300 lines each", () => {
    const written = files.filter(({ room }) => room !== "generated");
    expect(written.filter(({ lineCount }) => lineCount >= 300).map(({ path, lineCount }) => `${path} has ${lineCount}`)).toEqual([]);
  });

  it("have no default export and no console outside the command", () => {
    const read = (path: string): string => readFileSync(new URL(`../src/${path}`, import.meta.url), "utf8").replaceAll(/^\s*\*.*$/gm, "");
    expect(files.filter(({ path }) => /^export default\b/m.test(read(path))).map(({ path }) => path)).toEqual([]);
    expect(files.filter(({ path, room }) => room !== "cli" && /\bconsole\.\w/.test(read(path))).map(({ path }) => path)).toEqual([]);
  });

  it("load nothing from outside in the rooms model, schema and taxonomy but zod and the edit distance", () => {
    const allowed: Readonly<Record<string, readonly string[]>> = { model: [], taxonomy: ["fastest-levenshtein"], schema: ["zod"] };
    const wrong = files.flatMap(({ path, room, imports }) => {
      const packages = allowed[room];
      return packages === undefined ? [] : imports.filter(({ to, isFile }) => !isFile && !packages.includes(packageOf(to))).map(({ to }) => `${path} imports ${to}`);
    });
    expect(wrong).toEqual([]);
  });
});

describe.skipIf(!hasIndex)("the entry of the package (skipped where src/index.ts is not there)", () => {
  const loaded = loadedBy(files, "index.ts");

  it.each(["zod", "graphology", "yaml", "commander", "cli-table3", "picocolors"])("does not load %s", (name) => {
    expect([...loaded].filter((specifier) => packageOf(specifier) === name)).toEqual([]);
  });

  it("does not load the rooms that need them, nor the file system", () => {
    expect([...loaded].filter((path) => /^(?:schema|create|graph|node|cli)\//.test(path) || path.startsWith("node:"))).toEqual([]);
  });

  it("loads the shipped data and the lookups", () => {
    expect([...loaded]).toEqual(expect.arrayContaining(["data/taxonomy.ts", "taxonomy/paperLookups.ts"]));
  });

  it("only re-exports", () => {
    const text = readFileSync(new URL("../src/index.ts", import.meta.url), "utf8").replaceAll(/\/\*[\s\S]*?\*\//g, "");
    const others = text.split(/;\s*/).filter((statement) => statement.trim() !== "" && !/^\s*(?:\/\/.*\n\s*)*export (?:type )?(?:\*|\{)[\s\S]* from "[^"]+"$/.test(statement));
    expect(others).toEqual([]);
  });
});

describe("the shipped data alone", () => {
  it("load neither zod nor any other package but the edit distance", () => {
    const packages = [...loadedBy(files, "data/index.ts")].filter((path) => !path.endsWith(".ts"));
    expect(packages.filter((name) => name !== "fastest-levenshtein")).toEqual([]);
  });
});
