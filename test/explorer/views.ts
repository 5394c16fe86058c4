import fc from "fast-check";
import { METHOD_KINDS } from "../../src/model/methodKind.js";
import { FACETS } from "../../src/query/axis.js";
import { BIT_TARGETS, PICK_FACETS, TABS, THEMES, type View } from "../../src/explorer/state/view.js";

const id = fc.stringMatching(/^[a-z][a-z0-9-]{0,12}$/);
const someIds = fc.uniqueArray(id, { minLength: 1, maxLength: 3 });

/** Years in order, each end there or not. */
const years = fc.tuple(fc.option(fc.integer({ min: 1990, max: 2030 }), { nil: undefined }), fc.option(fc.nat(20), { nil: undefined })).map(([min, more]) => ({
  ...(min === undefined ? {} : { min }),
  ...(more === undefined ? {} : { max: (min ?? 2000) + more }),
}));

/** Any view, its ids known or not. */
export const anyView: fc.Arbitrary<View> = fc.record({
  text: fc.string({ maxLength: 60, unit: "grapheme" }),
  picks: fc.record(Object.fromEntries(PICK_FACETS.map((facet) => [facet, someIds])), { requiredKeys: [] }) as fc.Arbitrary<View["picks"]>,
  years,
  bits: fc.record(Object.fromEntries(BIT_TARGETS.map((target) => [target, fc.constantFrom(1, 2, 4, 8, 16)])), { requiredKeys: [] }) as fc.Arbitrary<View["bits"]>,
  selected: fc.option(fc.record({ kind: fc.constantFrom("paper" as const, "concept" as const), id }), { nil: undefined }),
  tab: fc.constantFrom(...TABS),
  rows: fc.constantFrom(...FACETS),
  columns: fc.constantFrom(...FACETS),
  cell: fc.option(fc.record({ row: id, column: id }), { nil: undefined }),
  from: fc.string({ maxLength: 40, unit: "grapheme" }),
  to: id,
  theme: fc.constantFrom(...THEMES),
});

/** Filters that the shipped data can answer. */
export const knownFilters: fc.Arbitrary<Pick<View, "text" | "picks" | "years" | "bits">> = fc.record({
  text: fc.constantFrom("", "", "rot", "quant", "diffusion"),
  picks: fc.record(
    {
      method: fc.uniqueArray(fc.constantFrom(...METHOD_KINDS), { minLength: 1, maxLength: 2 }),
      model: fc.uniqueArray(fc.constantFrom("llm", "dit", "diffusion", "cnn"), { minLength: 1, maxLength: 2 }),
      scope: fc.uniqueArray(fc.constantFrom("in", "adjacent"), { minLength: 1, maxLength: 2 }),
    },
    { requiredKeys: [] },
  ),
  years: fc.constantFrom({}, { min: 2023 }, { max: 2022 }, { min: 2023, max: 2024 }),
  bits: fc.constantFrom({}, {}, { weights: 4 }, { weights: 4, activations: 8 }),
});
