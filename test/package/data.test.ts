import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { describe, expect, inject, it } from "vitest";
import { parse } from "yaml";
import { runNode } from "./run.js";

const read = (path: string): string => readFileSync(join(inject("packed").project, "node_modules", "quantaxonomy", path), "utf8");

/** A validator that this project did not write. */
function schema(name: string): ValidateFunction {
  const ajv = new Ajv2020({ strict: true, strictTypes: false });
  addFormats.default(ajv);
  return ajv.compile(JSON.parse(read(`dist/schemas/${name}.schema.json`)) as object);
}

/** What is wrong with a value by a schema. */
function errorsOf(validate: ValidateFunction, value: unknown): readonly unknown[] {
  return validate(value) ? [] : (validate.errors ?? []);
}

describe("data.json", () => {
  const data = JSON.parse(read("dist/data.json")) as { $schema: string; papers: Readonly<Record<string, { tier: string }>> };

  it("validates against its JSON Schema", () => {
    expect(errorsOf(schema("data"), data)).toEqual([]);
  });

  it("names the schema by the address at which the package publishes it", () => {
    expect((JSON.parse(read("dist/schemas/data.schema.json")) as { $id: string }).$id).toBe(data.$schema);
    expect(data.$schema.endsWith("/dist/schemas/data.schema.json")).toBe(true);
  });

  it("does not validate with a misspelt key", () => {
    const [id = ""] = Object.keys(data.papers);
    const papers = { ...data.papers, [id]: { ...data.papers[id], titel: "Misspelt" } };
    expect(errorsOf(schema("data"), { ...data, papers })).not.toEqual([]);
  });

  it("answers as the shipped taxonomy once createTaxonomy() has read it", async () => {
    expect(await runNode("data", ["main.js"])).toContain("related");
  });
});

describe("the papers as people write them", () => {
  const names = readdirSync(join(inject("packed").project, "node_modules", "quantaxonomy", "taxonomy", "papers"));

  it("validate against their JSON Schema, the file's name as the id", () => {
    const validate = schema("authored-paper");
    const wrong = names.flatMap((name) => {
      const errors = errorsOf(validate, { id: name.replace(/\.yaml$/, ""), ...(parse(read(`taxonomy/papers/${name}`)) as object) });
      return errors.length === 0 ? [] : [[name, errors]];
    });
    expect(wrong).toEqual([]);
    expect(names.length).toBeGreaterThan(90);
  });
});

describe("every JSON Schema", () => {
  const names = readdirSync(join(inject("packed").project, "node_modules", "quantaxonomy", "dist", "schemas"));

  it.each(names)("%s compiles with another validator", (name) => {
    expect(schema(name.replace(/\.schema\.json$/, ""))).toBeTypeOf("function");
  });
});
