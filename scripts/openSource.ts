import { readFile, stat } from "node:fs/promises";
import { buildTaxonomy, UNVERSIONED } from "../src/create/buildTaxonomy.js";
import { checkAll } from "../src/create/createTaxonomy.js";
import type { Finding } from "../src/create/finding.js";
import { openPublished } from "../src/create/openPublished.js";
import { TaxonomyError } from "../src/create/taxonomyError.js";
import { readTaxonomyDirectory } from "../src/node/readTaxonomyDirectory.js";
import type { Taxonomy } from "../src/taxonomy/taxonomy.js";

/** A taxonomy as it was read, with what a person should look at. */
export interface OpenedSource {
  readonly taxonomy: Taxonomy;
  readonly advice: readonly Finding[];
}

/**
 * Opens a directory of YAML, or a published `data.json`.
 *
 * The directory is held to every rule. A published file was checked by the rules of its day: its records must have
 * the right form, and a rule that came later does not keep it from being compared.
 *
 * @param version - The version of a directory, which states none.
 * @throws {@link TaxonomyError} with every finding.
 */
export async function openSource(path: string, version: string = UNVERSIONED): Promise<OpenedSource> {
  if ((await stat(path)).isDirectory()) {
    const { records, locate, findings } = await readTaxonomyDirectory(path);
    const checked = checkAll(records, undefined, { locate });
    if (findings.length > 0 || !checked.success) throw new TaxonomyError([...findings, ...(checked.success ? [] : checked.findings)]);
    return { taxonomy: buildTaxonomy(checked.records, checked.version ?? version), advice: checked.advice };
  }
  const opened = openPublished(JSON.parse(await readFile(path, "utf8")));
  if (!opened.success) throw new TaxonomyError(opened.findings);
  return { taxonomy: opened.taxonomy, advice: opened.advice };
}
