import { readFile, stat } from "node:fs/promises";
import type { Finding, Locate } from "../create/finding.js";
import type { TaxonomyRecords } from "../create/taxonomyRecords.js";
import type { CliIo } from "./io.js";
import { UserError } from "./userError.js";

/** Records from outside, before they are checked. */
export interface GivenRecords {
  readonly records: TaxonomyRecords;
  readonly locate?: Locate;
  /** What could not be read at all. */
  readonly findings: readonly Finding[];
  /** Whether they hold concepts, and so stand alone; without, they are laid over the shipped data. */
  readonly standsAlone: boolean;
  /** How many files were read. */
  readonly fileCount: number;
}

/** Reads a directory of YAML, a JSON file in the form of `data.json`, or the same from standard input (`-`). */
export async function readRecords(source: string, io: Pick<CliIo, "readIn">): Promise<GivenRecords> {
  if (source === "-") return fromJson(await io.readIn(), "standard input");
  if (!(await stat(source)).isDirectory()) return fromJson((await readFile(source, "utf8")).replace(/^\uFEFF/, ""), `"${source}"`);
  const { readTaxonomyDirectory } = await import("../node/readTaxonomyDirectory.js");
  const { records, locate, findings, hasConcepts, fileCount } = await readTaxonomyDirectory(source);
  return { records, locate, findings, standsAlone: hasConcepts, fileCount };
}

function fromJson(text: string, name: string): GivenRecords {
  let records: unknown;
  try {
    records = JSON.parse(text);
  } catch (error) {
    throw new UserError(`Cannot read ${name} as JSON: ${(error as SyntaxError).message}`);
  }
  if (typeof records !== "object" || records === null || Array.isArray(records)) throw new UserError(`Cannot read ${name}: it holds no object, wanted records in the form of data.json`);
  return { records: records as TaxonomyRecords, findings: [], standsAlone: Object.hasOwn(records, "concepts"), fileCount: 1 };
}
