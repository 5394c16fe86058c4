/**
 * Publishes the data beside the code: `dist/data.json`, and JSON Schemas of every record in `dist/schemas/`.
 *
 * Runs at the end of the build, when `src/generated/` and `dist/` are there.
 */
import { chmod, copyFile, mkdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { SCHEMES } from "../src/model/scheme.js";
import { authoredConcept, concept, conceptScheme } from "../src/schema/concept.js";
import { authoredPaper, paper } from "../src/schema/paper.js";
import { benchmarkRecord, metricRecord, modelRecord, redirect, systemRecord } from "../src/schema/records.js";

const ROOT = join(import.meta.dirname, "..");
const OUT = join(ROOT, "dist", "schemas");

const byId = <T extends z.ZodType>(schema: T): z.ZodType => z.record(z.string(), schema);

/** `data.json` as a whole: the published records under their ids. */
const data = z.strictObject({
  $schema: z.string(),
  version: z.string(),
  concepts: z.strictObject(
    Object.fromEntries(SCHEMES.map((scheme) => [scheme, z.strictObject({ ...conceptScheme.unwrap().omit({ id: true }).shape, concepts: byId(concept) })])),
  ),
  papers: byId(paper),
  models: byId(modelRecord),
  systems: byId(systemRecord),
  benchmarks: byId(benchmarkRecord),
  metrics: byId(metricRecord),
  redirects: byId(redirect),
});

const SCHEMAS = {
  data,
  paper,
  "authored-paper": authoredPaper,
  concept,
  "authored-concept": authoredConcept,
  "concept-scheme": conceptScheme,
  model: modelRecord,
  system: systemRecord,
  benchmark: benchmarkRecord,
  metric: metricRecord,
  redirect,
} satisfies Record<string, z.ZodType>;

/** What a file says by its name and place, so that the record inside does not repeat it. */
const SAID_BY_FILE: Readonly<Record<string, readonly string[]>> = { "authored-paper": ["id"], "authored-concept": ["id", "scheme"] };

/** A schema that does not require some keys, in itself and in the members of its union. */
function withoutRequired(schema: JsonSchema, keys: readonly string[]): JsonSchema {
  return {
    ...schema,
    ...(schema.required ? { required: schema.required.filter((key) => !keys.includes(key)) } : {}),
    ...(schema.oneOf ? { oneOf: schema.oneOf.map((member) => withoutRequired(member, keys)) } : {}),
    ...(schema.anyOf ? { anyOf: schema.anyOf.map((member) => withoutRequired(member, keys)) } : {}),
  };
}

interface JsonSchema {
  readonly required?: readonly string[];
  readonly oneOf?: readonly JsonSchema[];
  readonly anyOf?: readonly JsonSchema[];
}

await mkdir(OUT, { recursive: true });
for (const [name, schema] of Object.entries(SCHEMAS)) {
  const jsonSchema = withoutRequired(z.toJSONSchema(schema, { io: "input", target: "draft-2020-12" }) as JsonSchema, SAID_BY_FILE[name] ?? []);
  const text = JSON.stringify({ $id: `https://unpkg.com/quantaxonomy/dist/schemas/${name}.schema.json`, ...jsonSchema }, undefined, 1);
  await writeFile(join(OUT, `${name}.schema.json.tmp`), `${text}\n`);
  await rename(join(OUT, `${name}.schema.json.tmp`), join(OUT, `${name}.schema.json`));
}
await copyFile(join(ROOT, "src", "generated", "data.json"), join(ROOT, "dist", "data.json"));
await chmod(join(ROOT, "dist", "cli", "main.js"), 0o755);
