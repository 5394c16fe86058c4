import { describe, expect, it } from "vitest";
import { taxonomy } from "../../src/data/index.js";
import { results } from "../../src/query/index.js";
import { UnknownIdError } from "../../src/taxonomy/index.js";
import { words } from "../helpers/records.js";
import { facet, labels, paperOf, taxonomyOf } from "./records.js";

const whole = { metric: "perplexity", form: "absolute", value: 5, model: "line", benchmark: "wiki", setting: "W4A4", evidence: words() } as const;
const { model: _model, ...withoutModel } = whole;
const { benchmark: _benchmark, ...withoutBenchmark } = whole;
const { setting: _setting, ...withoutSetting } = whole;

/** A paper that reports these figures about itself and others. */
const report = (...figures: readonly (typeof whole | object)[]) => figures as readonly (typeof whole)[];
const small = (figures: readonly (typeof whole | object)[], rival: number = 9) =>
  taxonomyOf(
    {
      mine: paperOf("mine", { concepts: labels("dit"), methods: [facet("ptq", [], ["W4A4", "W2A16"])], results: report(...figures) }),
      other: paperOf("other", { results: [{ ...whole, value: rival }] }),
    },
    { redirects: { "mine-before": { kind: "moved", to: "mine" } } },
  );

describe("results()", () => {
  it("ranks the lower perplexity first and the higher accuracy first", () => {
    const lines = results(small([whole, { ...whole, metric: "accuracy", value: 70 }, { ...whole, metric: "accuracy", about: "other", value: 80 }]));
    expect(lines.map(({ metric, about, rank }) => [metric, about, rank])).toEqual([
      ["accuracy", "other", 1],
      ["accuracy", "mine", 2],
      ["perplexity", "mine", 1],
      ["perplexity", "other", 2],
    ]);
  });

  it("lets equal figures share a place and leaves the next one free", () => {
    const rows = results(small([whole, { ...whole, about: "other", value: 7 }], 5));
    expect(rows.map(({ about, reportedBy, rank }) => [about, reportedBy, rank])).toEqual([["mine", "mine", 1], ["other", "other", 1], ["other", "mine", 3]]);
  });

  it.each<[string, object, RegExp]>([
    ["a difference", { ...whole, form: "delta" }, /^a delta is no level/],
    ["a factor", { ...whole, form: "ratio" }, /^a ratio is no level/],
    ["a span", { ...whole, form: "range", to: 6 }, /^a range is no level/],
    ["a metric without direction", { ...whole, metric: "samples" }, /neither direction is better$/],
    ["a hedged figure", { ...whole, bound: "up-to" }, /hedged \(up-to\)/],
    ["a figure without model", withoutModel, /model is not named/],
    ["a figure without benchmark", withoutBenchmark, /benchmark is not named/],
    ["a figure without setting", withoutSetting, /bit setting is not known/],
    ["a figure that has no rival", { ...whole, setting: "W2A16" }, /^no other method has a figure/],
  ])("says of %s why it is not ranked", (_, figure, why) => {
    const row = results(small([figure])).find(({ reportedBy }) => reportedBy === "mine");
    expect(row?.rank).toBeUndefined();
    expect(row?.unranked).toMatch(why);
  });

  it("does not rank a method against itself", () => {
    expect(results(small([whole, { ...whole, value: 6 }]), { reportedBy: "mine" }).map(({ rank }) => rank)).toEqual([undefined, undefined]);
  });

  it("takes a model line for all that is part of it, at any depth", () => {
    const models = (model: string) => results(small([{ ...whole, model: "line-small" }, { ...whole, model: "line-small-chat" }, { ...whole, model: "painter" }]), { model, reportedBy: "mine" }).map((row) => row.model);
    expect(models("line")).toEqual(["line-small", "line-small-chat"]);
    expect(models("line-small-chat")).toEqual(["line-small-chat"]);
  });

  it("takes the family of the model, or of the paper where no model is named", () => {
    const of = (family: string) => results(small([{ ...whole, model: "line-small-chat" }, withoutModel]), { family, reportedBy: "mine" }).map((row) => row.model);
    expect([of("llm"), of("moe"), of("dit")]).toEqual([["line-small-chat"], ["line-small-chat"], [undefined]]);
  });

  it("asks for widths of one setting", () => {
    const of = (weights: object, activations: object) => results(small([whole, { ...whole, setting: "W2A16" }, withoutSetting]), { setting: { weights, activations }, reportedBy: "mine" }).map((row) => row.setting);
    expect(of({ max: 2 }, { max: 4 })).toEqual([]);
    expect(of({ max: 2 }, {})).toEqual(["W2A16"]);
    expect(of({ max: 4 }, { max: 4 })).toEqual(["W4A4"]);
  });

  it("reads a setting that is none of the paper's from its text", () => {
    expect(results(small([{ ...whole, setting: "3/8-bit" }]), { reportedBy: "mine" })[0]?.quantizers).toEqual([{ target: "weights", bits: 3 }, { target: "activations", bits: 8 }]);
  });

  it("finds by a moved id of a paper what it finds by the present one", () => {
    const figures = small([whole]);
    expect(results(figures, { about: "mine-before" })).toEqual(results(figures, { about: "mine" }));
    expect(results(figures, { reportedBy: ["mine-before"] })).toHaveLength(1);
  });

  it.each([{ model: "lin" }, { family: "lm" }, { benchmark: "wikki" }, { metric: "accuray" }, { about: "mne" }, { reportedBy: ["othr"] }, { setting: { weight: {} } }])("refuses the unknown id of %j and names the nearest", (query) => {
    expect(() => results(small([whole]), query)).toThrow(UnknownIdError);
    expect(() => results(small([whole]), query)).toThrow(/nearest is "/);
  });

  it("refuses an impossible width", () => {
    expect(() => results(small([whole]), { setting: { weights: { min: 8, max: 4 } } })).toThrow(RangeError);
  });

  it("ranks in the shipped taxonomy what compares, and says of all else why not", () => {
    const rows = results(taxonomy);
    expect(rows.some(({ rank }) => rank === 1)).toBe(true);
    for (const { rank, unranked } of rows) expect((rank === undefined) !== (unranked === undefined)).toBe(true);
  });
});
