import type { CandidateName, TextSource, TextSpan } from "./classification.js";
import { isName, type NameIndex } from "./nameIndex.js";
import type { NamedText } from "./relations.js";
import { longFormOf } from "./longForm.js";
import { CAPITAL, DIGIT, shapeOf, SMALL, WITHIN } from "./marks.js";
import type { TitleName } from "./titleName.js";

/** Abbreviations of the trade that name no method. */
const GENERAL = new Set(
  "ai ml nlp cv dl rl llm llms vlm vlms mllm mllms lmm slm lm lms nn nns ann dnn dnns cnn cnns rnn rnns lstm gnn gnns bnn bnns snn snns tnn gan gans vae vit vits mlp ffn moe gpu gpus cpu cpus tpu tpus npu npus fpga fpgas asic asics dsp soc sram dram hbm ram simd cuda flops macs mac ops tops gops bops bitops qps fps ptq qat pt fp bf int uint fp16 fp32 bf16 fp8 fp4 int8 int4 int2 nf4 mse kl svd pca sgd adam kv qkv api apis sota iot ar nar asr tts ocr qa vqa rag rlhf sft dpo cot peft ood iid hw sw edp pdf url arxiv github ie eg vs i ii iii iv usa us uk eu id ids 2d 3d 4d hd rgb snr lut luts relu gelu softmax bn ln layernorm batchnorm top1 ppl fid psnr ssim wer bleu rouge map miou iou".split(" "),
);
/** `W4A6` is a setting, `MXFP4` a format. */
const SETTING = /^(?:W\d{1,2}|A\d{1,2}|KV\d{1,2}|U?INT-?\d|(?:MX|NV)?FP-?\d|[NB]F-?\d)/;
const HYPHEN = 45;
const MAX_TOKEN = 40;
const MAX_SPANS = 3;
const MAX_NAMES = 12;
const PROPOSES = /\b(?:propos(?:e|es|ed|ing)|present(?:s|ed)?|introduc(?:e|es|ed|ing)|develop(?:s|ed)?|design(?:s|ed)?|call(?:ed)?|nam(?:e|ed|ely)|dub(?:bed)?|term(?:ed)?|coined|denoted as|referred to as|unveil|release)\b[\s,:"“'‘-]+(?:it |as |our |a |an |the |new |novel |simple |method |approach |framework |called |named |dubbed |termed |namely |[\w-]+ ){0,4}["“'‘(]?$/i;

/** What a word is, written as names are: `FooQuant`, `QuIP`, `FQ-ViT`; or in capitals alone. */
type Shape = "camel" | "capitals" | undefined;

interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly shape: Shape;
}

/**
 * Words that look like names of methods and are known to nobody: the paper's own, where it says that it proposes them
 * or its title begins with them, and those of others that are written as names are and met again.
 */
export function candidateNames(texts: readonly NamedText[], index: NameIndex, named: TitleName | undefined, isKnown: (source: TextSource, start: number, end: number) => boolean): readonly CandidateName[] {
  const found = new Map<string, { count: number; isOwn: boolean; shape: Shape; evidence: TextSpan[] }>();
  for (const text of texts) {
    const { source, marks, hits, roleOf } = text;
    const titled = source === "title" ? named : undefined;
    let [next, last] = [0, 0];
    const add = (name: string, start: number, end: number, isOwn: boolean, shape: Shape): void => {
      const known = found.get(name) ?? { count: 0, isOwn: false, shape, evidence: [] };
      known.count++;
      known.isOwn ||= isOwn;
      if (known.evidence.length < MAX_SPANS) known.evidence.push({ source, start, end, text: marks.text.slice(start, end) });
      found.set(name, known);
    };
    const isNamed = (start: number, end: number): boolean => {
      while (next < hits.length && hits[next]!.end <= start) next++;
      return next < hits.length && hits[next]!.start < end;
    };
    if (titled && !hits.some(({ start, end }) => start < titled.end && end > titled.start)) {
      if (!isName(index, titled.name) && !isKnown(source, titled.start, titled.end)) add(titled.name, titled.start, titled.end, true, "camel");
      last = titled.end;
    }
    for (let i = 0; i < marks.count; i++) {
      const shape = marks.shapes[i]!;
      // Most capitals begin a sentence or a plain name.
      if (marks.from[i]! < last || (shape & CAPITAL) === 0 || ((shape & WITHIN) === 0 && marks.text.charCodeAt(marks.to[i]!) !== HYPHEN)) continue;
      const token = tokenAt(marks.text, marks.from[i]!, marks.starts.at(-1)!);
      last = token.end;
      if (!token.shape || SETTING.test(token.text) || isNamed(token.start, token.end)) continue;
      const known = found.get(token.text);
      if (known) {
        add(token.text, token.start, token.end, false, token.shape);
        continue;
      }
      if (isKnown(source, token.start, token.end)) continue;
      const before = marks.text.slice(Math.max(marks.starts[marks.sentences[i]!]!, token.start - 70), token.start);
      const isAbbreviation = before.endsWith("(") && marks.text[token.end] === ")" && longFormOf(before.slice(0, -1), token.text) !== undefined;
      const isOwn = source === "abstract" && (PROPOSES.test(before) || (isAbbreviation && roleOf(marks.sentences[i]!) === "propose" && /\bpropos|\bintroduc|\bpresent/i.test(before)));
      add(token.text, token.start, token.end, isOwn, token.shape);
    }
  }
  const names = [...found].filter(([, { isOwn, count, shape }]) => isOwn || (count > 1 && shape === "camel"));
  const own = names.filter(([, { isOwn }]) => isOwn);
  return [...own, ...names.filter(([, { isOwn }]) => !isOwn)].slice(0, MAX_NAMES).map(([text, { count, isOwn, evidence }]) => ({ text, count, isOwn, evidence }));
}

/** The word at a place with what hangs on it by hyphens: `Q-DiT`, `FooQuant++`. */
function tokenAt(text: string, start: number, limit: number): Token {
  let end = start;
  while (end < limit) {
    const unit = text.charCodeAt(end);
    if (shapeOf(unit) === 0) {
      const after = shapeOf(text.charCodeAt(end + 1));
      // A hyphen binds what goes on in capitals or digits: `Q-DiT`, and not the `based` of `FooQuant-based`.
      if (unit !== 45 || after === 0 || after === SMALL) break;
    }
    end++;
  }
  while (text.charCodeAt(end) === 35 || text.charCodeAt(end) === 43) end++;
  const written = text.slice(start, end);
  const isSized = end - start >= 3 && end - start <= MAX_TOKEN && /^\p{L}/u.test(written);
  return { text: written, start, end, shape: isSized ? shapeOfName(written) : undefined };
}

/** A name shows in one of the parts that hyphens join: capitals within, and no general abbreviation. */
function shapeOfName(written: string): Shape {
  const parts = written.split("-").map(withoutSigns);
  const telling = parts.filter((part) => !isGeneral(part.toLowerCase()));
  // `LLMs` is a plural, `Semi-Supervised` two words.
  if (telling.some(isCamel)) return "camel";
  const isCapitals = telling.some((part) => /^\p{Lu}{2,}$/u.test(part));
  return isCapitals && parts.length > 1 ? "camel" : isCapitals ? "capitals" : undefined;
}

function withoutSigns(part: string): string {
  return part.endsWith("#") || part.endsWith("+") ? part.replace(/[#+]+$/, "") : part;
}

function isGeneral(part: string): boolean {
  return GENERAL.has(part) || (part.endsWith("s") && GENERAL.has(part.slice(0, -1)));
}

/** Whether capitals and digits stand as in names: `FooQuant`, `QUIPsharp`, `Q8BERT`, `Moe2`. */
function isCamel(part: string): boolean {
  let [before, last] = [0, 0];
  let isNumbered = false;
  let hasCapital = false;
  for (let i = 0; i < part.length; i++) {
    const unit = part.charCodeAt(i);
    if (unit > 127) return /\p{Ll}\p{Lu}|\p{Lu}{2}\p{Ll}{2}|\p{Lu}.*\p{N}.*\p{L}|\p{Ll}\p{N}/u.test(part);
    const shape = shapeOf(unit);
    if (last === SMALL && (shape === CAPITAL || shape === DIGIT)) return true;
    if (isNumbered && (shape === SMALL || shape === CAPITAL)) return true;
    if (shape === SMALL && last === SMALL && before === CAPITAL && i > 2 && shapeOf(part.charCodeAt(i - 3)) === CAPITAL) return true;
    hasCapital ||= shape === CAPITAL;
    isNumbered ||= hasCapital && shape === DIGIT;
    [before, last] = [last, shape];
  }
  return false;
}
