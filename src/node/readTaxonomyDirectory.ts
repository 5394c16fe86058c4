import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import type { FileLocation, Finding, Locate } from "../create/finding.js";
import type { TaxonomyRecords } from "../create/taxonomyRecords.js";
import { SCHEMES } from "../model/scheme.js";
import { nearestId } from "../taxonomy/unknownIdError.js";
import { readYaml } from "./readYaml.js";

/**
 * The records of a directory and where each stands.
 *
 * @category Files
 */
export interface TaxonomyDirectory {
  /** The records, not yet checked: pass them to `createTaxonomy` or `overlay` of `quantaxonomy/create`. */
  readonly records: TaxonomyRecords;
  /** Finds the file, line and column of a path; the option of the same name of `createTaxonomy`. */
  readonly locate: Locate;
  /** Files that could not be read at all. */
  readonly findings: readonly Finding[];
  /**
   * Whether it describes concept schemes of its own, and so stands alone. Without, it is meant to be laid over the
   * shipped taxonomy, also when it adds concepts to the schemes there.
   */
  readonly hasConcepts: boolean;
  /** How many files were read. */
  readonly fileCount: number;
}

const SINGLE_FILES = ["models", "systems", "benchmarks", "metrics", "redirects"] as const;
const KNOWN_ENTRIES = ["concepts", "papers", "listed", "README.md", "LICENSE", ...SINGLE_FILES.map((part) => `${part}.yaml`)];

/**
 * Reads a directory laid out as `taxonomy/` is: `concepts/<scheme>.yaml`, `papers/<id>.yaml`, `models.yaml`,
 * `systems.yaml`, `benchmarks.yaml`, `metrics.yaml` and `redirects.yaml`, each of them optional.
 *
 * @param directory - Its path.
 * @returns The records, their places, and what could not be read.
 * @throws Error of the file system when the directory is not there or may not be read.
 *
 * @example A directory with one paper, laid over the shipped data
 * ```ts
 * import assert from "node:assert/strict";
 * import { mkdtemp, mkdir, writeFile } from "node:fs/promises";
 * import { tmpdir } from "node:os";
 * import { join } from "node:path";
 * import { getPaper, taxonomy } from "quantaxonomy";
 * import { overlay } from "quantaxonomy/create";
 * import { readTaxonomyDirectory } from "quantaxonomy/node";
 *
 * const directory = await mkdtemp(join(tmpdir(), "quantaxonomy-"));
 * await mkdir(join(directory, "papers"));
 * await writeFile(
 *   join(directory, "papers", "ours.yaml"),
 *   "tier: draft\ntitle: Ours\ndate: 2026-10\nscope: out\nsummary: Not on quantization.\nconcepts: [{ id: method, evidence: [] }]\n",
 * );
 * const { records, locate } = await readTaxonomyDirectory(directory);
 * assert.equal(getPaper(overlay(taxonomy, records, { locate }), "ours").title, "Ours");
 * ```
 *
 * @category Files
 */
export async function readTaxonomyDirectory(directory: string): Promise<TaxonomyDirectory> {
  // Maps, because a file may be named `__proto__.yaml`.
  const parts = new Map<string, unknown>();
  const inside = new Map<string, Map<string, unknown>>();
  const findings: Finding[] = [];
  const places: { root: readonly (string | number)[]; locate: (path: readonly (string | number)[]) => FileLocation }[] = [];
  let fileCount = 0;

  const readInto = async (file: string, root: readonly string[]): Promise<void> => {
    fileCount++;
    const yaml = readYaml(await readFile(file, "utf8"), file, root);
    if (!yaml.success) {
      findings.push(...yaml.findings);
      return;
    }
    places.push({ root, locate: yaml.locate });
    const [part = "", id] = root;
    if (id === undefined) parts.set(part, yaml.value ?? {});
    else inside.set(part, (inside.get(part) ?? new Map<string, unknown>()).set(id, yaml.value));
  };

  const entries = await readdir(directory);
  for (const entry of entries.sort()) {
    if (KNOWN_ENTRIES.includes(entry) || entry.startsWith(".")) continue;
    const nearest = nearestId(entry, KNOWN_ENTRIES);
    findings.push({ code: "unreadable", message: `"${entry}" belongs to no part of a taxonomy`, path: [], mend: nearest === undefined ? "move it out of the directory" : `name it "${nearest}" or move it out`, file: join(directory, entry) });
  }
  for (const part of ["concepts", "papers"]) {
    if (!entries.includes(part)) continue;
    const files = await readdir(join(directory, part), { withFileTypes: true });
    for (const entry of files.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const { name } = entry;
      const file = join(directory, part, name);
      const id = basename(name, ".yaml");
      if (name.startsWith(".")) continue;
      if (!name.endsWith(".yaml") || entry.isDirectory()) {
        findings.push({ code: "unreadable", message: `"${name}" is no YAML file`, path: [part], mend: "end its name in .yaml, or move it out", file });
      } else if (part === "concepts" && !(SCHEMES as readonly string[]).includes(id)) {
        findings.push({ code: "unreadable", message: `"${name}" is not named after a concept scheme`, path: [part], mend: `name it ${SCHEMES.join(".yaml, ")}.yaml`, file });
      } else await readInto(file, [part, id]);
    }
  }
  for (const part of SINGLE_FILES) if (entries.includes(`${part}.yaml`)) await readInto(join(directory, `${part}.yaml`), [part]);

  const locate: Locate = (path) => {
    const place = places.find(({ root }) => root.every((part, i) => path[i] === part));
    return place?.locate(path.slice(place.root.length));
  };
  for (const [part, records] of inside) parts.set(part, Object.fromEntries(records));
  return { records: Object.fromEntries(parts) as TaxonomyRecords, locate, findings, hasConcepts: describesSchemes(inside.get("concepts")), fileCount };
}

/** Whether some scheme is described, and not only added to. */
function describesSchemes(schemes: ReadonlyMap<string, unknown> | undefined): boolean {
  return [...(schemes?.values() ?? [])].some((scheme) => typeof scheme === "object" && scheme !== null && "definition" in scheme);
}
