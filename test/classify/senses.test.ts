import { describe, expect, it } from "vitest";
import { classify, type Classification } from "../../src/classify/index.js";
import { taxonomy } from "../../src/data/taxonomy.js";

const read = (title: string, abstract: string): Classification => classify(taxonomy, { title, abstract });
const idsOf = ({ concepts }: Classification): readonly string[] => concepts.map(({ id }) => id);
const guardedOf = ({ guarded }: Classification, text: string): readonly string[] => [...new Set(guarded.filter((each) => each.text === text).map(({ concept, reason }) => `${concept} ${reason}`))];

describe("dynamic quantization", () => {
  it("is of scales set at run time beside activations", () => {
    const said = read("Quantized networks", "We use dynamic quantization of activations, whose scales are set at run time, for post-training quantization of a neural network.");
    expect(idsOf(said)).toContain("dynamic-activation-scales");
    expect(guardedOf(said, "dynamic quantization")).toContain("mixed-precision ambiguity");
  });

  it("is of bits per input beside bit-widths", () => {
    const said = read("Quantized networks", "We propose dynamic quantization of neural networks, which gives every input its own bit-width.");
    expect(guardedOf(said, "dynamic quantization")).not.toContain("mixed-precision ambiguity");
    expect(guardedOf(said, "dynamic quantization")).toContain("dynamic-activation-scales ambiguity");
  });

  it("is of code lengths beside codebooks", () => {
    const said = read("Image tokens", "We propose dynamic vector quantization, which gives regions variable-length codes from a codebook.");
    expect(idsOf(said)).toContain("vq-variable-length");
  });
});

describe("GPTQ", () => {
  it("is gradient-based PTQ where the text says so", () => {
    const said = read("Challenging the status quo", "Gradient-based post-training quantization (GPTQ) is a trade-off. In this work, we challenge common choices in GPTQ methods.");
    expect(idsOf(said)).toContain("ptq-reconstruction");
    expect(said.relations).toEqual([]);
  });

  it("is a named method elsewhere, and of no kind by itself", () => {
    const said = read("Rounding networks", "Our quantization outperforms GPTQ.");
    expect(said.relations.map(({ target }) => target)).toEqual(["gptq"]);
    expect(idsOf(said)).not.toContain("ptq-reconstruction");
  });
});

describe("mixed precision", () => {
  it("is a way to train beside half precision", () => {
    const said = read("Training in half precision", "We train neural networks in mixed precision, with FP16 weights and loss scaling.");
    expect(guardedOf(said, "mixed precision")).toContain("mixed-precision ambiguity");
    expect(said.methods.map(({ kind }) => kind)).not.toContain("mixed-precision");
  });

  it("is an allocation of bits beside bit-widths", () => {
    const said = read("Mixed precision quantization", "We allocate bit-widths to the layers of a quantized network in mixed precision.");
    expect(said.methods.map(({ kind }) => kind)).toContain("mixed-precision");
  });
});

describe("letters", () => {
  it.each([
    ["OPT", "llm", "Optimal portfolios", "The OPT of the online problem is compared with the greedy choice."],
    ["DiT", "dit", "Queues", "The delay in transit, DiT, is measured in a network of roads."],
    ["VAR", "ar-generator", "Risk", "The VAR of a portfolio is estimated from returns."],
    ["PQ", "vq-product", "Power grids", "Every PQ bus of the grid has a load."],
    ["BSQ", "vq-bsq", "Roads", "The BSQ of the city is large."],
  ])("%s are another thing without the words of their field", (letters, concept, title, abstract) => {
    const said = read(title, abstract);
    expect(idsOf(said)).not.toContain(concept);
    expect(guardedOf(said, letters)).toContain(`${concept} ambiguity`);
  });

  it.each([
    ["llm", "Quantized language models", "We quantize OPT and BLOOM."],
    ["dit", "Quantized diffusion", "We quantize DiT for image generation."],
    ["ar-generator", "Quantized image generation", "We quantize VAR, an autoregressive model."],
    ["vq-product", "Nearest neighbours", "We improve PQ with learned codebooks for vector search by vector quantization."],
    ["vq-bsq", "Image tokens", "We propose a tokenizer by vector quantization with BSQ, a spherical code."],
  ])("are %s with them", (concept, title, abstract) => {
    expect(idsOf(read(title, abstract))).toContain(concept);
  });
});

describe("other fields", () => {
  it.each([
    ["the cache of a processor", "Replacement in the last level cache", "We reduce cache misses of a CPU by a new cache replacement policy."],
    ["a web cache", "Content caching at the edge", "We place content in a web cache of a CDN to raise the cache hit rate."],
    ["colours", "Colour quantization by clustering", "Colour quantization of images picks a palette of few colours."],
    ["physics", "Geometric quantization of a phase space", "Geometric quantization of a symplectic manifold and its Hamiltonian."],
    ["sound", "Dither in 16-bit PCM", "Quantization noise of PCM audio with 8-bit samples is shaped by dither before the converter."],
    ["tokens for access", "Caching of access tokens", "We cache OAuth access tokens on the web server; token caching saves HTTP requests."],
  ])("are none of the kinds: %s", (_, title, abstract) => {
    expect(read(title, abstract).methods.map(({ kind }) => kind)).toEqual([]);
  });
});
