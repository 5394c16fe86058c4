import { execFile } from "node:child_process";
import { cp, mkdtemp, realpath, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** The packed package, and a fresh project in which it is installed. */
    readonly packed: {
      /** Path of the tarball. */
      readonly tarball: string;
      /** Paths of the files in the tarball. */
      readonly files: readonly string[];
      /** Folder of the project: every fixture is a folder in it. */
      readonly project: string;
    };
  }
}

const run = promisify(execFile);
const ROOT = join(import.meta.dirname, "..", "..");

/** Packs what was built, once for all tests here, and installs the tarball beside the fixtures, outside of this project. */
export default async function setup(testProject: TestProject): Promise<() => Promise<void>> {
  for (const name of ["index.js", "index.d.ts", "data.json"]) {
    await stat(join(ROOT, "dist", name)).catch((cause: unknown) => {
      throw new Error(`Cannot pack the package: dist/${name} is not there; run "npm run build" first`, { cause });
    });
  }
  // The real path, since compilers and bundlers name files by it.
  const project = await realpath(await mkdtemp(join(tmpdir(), "quantaxonomy-package-")));
  const { stdout } = await run("npm", ["pack", "--ignore-scripts", "--json", "--pack-destination", project], { cwd: ROOT, maxBuffer: 2 ** 24 });
  const packed = JSON.parse(stdout) as PackReport;
  const [{ filename, files }] = Object.values(packed) as [PackReport[string]];
  const tarball = join(project, filename);
  await cp(join(import.meta.dirname, "fixtures"), project, { recursive: true });
  await writeFile(join(project, "package.json"), '{ "name": "fresh-project", "version": "1.0.0", "private": true }\n');
  await run("npm", ["install", tarball, "--prefer-offline", "--no-audit", "--no-fund"], { cwd: project });
  testProject.provide("packed", { tarball, files: files.map(({ path }) => path), project });
  return () => rm(project, { recursive: true, force: true });
}

/** What `npm pack --json` prints: a list, or for some versions of npm an object by name. */
interface PackReport {
  readonly [key: string]: { readonly filename: string; readonly files: readonly { readonly path: string }[] };
}
