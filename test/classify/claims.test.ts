import { describe, expect, it } from "vitest";
import { classify, type Classification } from "../../src/classify/index.js";
import { taxonomy } from "../../src/data/taxonomy.js";

const read = (abstract: string, title = "Rounding the weights of networks"): Classification => classify(taxonomy, { title, abstract });
const relationsOf = (abstract: string, title?: string): readonly string[] => read(abstract, title).relations.map(({ type, target }) => `${type} ${target}`);
const figuresOf = (abstract: string): readonly unknown[] => read(abstract).results.map(({ metric, form, value, to, bound }) => [metric, form, value, ...(to === undefined ? [] : [to]), ...(bound === undefined ? [] : [bound])]);

describe("the contribution", () => {
  it.each([
    ["method", "Rounding weights by blocks", "We propose a post-training quantization method that rounds weights by blocks."],
    ["survey", "Quantization of language models: a survey", "We review methods of the last five years."],
    ["empirical-study", "Benchmarking quantized language models", "We systematically evaluate existing methods under one protocol."],
    ["theory", "Scaling laws for low-precision training", "We derive laws of the loss."],
    ["attack", "Backdoors in quantized models", "We show a new attack on quantized weights."],
    ["system", "A serving engine for quantized models", "We present a serving system with a fused kernel."],
    ["foundation-model", "MoonLM Technical Report", "We introduce MoonLM, a foundation model trained on many tokens."],
  ])("is %s", (id, title, abstract) => {
    expect(read(abstract, title).contribution?.id).toBe(id);
  });

  it("is absent where nothing tells", () => {
    expect(read("Moons are round.", "Moons")).not.toHaveProperty("contribution");
  });

  it("stands on words", () => {
    const { contribution } = read("We propose a method.");
    expect(contribution?.evidence.length).toBeGreaterThan(0);
    expect(contribution?.confidence).toBeLessThan(1);
  });
});

describe("the code", () => {
  it.each([
    ["Code is available at https://github.com/a/b.", "https://github.com/a/b"],
    ["Our code (https://github.com/a/b) is public.", "https://github.com/a/b"],
    ["Code: github.com/a/b-c_d.git, models too.", "https://github.com/a/b-c_d.git"],
    ["The models are released at https://huggingface.co/a/b!", "https://huggingface.co/a/b"],
    ["See https://example.org/project for samples. Code is available at https://gitlab.com/a/b", "https://gitlab.com/a/b"],
    ["The source code is at https://example.org/moon.", "https://example.org/moon"],
  ])("is found in %j", (abstract, url) => {
    const { codeLink } = read(abstract);
    expect(codeLink?.url).toBe(url);
    const [span] = codeLink?.evidence ?? [];
    expect(span && abstract.slice(span.start, span.end)).toBe(span?.text);
  });

  it.each(["We build on their tool.", "See https://example.org/demo for samples.", "Unlike the existing code at https://github.com/a/b, we are fast."])("is not in %j", (abstract) => {
    expect(read(abstract)).not.toHaveProperty("codeLink");
  });
});

describe("relations", () => {
  it.each([
    ["Our method outperforms GPTQ and AWQ on language models.", ["outperforms gptq", "outperforms awq"]],
    ["We reach a lower perplexity than OmniQuant.", ["outperforms omniquant"]],
    ["Our accuracy is lower accuracy than GPTQ.", ["compares-with gptq"]],
    ["We propose a method that builds on SmoothQuant.", ["extends smoothquant"]],
    ["Our approach is compatible with GPTQ.", ["combines-with gptq"]],
    ["We use AdaRound to round the weights.", ["uses adaround"]],
    ["We evaluate our method on LLaMA-2-7B and ResNet-50.", ["applies-to llama-2-7b", "applies-to resnet-50"]],
    ["We compare our method with BRECQ.", ["compares-with brecq"]],
  ])("are read from %j", (abstract, relations) => {
    expect(relationsOf(abstract)).toEqual(relations);
  });

  it("of a survey are what it surveys", () => {
    expect(relationsOf("This survey reviews GPTQ, AWQ and SmoothQuant.", "Quantization: a survey")).toEqual(["surveys gptq", "surveys awq", "surveys smoothquant"]);
  });

  it.each(["We do not use GPTQ.", "Our method works without AWQ.", "Unlike GPTQ, we round by blocks.", "Our method cannot be combined with AWQ."])("are not proposed where they are denied: %j", (abstract) => {
    expect(relationsOf(abstract)).toEqual([]);
  });

  it("are not proposed of what others do, which is mentioned", () => {
    const { relations, mentions } = read("Existing methods such as GPTQ build on OBQ. We propose rounding.");
    expect(relations).toEqual([]);
    expect(mentions.map(({ target }) => target)).toEqual(["gptq"]);
  });

  it("never lead to the paper itself", () => {
    const abstract = "We propose AWQ. AWQ outperforms GPTQ.";
    expect(relationsOf(abstract, "AWQ: Another way to quarter")).toEqual(["outperforms gptq"]);
  });

  it("take a name whole", () => {
    expect(relationsOf("Our method outperforms GPTQ-X and QuIP.")).toEqual(["outperforms quip"]);
    expect(relationsOf("Our method outperforms QuIP#.")).toEqual(["outperforms quip-sharp"]);
  });

  it("take common words and letters for names in a pattern alone", () => {
    expect(read("The atom is small. Atom by atom, VAR is the variance. Atoms vibrate.").mentions).toEqual([]);
    expect(relationsOf("Our method outperforms Atom at four bits.")).toEqual(["outperforms atom"]);
  });

  it("know letters that the text gives another meaning", () => {
    const { relations, mentions } = read("Gradient-based post-training quantization (GPTQ) methods are common. We improve on GPTQ.");
    expect([...relations, ...mentions]).toEqual([]);
  });

  it("tell the words from pattern to name", () => {
    const abstract = "Our method outperforms GPTQ.";
    expect(read(abstract).relations[0]?.evidence).toEqual([{ source: "abstract", start: 11, end: 27, text: "outperforms GPTQ" }]);
  });
});

describe("figures", () => {
  it.each([
    ["We reach a perplexity of 5.68 on C4.", [["perplexity", "absolute", 5.68]]],
    ["We achieve 72.5% top-1 accuracy on ImageNet.", [["accuracy", "absolute", 72.5]]],
    ["Our method brings a 2.1x speedup.", [["speedup", "ratio", 2.1]]],
    ["Our method is 4.5× faster.", [["speedup", "ratio", 4.5]]],
    ["It is up to $3.5\\times$ faster.", [["speedup", "ratio", 3.5, "up-to"]]],
    ["Our method reduces memory by 75%.", [["memory-saved", "ratio", 75]]],
    ["It needs 40\\% less memory.", [["memory-saved", "ratio", 40]]],
    ["It reduces the memory usage by 3.1x.", [["memory-reduction", "ratio", 3.1]]],
    ["There is less than 1% accuracy drop.", [["accuracy", "delta", -1, "up-to"]]],
    ["We improve the accuracy by 2.3%.", [["accuracy", "delta", 2.3]]],
    ["Our speedups range widely, at 2x-3x speedup.", [["speedup", "range", 2, 3]]],
    ["It runs at 37.0 FPS.", [["throughput", "absolute", 37]]],
    ["Training is sped up with a 1.43x training speedup.", [["training-speedup", "ratio", 1.43]]],
  ])("are read from %j", (abstract, figures) => {
    expect(figuresOf(abstract)).toEqual(figures);
  });

  it.each([
    "Existing methods have a perplexity of 5.68.",
    "In future work we hope for a perplexity of 5.68.",
    "We use 128 samples, 4-bit weights and a 7B model with 32 layers at 512x512.",
    "ResNet-50 has a top-1 error, and VQ-VAE-2 has 2 levels.",
    "The loss fell from 15.4% to 11.8%.",
  ])("are not read from %j", (abstract) => {
    expect(figuresOf(abstract)).toEqual([]);
  });

  it("have the network, data and setting that stand beside them", () => {
    expect(read("For quantized networks we reach a C4 perplexity of 15.76 on LLaMA-2-7B at W4A4.").results).toMatchObject([{ metric: "perplexity", value: 15.76, benchmark: "c4", model: "llama-2-7b", setting: "W4A4" }]);
  });

  it("have the unit of the metric's record", () => {
    expect(read("We achieve 72.5% accuracy.").results[0]?.unit).toBe("%");
  });
});

describe("candidates", () => {
  const candidatesOf = (title: string, abstract: string): readonly unknown[] => read(abstract, title).candidates.map(({ text, count, isOwn }) => [text, count, isOwn]);

  it.each([
    ["FooQuant: Rounding weights", "FooQuant is fast.", [["FooQuant", 2, true]]],
    ["Rounding weights", "We propose FooQuant, which is fast. FooQuant is small.", [["FooQuant", 2, true]]],
    ["Rounding weights", "We propose Folded Order Quantization (FOQ).", [["FOQ", 1, true]]],
    ["Rounding weights", "BarQuant is slow. Nobody likes BarQuant.", [["BarQuant", 2, false]]],
    ["Rounding weights", "We propose a method, termed Q-Moon++, that rounds.", []],
  ])("of %j, %j", (title, abstract, candidates) => {
    expect(candidatesOf(title, abstract)).toEqual(candidates);
  });

  it("are no names of records, labels or general abbreviations", () => {
    expect(candidatesOf("GPTQ and AWQ on GPUs", "We propose PTQ of LLMs with GPTQ. GPTQ runs on LLaMA-2-7B. LLMs on GPUs, with W4A4 and MXFP4. W4A4 is small.")).toEqual([]);
  });
});

describe("spans", () => {
  it("slice to their words everywhere", () => {
    const title = "FooQuant: Post-training quantization";
    const abstract = "We propose FooQuant. It outperforms GPTQ with a perplexity of 5.68 on LLaMA-2-7B, and is 2x faster. SmoothQuant exists. Code: https://github.com/a/b.";
    const { codeLink, contribution, relations, mentions, results, candidates } = classify(taxonomy, { title, abstract });
    const spans = [...(codeLink?.evidence ?? []), ...(contribution?.evidence ?? []), ...[...relations, ...mentions, ...results, ...candidates].flatMap(({ evidence }) => evidence)];
    expect(spans.length).toBeGreaterThan(8);
    for (const { source, start, end, text } of spans) expect({ title, abstract }[source].slice(start, end)).toBe(text);
  });
});
