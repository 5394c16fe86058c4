/**
 * Compiles `taxonomy/` into `src/generated/`: ids as types, the shipped data as an ASCII module, and the listed tier apart.
 *
 * Run before start, test and build; `--check` only says whether the data are free of findings, and what to look at.
 */
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { buildTaxonomy, compileTaxonomy } from "../src/create/buildTaxonomy.js";
import { checkAll } from "../src/create/createTaxonomy.js";
import { renderFinding } from "../src/create/finding.js";
import { SCHEMES } from "../src/model/scheme.js";
import { readTaxonomyDirectory } from "../src/node/readTaxonomyDirectory.js";
import { toIndexText } from "../src/taxonomy/indexText.js";
import type { RecordLists } from "../src/taxonomy/recordReader.js";
import { readListed } from "./listed/listedFiles.js";
import { toListedRecords } from "./listed/toListedRecords.js";

const ROOT = join(import.meta.dirname, "..");
const OUT = join(ROOT, "src", "generated");

const { version } = JSON.parse(await readFile(join(ROOT, "package.json"), "utf8")) as { version: string };
const directory = await readTaxonomyDirectory(join(ROOT, "taxonomy"));
const checked = checkAll(directory.records, undefined, { locate: directory.locate });
const findings = [...directory.findings, ...(checked.success ? [] : checked.findings)];
if (findings.length > 0 || !checked.success) {
  for (const finding of findings) console.error(renderFinding(finding));
  console.error(`${findings.length} findings in ${directory.fileCount} files`);
  process.exit(1);
}
const listed = toListedRecords(readListed(join(ROOT, "taxonomy", "listed")), buildTaxonomy(checked.records, version));
if (listed.findings.length > 0) {
  for (const finding of listed.findings) console.error(renderFinding(finding));
  console.error(`${listed.findings.length} findings in taxonomy/listed; npm run listed -- <index.csv> builds it anew`);
  process.exit(1);
}
if (listed.stale.length > 0) console.error(`${listed.stale.length} listed papers have labels that the concepts no longer fit, and go without; npm run listed -- --relabel gives them new ones`);
if (process.argv.includes("--check")) {
  // Advice is for whoever keeps the data; it fails nothing.
  for (const finding of checked.advice) console.error(renderFinding(finding));
} else {
  const { lists, index } = compileTaxonomy(checked.records, version);
  await mkdir(OUT, { recursive: true });
  await writeWhole("ids.ts", renderIds(lists, index.redirects.map(({ id }) => id)));
  await writeWhole(
    "data.ts",
    [
      "// Made by `npm run generate`; do not edit.",
      'import type { RecordTexts } from "../taxonomy/textReader.js";',
      `export const VERSION = ${toAscii(version)};`,
      `export const PAPER_COUNT = ${lists.paper.length};`,
      `export const CONCEPT_COUNT = ${lists.concept.length};`,
      `export const INDEX_TEXT: string = ${toAscii(toIndexText(index))};`,
      "export const RECORD_TEXTS: RecordTexts = {",
      ...Object.entries(lists).map(([kind, records]) => `  ${kind}: [\n${records.map((record) => `    ${toAscii(JSON.stringify(record))},\n`).join("")}  ],`),
      "};",
      "",
    ].join("\n"),
  );
  const listedText = JSON.stringify(listed.records);
  await writeWhole("listed.ts", `// Made by \`npm run generate\`; do not edit.\nexport const LISTED_TEXT: string = ${toAscii(listedText)};\n`);
  await writeWhole("listedIds.ts", renderListedIds(Object.keys(listed.records.papers), Object.keys(listed.records.redirects)));
  await writeWhole("data.json", `${JSON.stringify(toPublished(lists, version, index.redirects))}\n`);
}

/** The published form: the records under their ids, as `createTaxonomy` takes them. */
function toPublished(lists: RecordLists, dataVersion: string, redirects: readonly { readonly id: string }[]): object {
  const byId = (records: readonly { readonly id: string }[]): object => Object.fromEntries(records.map((record) => [record.id, record]));
  const concepts = Object.fromEntries(
    lists.scheme.map(({ id, ...texts }) => [id, { ...texts, concepts: byId(lists.concept.filter(({ scheme }) => scheme === id)) }]),
  );
  return {
    $schema: "https://unpkg.com/quantaxonomy/dist/schemas/data.schema.json",
    version: dataVersion,
    concepts,
    papers: byId(lists.paper),
    models: byId(lists.model),
    systems: byId(lists.system),
    benchmarks: byId(lists.benchmark),
    metrics: byId(lists.metric),
    redirects: byId(redirects),
  };
}

function renderListedIds(papers: readonly string[], moved: readonly string[]): string {
  return `// Made by \`npm run generate\`; do not edit.

/**
 * Ids of the listed papers.
 *
 * @category Shipped ids
 */
export type ListedId = ${unionOf(papers)};

/**
 * Former ids of listed papers.
 *
 * @category Shipped ids
 */
export type MovedListedId = ${unionOf(moved)};
`;
}

function unionOf(ids: readonly string[]): string {
  return ids.length === 0 ? "never" : ids.map((id) => `\n  | ${JSON.stringify(id)}`).join("");
}

function renderIds(lists: RecordLists, moved: readonly string[]): string {
  const idsOf = (records: readonly { readonly id: string }[]): readonly string[] => records.map(({ id }) => id).sort();
  const schemeTypes = SCHEMES.map((scheme) => [scheme, idsOf(lists.concept.filter((concept) => concept.scheme === scheme))] as const);
  const typeName = (name: string): string => `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  return `// Made by \`npm run generate\`; do not edit.
import type { Ids } from "../model/ids.js";

/**
 * Ids of the shipped papers, former ids included.
 *
 * @category Shipped ids
 */
export type PaperId = ${unionOf([...idsOf(lists.paper), ...moved])};
${schemeTypes
  .map(
    ([scheme, ids]) => `
/**
 * Ids of the shipped concepts of the scheme \`${scheme}\`.
 *
 * @category Shipped ids
 */
export type ${typeName(scheme)}ConceptId = ${unionOf(ids)};
`,
  )
  .join("")}
${(["model", "system", "benchmark", "metric"] as const)
  .map(
    (kind) => `/**
 * Ids of the shipped ${kind} records.
 *
 * @category Shipped ids
 */
export type ${typeName(kind)}Id = ${unionOf(idsOf(lists[kind]))};
`,
  )
  .join("\n")}
/**
 * The shipped concept ids, per scheme.
 *
 * @category Shipped ids
 */
export interface ShippedConceptIds {
${schemeTypes.map(([scheme]) => `  /** Of the scheme \`${scheme}\`. */\n  readonly ${scheme}: ${typeName(scheme)}ConceptId;`).join("\n")}
}

/**
 * The id unions of the shipped taxonomy.
 *
 * @category Shipped ids
 */
export interface ShippedIds extends Ids {
  /** Ids of papers, former ids included. */
  readonly paper: PaperId;
  /** Ids of concepts, per scheme. */
  readonly concept: ShippedConceptIds;
  /** Ids of model records. */
  readonly model: ModelId;
  /** Ids of system records. */
  readonly system: SystemId;
  /** Ids of benchmark records. */
  readonly benchmark: BenchmarkId;
  /** Ids of metric records. */
  readonly metric: MetricId;
}
`;
}

/** A string literal of ASCII alone: one wide character would double the memory of the whole text. */
function toAscii(text: string): string {
  return JSON.stringify(text).replaceAll(/[\u007f-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** Writes beside the target and renames, so that a reader never meets half a file. */
async function writeWhole(name: string, text: string): Promise<void> {
  await writeFile(join(OUT, `${name}.tmp`), text);
  await rename(join(OUT, `${name}.tmp`), join(OUT, name));
}
