import { describe, expect, it } from "vitest";
import { classify, type ClassifyOptions } from "../../src/classify/index.js";
import { taxonomy } from "../../src/data/taxonomy.js";
import type { AuthoredConcept } from "../../src/model/index.js";

const moonlit: AuthoredConcept = { id: "ptq-moonlit", scheme: "method", label: "moonlit rounding", definition: "Rounds by night.", broader: ["ptq"], altLabels: ["MLR"] };
const read = (abstract: string, extra?: NonNullable<ClassifyOptions["extra"]>) => classify(taxonomy, { title: "Networks by night", abstract }, extra ? { extra } : {});
const idsOf = ({ concepts }: ReturnType<typeof read>): readonly string[] => concepts.map(({ id }) => id);

describe("options.extra.concepts", () => {
  it("are matched by their labels and speak for their kind", () => {
    const said = read("We propose moonlit roundings of quantized neural networks.", { concepts: [moonlit] });
    expect(idsOf(said)).toContain("ptq-moonlit");
    expect(said.methods.map(({ kind }) => kind)).toContain("ptq");
  });

  it("stand in for concepts of the same id", () => {
    const own: AuthoredConcept = { id: "rotation", scheme: "technique", label: "twirling", definition: "Turns.", broader: [] };
    expect(idsOf(read("We propose twirling.", { concepts: [own] }))).toContain("rotation");
    expect(idsOf(read("We apply rotations to a network.", { concepts: [own] }))).not.toContain("rotation");
  });

  it("have their own letters", () => {
    expect(idsOf(read("We propose post-training quantization by MLR.", { concepts: [moonlit] }))).toContain("ptq-moonlit");
    expect(idsOf(read("We propose post-training quantization by mlr.", { concepts: [moonlit] }))).not.toContain("ptq-moonlit");
  });

  it.each([
    ["its parent \"moon\" is no concept", { ...moonlit, broader: ["moon"] }],
    ["there is no scheme \"moon\"", { ...moonlit, scheme: "moon" as "method" }],
    ["it has no label", { ...moonlit, label: " " }],
  ])("are refused when %s", (message, concept) => {
    expect(() => read("x", { concepts: [concept] })).toThrow(message);
  });

  it("change nothing for other calls", () => {
    read("moonlit rounding", { concepts: [moonlit] });
    expect(idsOf(read("We propose moonlit rounding."))).not.toContain("ptq-moonlit");
  });
});

describe("options.extra.rules", () => {
  const rules = [{ concept: "ptq", all: [["moon", "moonlight"], ["rounding"]], none: ["training"], strength: 0.9 }];

  it("give a kind where words of every group stand in one sentence", () => {
    const { methods } = read("We propose rounding by moonlight.", { rules });
    expect(methods.map(({ kind, role }) => `${kind} ${role}`)).toEqual(["ptq core"]);
    expect(methods[0]?.evidence.map(({ text }) => text)).toEqual(["moonlight", "rounding"]);
  });

  it.each(["We propose rounding. The moon is bright.", "We propose rounding by moonlight in training.", "We propose moonlight."])("give nothing in %j", (abstract) => {
    expect(read(abstract, { rules }).methods).toEqual([]);
  });

  it("are guarded as labels are, and say so", () => {
    const { methods, guarded } = read("We propose a model without rounding by moonlight.", { rules });
    expect(methods).toEqual([]);
    expect(guarded.some(({ text, reason, concept }) => text === "rounding" && reason === "negation" && concept === "ptq")).toBe(true);
  });

  it("give a concept, also one of one's own", () => {
    const said = read("We propose a lantern for lamps.", { concepts: [{ ...moonlit, scheme: "technique", id: "lantern", label: "lantern light", broader: [] }], rules: [{ concept: "lantern", all: [["lantern"], ["lamp"]], strength: 0.8 }] });
    expect(idsOf(said)).toContain("lantern");
  });

  it.each([
    ["no such concept", { concept: "moon", all: [["a"]], strength: 0.5 }],
    ["a group has no words", { concept: "ptq", all: [[]], strength: 0.5 }],
    ["its strength is 2", { concept: "ptq", all: [["a"]], strength: 2 }],
  ])("are refused when there is %s", (message, rule) => {
    expect(() => read("x", { rules: [rule] })).toThrow(message);
  });
});

describe("options of another shape", () => {
  it.each([
    ["a misspelt option", { extras: {} }, 'wanted "extra"'],
    ["a misspelt part", { extra: { rulez: [] } }, 'wanted "rules"'],
    ["labels by concept", { extra: { labels: { ptq: ["x"] } } }, "wanted a list"],
    ["labels in the plural", { extra: { labels: [{ concept: "ptq", labels: ["x"] }] } }, "wanted { concept, label }"],
  ])("are refused: %s", (_, options, message) => {
    expect(() => classify(taxonomy, { title: "Moons" }, options as never)).toThrow(message);
  });
});
