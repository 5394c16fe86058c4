import { describe, expect, it } from "vitest";
import { taxonomy } from "../../src/data/taxonomy.js";
import { classify, type Classification } from "../../src/classify/index.js";

const read = (title: string, abstract: string): Classification => classify(taxonomy, { title, abstract });
const kindsOf = (title: string, abstract: string): readonly string[] => read(title, abstract).methods.map(({ kind }) => kind);
const reasonsOf = (title: string, abstract: string, concept: string): readonly string[] => read(title, abstract).guarded.filter((each) => each.concept === concept).map(({ reason }) => reason);

describe("words that do not count", () => {
  it("are those behind a negation", () => {
    const abstract = "We serve a video model at sixteen frames a second without post-training quantization.";
    expect(reasonsOf("A fast pipeline", abstract, "ptq")).toEqual(["negation"]);
    expect(read("A fast pipeline", abstract).outOfScope).toBe(true);
  });

  it("are those of what others did", () => {
    const abstract = "Unlike quantization-aware training, we propose post-training quantization from 128 calibration samples. Existing QAT methods need days.";
    expect(kindsOf("Rounding weights", abstract)).toEqual(["ptq"]);
    expect(reasonsOf("Rounding weights", abstract, "qat")).toEqual(["prior-art", "prior-art"]);
  });

  it("are those of what is beaten", () => {
    const abstract = "We propose post-training quantization by blocks. It outperforms quantization-aware training.";
    expect(kindsOf("Rounding weights", abstract)).toEqual(["ptq"]);
    expect(reasonsOf("Rounding weights", abstract, "qat")).toEqual(["prior-art"]);
  });

  it("are those that something was inspired by", () => {
    const abstract = "Inspired by vector quantization, we propose a loss for graph matching.";
    expect(read("Graph matching", abstract).outOfScope).toBe(true);
    expect(reasonsOf("Graph matching", abstract, "vector-quantization")).toEqual(["motive"]);
  });

  it("are those of future work", () => {
    const abstract = "We fine-tune a tutor for lessons. In future work we plan to apply post-training quantization.";
    expect(read("A tutor", abstract).outOfScope).toBe(true);
    expect(reasonsOf("A tutor", abstract, "ptq")).toEqual(["future-work"]);
  });

  it.each([
    ["a processor's cache", "Learning to replace", "We learn a cache replacement policy for the last level cache of a CPU and reduce cache misses."],
    ["colours", "Palettes by clustering", "We propose colour quantization of images by k-means, with a small palette."],
    ["physics", "On symplectic manifolds", "We study geometric quantization of a phase space and its Hamiltonian."],
    ["the tuning of a chat model", "A report on a chat model", "We describe post-training with supervised fine-tuning and RLHF for a large language model."],
    ["linear solvers", "Variable precision in GMRES", "We show that mixed precision speeds up iterative refinement for linear systems."],
  ])("are those of %s", (_, title, abstract) => {
    expect(kindsOf(title, abstract)).toEqual([]);
  });

  it("are ambiguous ones by themselves", () => {
    expect(reasonsOf("Serving models", "We describe dynamic quantization of activations in a neural network.", "mixed-precision")).toEqual(["ambiguity"]);
  });

  it("count when a retraining is what is not needed", () => {
    expect(kindsOf("Two bits for language models", "We propose a quantization scheme that works without retraining from a small calibration set.")).toEqual(["ptq"]);
  });
});
