import fc from "fast-check";
import type { TaxonomyRecords } from "../../src/create/index.js";
import { SCOPES } from "../../src/model/paper.js";
import { RELATION_TYPES } from "../../src/model/relation.js";
import { RESULT_FORMS } from "../../src/model/result.js";
import type { Taxonomy } from "../../src/taxonomy/taxonomy.js";
import { baseStub, words } from "../helpers/records.js";
import { BROADER, label, paperOf, SMALL_RECORDS, taxonomyOf } from "./records.js";

/** The most papers that a random taxonomy has. */
export const MOST_PAPERS = 9;
export const idOfPaper = (number: number): string => `paper-${number}`;

const keys = <T extends object>(object: T): readonly (keyof T & string)[] => Object.keys(object) as (keyof T & string)[];
const some = (ids: readonly string[], maxLength = 2) => fc.uniqueArray(fc.constantFrom(...ids), { maxLength });

const quantizer = fc.record(
  {
    target: fc.constantFrom("weights", "activations", "kv-cache"),
    bits: fc.constantFrom(2, 4, 4, 8, 16, 1.585),
    format: fc.constantFrom(...keys(BROADER.format)),
    granularity: fc.constantFrom(...keys(BROADER.granularity)),
    scale: fc.constantFrom("static" as const, "dynamic" as const),
  },
  { requiredKeys: [] },
);
const setting = fc.record({
  text: fc.constantFrom("one mix", "another mix"), // no text that states widths, so that any quantizers agree with it
  quantizers: fc.uniqueArray(quantizer, { minLength: 1, maxLength: 3, selector: ({ target }) => target }),
  evidence: fc.constant(words()),
});

const KINDS = ["ptq", "qat", "mixed-precision"] as const;
const ofKind = (kind: (typeof KINDS)[number]) => keys(BROADER.method).filter((id) => id.startsWith(`${kind}-`));
const onFacets = (["technique", "challenge", "target", "format", "granularity", "data"] as const).flatMap((scheme) => keys(BROADER[scheme]));
const facet = fc.constantFrom(...KINDS).chain((kind) =>
  fc.record({
    kind: fc.constant(kind),
    role: fc.constantFrom("core" as const, "component" as const),
    evidence: fc.constant(words()),
    concepts: some([...onFacets, ...ofKind(kind)], 4).map((ids) => ids.map(label)),
    settings: fc.array(setting, { maxLength: 2 }),
  }),
);
const adjacent = fc.constantFrom("core" as const, "component" as const).map((role) => ({ kind: "adjacent" as const, concept: "pruning", role, evidence: words() }));

const target = fc.oneof(
  { weight: 4, arbitrary: fc.record({ targetKind: fc.constant("paper" as const), target: fc.nat(MOST_PAPERS - 1).map(idOfPaper) }) },
  fc.record({ targetKind: fc.constant("model" as const), target: fc.constantFrom(...keys(SMALL_RECORDS.models)) }),
  fc.record({ targetKind: fc.constant("system" as const), target: fc.constant("engine") }),
  fc.record({ targetKind: fc.constant("benchmark" as const), target: fc.constantFrom(...keys(SMALL_RECORDS.benchmarks)) }),
  fc.record({ targetKind: fc.constant("name" as const), target: fc.constantFrom("Some kernel", "Some list") }),
);
const relation = fc.record({ type: fc.constantFrom(...RELATION_TYPES, "extends" as const, "supersedes" as const), to: target });

/** Figures of any form, most of which compare with nothing. */
const looseFigure = fc.record(
  {
    metric: fc.constantFrom(...keys(SMALL_RECORDS.metrics)),
    form: fc.constantFrom(...RESULT_FORMS),
    value: fc.nat(3),
    bound: fc.constant("about" as const),
    model: fc.constantFrom(...keys(SMALL_RECORDS.models)),
    benchmark: fc.constantFrom(...keys(SMALL_RECORDS.benchmarks)),
    setting: fc.constantFrom("W4A4", "4/4-bit", "W4A16", "one mix"),
    about: fc.nat(MOST_PAPERS - 1),
  },
  { requiredKeys: ["metric", "form", "value"] },
);

/** Levels of few things, so that some compare. */
const level = fc.record(
  {
    metric: fc.constantFrom("accuracy" as const, "perplexity" as const),
    form: fc.constant("absolute" as const),
    value: fc.nat(2),
    model: fc.constantFrom("line" as const, "painter" as const),
    benchmark: fc.constant("wiki" as const),
    setting: fc.constantFrom("W4A4", "4/4-bit"),
    about: fc.nat(MOST_PAPERS - 1),
  },
  { requiredKeys: ["metric", "form", "value", "model", "benchmark", "setting"] },
);
const figure = fc.oneof(looseFigure, level);

const TITLE_WORDS = ["Rotating", "Rounding", "Exact", "Müller", "Q-Drift"];

const paper = fc.record({
  tier: fc.constantFrom("curated" as const, "curated" as const, "curated" as const, "draft" as const, "listed" as const, "stub" as const),
  date: fc.constantFrom("2019", "2021", "2022-03", "2022-11-05", "2023-06", "2024-01-09", "2024-12"),
  title: some(TITLE_WORDS, 2),
  summary: fc.constantFrom("Rounds.", "Rotates exactly.", "Drifts."),
  author: fc.constantFrom("A. Müller", "B. Exact"),
  scope: fc.constantFrom(...SCOPES),
  labels: fc.tuple(fc.constantFrom("technical", "survey"), some(keys(BROADER.model)), some(keys(BROADER.task)), some(keys(BROADER.hardware))).map(([one, ...rest]) => [one, ...rest.flat()]),
  facets: fc.uniqueArray(fc.oneof({ weight: 4, arbitrary: facet }, adjacent), { maxLength: 3, selector: ({ kind }) => kind }),
  relations: fc.uniqueArray(relation, { maxLength: 4, selector: ({ to }) => `${to.targetKind} ${to.target}` }),
  figures: fc.array(figure, { maxLength: 4 }),
});

/** Small taxonomies over fixed concepts: papers of all tiers with facets, settings, relations of every kind, figures. */
export const randomTaxonomy: fc.Arbitrary<Taxonomy> = fc.array(paper, { minLength: 2, maxLength: MOST_PAPERS }).map((papers) => {
  const exists = (number: number): boolean => number < papers.length;
  const records = papers.map(({ tier, date, title, summary, author, scope, labels, facets, relations, figures }, number): [string, NonNullable<TaxonomyRecords["papers"]>[string]] => {
    const facts = { title: `Paper ${number} ${title.join(" ")}`, date, authors: [author] };
    if (tier === "stub") return [idOfPaper(number), baseStub(facts)];
    const uses = facets.some(({ kind }) => kind !== "adjacent");
    const isAbout = facets.some(({ kind, role }) => kind !== "adjacent" && role === "core");
    const settings = facets.flatMap((each) => (each.kind === "adjacent" ? [] : each.settings.map(({ text }) => text)));
    const isKnown = (of: string | undefined): boolean => of !== "one mix" || settings.includes("one mix");
    const reading = paperOf("", {
      ...facts,
      summary,
      scope: isAbout ? "in" : uses && scope === "out" ? "adjacent" : scope,
      concepts: labels.map(label),
      methods: facets,
      relations: relations.flatMap(({ type, to: { target: id, targetKind } }) => {
        const other = Number(id.slice("paper-".length));
        if (targetKind === "paper" && (other === number || !exists(other))) return [];
        // Only what is numbered higher supersedes, so that no line of versions closes.
        return [{ type: type === "supersedes" && targetKind === "paper" && other > number ? ("extends" as const) : type, target: id, targetKind, evidence: words() }];
      }),
      results: figures.flatMap(({ about, ...each }) => {
        if (!isKnown(each.setting)) return [];
        return [{ ...each, ...(each.form === "range" ? { to: each.value + 1 } : {}), ...(about === undefined || !exists(about) ? {} : { about: idOfPaper(about) }), evidence: words() }];
      }),
    });
    const { checked: _, ...unchecked } = reading;
    return [idOfPaper(number), tier === "curated" ? reading : { ...unchecked, tier }];
  });
  return taxonomyOf(Object.fromEntries(records));
});

/** Tiers to ask, `listed` never alone: a taxonomy without it refuses. */
export const tierLists = fc.constantFrom<("curated" | "draft" | "stub" | "listed")[]>(["curated"], ["curated", "draft"], ["curated", "stub"], ["stub", "curated", "listed", "draft"]);
