import type { MethodKind } from "../model/methodKind.js";
import type { TextSource } from "./classification.js";
import type { Hit } from "./reader.js";

/** What the words around an ambiguous label decide: it means the concept, something else, or what the label alone tells. */
export type Sense = "meant" | "other" | "open";

/** How far around a label to look. */
const REACH = 180;

/** Labels that a concept calls ambiguous, and the words beside which they mean it. */
const MEANT: Readonly<Record<string, readonly (readonly [words: RegExp, near: RegExp])[]>> = {
  "dynamic-activation-scales": [[/^dynamic quantization/i, /\bactivations?\b|\bscal(?:es?|ing factors?)\b|\brun-?time\b|\bon[- ]the[- ]fly\b|\bstatic\b|\bcalibrat/i]],
  "mixed-precision": [[/^dynamic quantization/i, /\bbit-?widths?\b|\bprecisions?\b|\ballocat\w+|\bmore bits\b|\bbits? (?:per|for each|to each)\b|\bdifferent bits\b|\b\d(?:\.\d+)?[-,].{0,20}\d(?:\.\d+)?-bit/i]],
  "dynamic-tree": [[/^dynamic quantization/i, /\bblock-?wise\b.*\boptimi[sz]er|\boptimi[sz]er.*\bblock-?wise\b|\btree\b|\bnon-?linear\b/i]],
  "vq-variable-length": [[/^dynamic (?:vector )?quantization/i, /\bcodes?\b|\bcodebooks?\b|\btokens?\b|\bregions?\b|\bvariable[- ]length\b|\bvq\b|\bvae\b/i]],
  "ptq-reconstruction": [[/^GPTQ/, /\bgradient[- ]based\b/i]],
  "ptq-second-order": [[/^GPTQ/, /\bhessian\b|\bsecond[- ]order\b|\bOB[SQ]\b|\bcompensat/i]],
  "hessian-compensation": [[/^GPTQ/, /\bhessian\b|\bsecond[- ]order\b|\bOB[SQ]\b|\bcompensat/i]],
  "lpt-amp": [[/^mixed[- ]precision training/i, /\bFP16\b|\bhalf[- ]precision\b|\bBF16\b|\bbfloat16\b|\bfloat16\b|\bFP32\b|\bloss scaling\b|\bmaster (?:copy|weights)\b/i]],
  sr: [[/^SR$/, /\bsuper[- ]resol/i]],
  "stochastic-rounding": [[/^SR$/, /\bstochastic\b|\brounding\b/i]],
  "vq-bsq": [[/^BSQ$/, /\bspherical\b|\btokens?\b|\btokenizer\b|\bcodebook\b/i]],
  "vq-additive": [[/^LSQ$/, /\badditive\b|\bnearest neighbou?r\b|\bcodebooks?\b/i]],
};

/** Labels that are also common letters or words, and the words of a text, title and abstract, without which they mean something else. */
const WANTED: Readonly<Record<string, readonly (readonly [words: RegExp, anywhere: RegExp])[]>> = {
  llm: [[/^OPTs?$/, /\blanguage models?\b|\bLLMs?\b|\bLLaMA|\bBLOOM\b|\bperplexity\b|\bpre-?trained transformers?\b|\bGPT|\bOPT-\d|\bquanti[sz]/i]],
  dit: [[/^DiTs?$/, /\bdiffusion\b|\btransformers?\b|\bdenois|\bgenerati/i]],
  "ar-generator": [[/^VARs?$/, /\bautoregressi|\bimage generation\b|\bvisual generation\b|\bnext-scale\b|\bgenerative\b/i]],
  "vq-product": [[/^O?PQ$/, /\bproduct quanti|\bvector|\bcode(?:books?|words?)\b|\bnearest neighbou?r|\bsub-?(?:vectors?|spaces?)\b|\bretriev|\bembedding/i]],
  "mixed-precision": [[/^MP$/, /\bmixed[- ]precision\b|\bbit-?widths?\b/i]],
};

/** Words that say that a label, beside them, means something else. */
const OTHER: Readonly<Record<string, readonly (readonly [words: RegExp, near: RegExp, unless: RegExp])[]>> = {
  // Half precision beside single is a way to train; bits given to layers are an allocation.
  "mixed-precision": [[/^mixed[- ]precisions?$/i, /\bFP16\b|\bhalf[- ]precision\b|\bloss scaling\b|\bmaster (?:copy|weights)\b|\bautomatic mixed\b|\bsingle[- ]precision\b|\btensor cores?\b/i, /\bbit-?widths?\b|\ballocat\w+|\bquanti[sz]|\bINT[248]\b|\b[2-6]-bit\b/i]],
};

/** Other fields that speak of caches and of quantization, and the words that bring a text back to this one. */
const FIELDS: Readonly<Record<"caching" | "quantizing", readonly [others: RegExp, own: RegExp]>> = {
  caching: [
    /\b(?:OAuth|(?:access|session|security) tokens?|authenticat\w+|HTTP|web (?:servers?|caches?|prox(?:y|ies))|CDNs?|browsers?|CPU|processors?|last[- ]level|cache miss(?:es)?)\b/i,
    /\b(?:transformers?|LLMs?|language models?|diffusion|attention|KV|key-value|neural|denois\w+|deep learning|generative)\b/i,
  ],
  quantizing: [
    /\b(?:PCM|dither\w*|analog-to-digital|A\/D converters?|palettes?|colou?r quantization|symplectic|hamiltonians?|landau|hilbert|gravity|quantum (?:field|mechanics)|gauge)\b/i,
    /\b(?:neural|networks?|LLMs?|transformers?|language models?|deep|diffusion models?|inference|embeddings?|learn\w*|models?)\b/i,
  ],
};

/** Whether a method kind was read out of the words of another field: a processor's cache, a palette, a phase space. */
export function isOfOtherField(kind: MethodKind, { title, abstract }: Readonly<Record<TextSource, string>>): boolean {
  const [others, own] = FIELDS[kind === "caching" ? "caching" : "quantizing"];
  const parts = [title.slice(0, 1_000), abstract.slice(0, 8_000)];
  // A word of this field stands early in nearly every text of it.
  return !parts.some((text) => own.test(text)) && parts.some((text) => others.test(text));
}

const WITH_SENSES: ReadonlySet<string> = new Set([MEANT, WANTED, OTHER].flatMap((table) => Object.keys(table)));

/** Whether labels of a concept may stand in another sense at all. */
export function hasSenses(concept: string): boolean {
  return WITH_SENSES.has(concept);
}

/** Decides in which sense a label stands, by the words around it and, for letters, by the whole text. */
export function senseOf(concept: string, { source, start, end }: Hit, texts: Readonly<Record<TextSource, string>>): Sense {
  const [meant, wanted, other] = [MEANT[concept], WANTED[concept], OTHER[concept]];
  if (!meant && !wanted && !other) return "open";
  const text = texts[source];
  const words = text.slice(start, end);
  let around: string | undefined;
  const near = (): string => (around ??= `${text.slice(Math.max(0, start - REACH), start)} ${text.slice(end, end + REACH)}`);
  for (const [pattern, beside, unless] of other ?? []) if (pattern.test(words) && beside.test(near()) && !unless.test(near())) return "other";
  for (const [pattern, anywhere] of wanted ?? []) {
    if (pattern.test(words) && !anywhere.test(near()) && !anywhere.test(texts.title.slice(0, 1_000)) && !anywhere.test(texts.abstract.slice(0, 8_000))) return "other";
  }
  for (const [pattern, beside] of meant ?? []) if (pattern.test(words) && beside.test(near())) return "meant";
  return "open";
}
