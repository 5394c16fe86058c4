import { Ajv } from "ajv";
import fc from "fast-check";
import schema from "vega-lite/vega-lite-schema.json" with { type: "json" };
import { describe, expect, it } from "vitest";
import { CHART_THEMES, lineageChart, matrixChart, relatedChart, timelineChart, type VegaLiteSpec } from "../../src/chart/index.js";
import { FACETS, findPapers, lineage, matrix, PERIODS, relatedWork, timeline } from "../../src/query/index.js";
import { randomTaxonomy } from "../query/randomTaxonomy.js";

/** Vega-Lite's own schema; its formats of colours and addresses are those of no validator. */
const validate = new Ajv({ strict: false, validateFormats: false }).compile(schema);

function expectValid(spec: VegaLiteSpec): void {
  expect(validate(spec), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
  expect(JSON.parse(JSON.stringify(spec))).toEqual(spec);
}

const theme = fc.constantFrom(...CHART_THEMES);
const facet = fc.constantFrom(...FACETS);
const title = fc.option(fc.string({ unit: "binary" }), { nil: undefined }).map((text) => (text === undefined ? {} : { title: text }));
const RUNS = { numRuns: 40 };

describe("a specification is JSON that Vega-Lite's schema accepts", () => {
  it("of matrixChart()", () => {
    fc.assert(
      fc.property(randomTaxonomy, facet, facet, theme, title, fc.boolean(), (taxonomy, rows, columns, tone, named, compact) => {
        expectValid(matrixChart(matrix(taxonomy, { rows, columns }), { theme: tone, compact, ...named }));
      }),
      RUNS,
    );
  });

  it("of timelineChart()", () => {
    fc.assert(
      fc.property(randomTaxonomy, facet, fc.constantFrom(...PERIODS), theme, title, (taxonomy, split, by, tone, named) => {
        expectValid(timelineChart(timeline(taxonomy, { by, split }), { theme: tone, ...named }));
      }),
      RUNS,
    );
  });

  it("of lineageChart()", () => {
    fc.assert(
      fc.property(randomTaxonomy, theme, title, fc.boolean(), (taxonomy, tone, named, rivals) => {
        for (const { id } of findPapers(taxonomy, {}, { tiers: ["curated", "draft", "stub"] })) expectValid(lineageChart(taxonomy, lineage(taxonomy, id), { theme: tone, rivals, ...named }));
      }),
      RUNS,
    );
  });

  it("of relatedChart()", () => {
    fc.assert(
      fc.property(randomTaxonomy, theme, title, (taxonomy, tone, named) => {
        for (const { id } of findPapers(taxonomy, {})) expectValid(relatedChart(relatedWork(taxonomy, id), { theme: tone, ...named }));
      }),
      RUNS,
    );
  });
});
