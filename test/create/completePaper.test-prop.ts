import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { completePaper } from "../../src/create/completePaper.js";
import type { AuthoredConceptLabel } from "../../src/model/conceptLabel.js";
import type { AuthoredMethodFacet } from "../../src/model/facets/methodFacet.js";
import { METHOD_KINDS } from "../../src/model/methodKind.js";
import type { AuthoredPaper, Paper } from "../../src/model/paper.js";
import { SCHEMES, type Scheme } from "../../src/model/scheme.js";
import type { Setting } from "../../src/model/setting.js";
import { PaperSchema } from "../../src/schema/paper.js";
import { readPublished } from "../helpers/published.js";

const published = readPublished();
const papers = Object.values(published.papers);
const shippedSchemes = new Map(Object.values(published.concepts).flatMap(({ concepts }) => Object.values(concepts).map(({ id, scheme }) => [id, scheme] as const)));

const SCHEME_OF: Readonly<Record<string, Scheme>> = {
  ...Object.fromEntries(METHOD_KINDS.map((kind) => [kind, "method"] as const)),
  pruning: "method",
  rotation: "technique",
  outliers: "challenge",
  weights: "target",
  activations: "target",
  "weight-activation": "target",
  "weight-only": "target",
  int: "format",
  "per-group": "granularity",
  symmetric: "technique",
  asymmetric: "technique",
  "static-activation-scales": "technique",
  "dynamic-activation-scales": "technique",
  llm: "model",
  technical: "contribution",
};
const schemeOf = (id: string): Scheme | undefined => (Object.hasOwn(SCHEME_OF, id) ? SCHEME_OF[id] : undefined);

const evidence = fc.array(fc.record({ source: fc.constantFrom("title" as const, "abstract" as const), text: fc.constantFrom("a", "b", "c", "d") }), { maxLength: 3 });
const label: fc.Arbitrary<AuthoredConceptLabel> = fc.record(
  { id: fc.constantFrom(...Object.keys(SCHEME_OF), "no-such-concept"), evidence, confidence: fc.constantFrom(0, 0.25, 0.5, 1) },
  { requiredKeys: ["id", "evidence"] },
);
const quantizer = fc.record(
  {
    bits: fc.constantFrom(2, 4, 8, 16, 2.5),
    format: fc.constant("int"),
    granularity: fc.constant("per-group"),
    symmetric: fc.boolean(),
    scale: fc.constantFrom("static" as const, "dynamic" as const),
  },
  { requiredKeys: [] },
);
const setting: fc.Arbitrary<Setting> = fc.record(
  {
    text: fc.constantFrom("W4A8", "the low one"),
    status: fc.constantFrom("best" as const, "evaluated" as const),
    quantizers: fc
      .tuple(fc.subarray(["weights", "activations"], { minLength: 1 }), quantizer)
      .map(([targets, part]) => targets.map((target) => ({ target, ...part }))),
    evidence,
  },
  { requiredKeys: ["text", "quantizers", "evidence"] },
);
const facet: fc.Arbitrary<AuthoredMethodFacet> = fc.oneof(
  fc.record(
    {
      kind: fc.constantFrom(...METHOD_KINDS),
      role: fc.constantFrom("core" as const, "component" as const),
      evidence,
      confidence: fc.constantFrom(0.1, 0.9),
      concepts: fc.array(label, { maxLength: 3 }),
      settings: fc.array(setting, { maxLength: 3 }),
    },
    { requiredKeys: ["kind", "role", "evidence"] },
  ),
  fc.record({ kind: fc.constant("adjacent" as const), concept: fc.constant("pruning"), role: fc.constant("core" as const), evidence }),
);
const authored: fc.Arbitrary<AuthoredPaper> = fc.record(
  {
    tier: fc.constantFrom("draft" as const, "listed" as const),
    id: fc.constant("aq"),
    title: fc.constant("T"),
    date: fc.constantFrom("2024", "2024-03", "2024-03-19"),
    scope: fc.constant("in" as const),
    summary: fc.constant("s"),
    concepts: fc.array(label, { maxLength: 4 }),
    methods: fc.array(facet, { maxLength: 3 }),
    settings: fc.array(setting, { maxLength: 2 }),
    results: fc.array(fc.record({ metric: fc.constant("perplexity"), form: fc.constant("absolute" as const), value: fc.constant(1), evidence }), { maxLength: 2 }),
  },
  { requiredKeys: ["tier", "id", "title", "date", "scope", "summary"] },
);

const labelsOf = (paper: Paper) => paper.concepts.map(({ id }) => id);

describe("completePaper()", () => {
  it("changes nothing of a shipped paper, which is complete", () => {
    fc.assert(
      fc.property(fc.constantFrom(...papers), (paper) => {
        expect(completePaper(paper, (id) => shippedSchemes.get(id))).toEqual(paper);
      }),
      { numRuns: 3 * papers.length },
    );
  });

  it("changes nothing of any shipped paper, key order included", () => {
    const changed = papers.filter((paper) => JSON.stringify(completePaper(paper, (id) => shippedSchemes.get(id))) !== JSON.stringify(paper));
    expect(changed.map(({ id }) => id)).toEqual([]);
  });

  it("changes nothing of what it has completed", () => {
    fc.assert(
      fc.property(authored, (paper) => {
        const complete = completePaper(paper, schemeOf);
        expect(completePaper(complete, schemeOf)).toEqual(complete);
      }),
    );
  });

  it("keeps every known label and setting of the paper and its facets, each once", () => {
    fc.assert(
      fc.property(authored, (paper) => {
        const complete = completePaper(paper, schemeOf);
        const ids = labelsOf(complete);
        expect(new Set(ids).size).toBe(ids.length);
        const facets = paper.methods ?? [];
        const given = [...(paper.concepts ?? []), ...facets.flatMap((one) => (one.kind === "adjacent" ? [{ id: one.concept }] : [{ id: one.kind }, ...(one.concepts ?? [])]))];
        for (const { id } of given) expect(ids.includes(id)).toBe(schemeOf(id) !== undefined);
        const settings = [...(paper.settings ?? []), ...facets.flatMap((one) => (one.kind === "adjacent" ? [] : (one.settings ?? [])))];
        for (const { text, quantizers } of settings) expect(complete.settings.filter((other) => other.text === text && JSON.stringify(other.quantizers) === JSON.stringify(quantizers))).toHaveLength(1);
      }),
    );
  });

  it("orders labels by scheme", () => {
    fc.assert(
      fc.property(authored, (paper) => {
        const places = completePaper(paper, schemeOf).concepts.map(({ scheme }) => SCHEMES.indexOf(scheme));
        expect(places).toEqual([...places].sort((a, b) => a - b));
      }),
    );
  });

  it("loses no evidence of a label and never lowers its confidence", () => {
    fc.assert(
      fc.property(authored, (paper) => {
        const complete = completePaper(paper, schemeOf);
        for (const given of paper.concepts ?? []) {
          const kept = complete.concepts.find(({ id }) => id === given.id);
          if (!kept) continue;
          for (const words of given.evidence) expect(kept.evidence).toContainEqual(words);
          if (given.confidence !== undefined) expect(kept.confidence).toBeGreaterThanOrEqual(given.confidence);
        }
      }),
    );
  });

  it("makes what the schema of published papers accepts", () => {
    fc.assert(
      fc.property(authored, (paper) => {
        const complete = completePaper(paper, schemeOf);
        // Settings without words are no right input: the schema of what people write refuses them too.
        const given = (paper.methods ?? []).flatMap((facet) => (facet.kind === "adjacent" ? [] : (facet.settings ?? [])));
        fc.pre(complete.tier !== "stub" && complete.contribution !== "" && [...given, ...complete.settings].every((one) => one.evidence.length > 0));
        expect(PaperSchema.safeParse(complete).success).toBe(true);
      }),
    );
  });

  it("changes nothing of its input", () => {
    fc.assert(
      fc.property(authored, (paper) => {
        const before = structuredClone(paper);
        completePaper(paper, schemeOf);
        expect(paper).toEqual(before);
      }),
    );
  });
});
