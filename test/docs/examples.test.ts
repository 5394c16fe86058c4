import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fencesOfGuide, fencesOfSource, filesUnder, GUIDES, ROOT, type Fence } from "./fences.js";
import { readPublicFace, type PublicFace } from "./publicFace.js";

/** Every `ts` fence of the docstrings and guides, under a name that a file may bear. */
const sources = filesUnder("src", ".ts").filter((file) => !file.startsWith("src/generated/"));
const fences = [...sources.flatMap((file) => fencesOfSource(file, "ts")), ...GUIDES.flatMap((file) => fencesOfGuide(file, "ts"))];
const examples = new Map<string, Fence>(fences.map((fence) => [`${fence.file.replaceAll(/[^A-Za-z0-9]+/g, "-")}-${fence.line}`, fence]));

/** Vitest compiles TypeScript here too, and the process has the folder to itself. */
const folder = join(ROOT, "node_modules", ".cache", `doc-examples-${process.pid}`);

const placeOf = ({ file, line, title }: Fence): string => `${file}:${line}${title === undefined ? "" : ` ${title}`}`;

beforeAll(() => {
  mkdirSync(folder, { recursive: true });
  for (const [name, { code }] of examples) writeFileSync(join(folder, `${name}.ts`), `${code}\n`);
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe("an example runs as it stands", () => {
  it.each([...examples].map(([name, fence]) => [placeOf(fence), name] as const))("%s", async (_place, name) => {
    await import(/* @vite-ignore */ pathToFileURL(join(folder, `${name}.ts`)).href);
  });
});

describe("an example can be pasted into a script", () => {
  it("imports by public names alone", () => {
    const specifiers = fences.flatMap((fence) => [...fence.code.matchAll(/\bfrom "([^"]+)"|\bimport\("([^"]+)"\)/g)].map(([, a, b]) => `${placeOf(fence)} ${a ?? b ?? ""}`));
    expect(specifiers.filter((text) => / \.{1,2}\//.test(text))).toEqual([]);
  });

  it("asserts what it shows", () => {
    const silent = fences.filter(({ code }) => !/^import assert from "node:assert\/strict";$/m.test(code) || !/\bassert[.(]/.test(code));
    expect(silent.map(placeOf)).toEqual([]);
  });

  it("has a title in a docstring", () => {
    expect(fences.filter(({ file, title }) => file.startsWith("src/") && title === undefined).map(placeOf)).toEqual([]);
  });
});

describe("the compiler", () => {
  let face: PublicFace;
  beforeAll(() => {
    face = readPublicFace(examples);
  }, 120_000);

  it("accepts every example under the project's own strict options", () => {
    const refused = [...face.messages].flatMap(([name, messages]) => messages.map((message) => `${placeOf(examples.get(name)!)} line ${message}`));
    expect(refused).toEqual([]);
  });

  it("finds a titled example on every function that users can import", () => {
    expect(face.functionCount).toBeGreaterThan(40);
    expect(face.withoutExample).toEqual([]);
  });
});
