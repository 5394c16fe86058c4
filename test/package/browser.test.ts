import { join } from "node:path";
import { runInNewContext } from "node:vm";
import { gzipSync } from "node:zlib";
import { build, type BuildOptions, type BuildResult } from "esbuild";
import { beforeAll, describe, expect, inject, it } from "vitest";

type Bundle = BuildResult<BuildOptions & { write: false; metafile: true }>;

/** The most that the root entry's own code may weigh, minified and compressed, in bytes. */
const MAX_OWN_SIZE = 30_000;

/** From this size on, a part of a bundle is data. */
const DATA_SIZE = 100_000;

/** Bundles a fixture for browsers. Node's modules are not there, so an import of one fails the build. */
function bundle(name: string, options: BuildOptions = {}): Promise<Bundle> {
  return build({
    ...options,
    entryPoints: [join(inject("packed").project, "browser", `${name}.js`)],
    absWorkingDir: inject("packed").project,
    bundle: true,
    minify: true,
    platform: "browser",
    target: "es2022",
    format: options.format ?? "esm",
    logLevel: "silent",
    write: false,
    metafile: true,
  });
}

const textOf = ({ outputFiles }: Bundle): string => outputFiles.map(({ text }) => text).join("");

/** The packages of which a bundle reads a file, used or not. */
const packagesOf = ({ metafile }: Bundle): readonly string[] =>
  [...new Set(Object.keys(metafile.inputs).flatMap((path) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? []))].sort();

/** The files of the package in a bundle that hold data: by their size there, for their names change with every build. */
const dataOf = ({ metafile }: Bundle): readonly string[] =>
  Object.values(metafile.outputs)
    .flatMap(({ inputs }) => Object.entries(inputs))
    .flatMap(([path, { bytesInOutput }]) => (bytesInOutput > DATA_SIZE && path.includes("quantaxonomy/dist") ? [path] : []));

describe("the root entry in a browser's bundle", () => {
  let whole: Bundle;
  beforeAll(async () => {
    whole = await bundle("root", { format: "iife", globalName: "page" });
  });

  it("answers a query where there is nothing but the language", () => {
    const found = runInNewContext(`${textOf(whole)};page.found.join()`, {}) as string;
    expect(found.split(",")).toContain("vidit-q");
  });

  it("imports nothing of Node", () => {
    expect(Object.values(whole.metafile.inputs).flatMap(({ imports }) => imports.filter(({ external, path }) => external === true || path.startsWith("node:")))).toEqual([]);
    expect(textOf(whole)).not.toMatch(/["']node:/);
  });

  it("holds none of the listed tier", () => {
    expect(textOf(whole)).not.toContain("Known from public paper lists");
  });

  it("brings no other package", () => {
    expect(packagesOf(whole)).toEqual(["quantaxonomy"]);
  });

  it(`weighs at most ${MAX_OWN_SIZE / 1000} kB without the data`, async () => {
    const data = dataOf(whole);
    expect(data).toHaveLength(1);
    const own = await bundle("root", { external: data.map((path) => `*/${path.split("/").at(-1) ?? path}`) });
    expect(dataOf(own)).toEqual([]);
    const size = gzipSync(textOf(own)).length;
    console.log(`The root entry without the data: ${(size / 1000).toFixed(1)} kB minified and compressed; with them ${(gzipSync(textOf(whole)).length / 1000).toFixed(1)} kB`);
    expect(size).toBeGreaterThan(1000);
    expect(size).toBeLessThanOrEqual(MAX_OWN_SIZE);
  });
});

describe("a part alone in a browser's bundle", () => {
  it("is BibTeX without zod, graphology and the data", async () => {
    const part = await bundle("bibtex");
    expect(packagesOf(part)).toEqual(["any-ascii", "quantaxonomy"]);
    expect(dataOf(part)).toEqual([]);
  });

  it("is the listed tier without the shipped taxonomy", async () => {
    const part = await bundle("listed");
    expect(dataOf(part)).toHaveLength(1);
    expect(packagesOf(part)).toEqual(["quantaxonomy"]);
    expect(textOf(part)).not.toContain('"tier":"curated"');
    console.log(`The listed tier: ${(gzipSync(textOf(part)).length / 1000).toFixed(1)} kB minified and compressed`);
  });

  it("is one function of the root entry without the data", async () => {
    const part = await bundle("parse");
    expect(dataOf(part)).toEqual([]);
    expect(textOf(part)).not.toContain("affinequant");
  });
});
