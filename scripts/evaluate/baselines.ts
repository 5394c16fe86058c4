import { METHOD_KINDS, type MethodKind } from "../../src/model/methodKind.js";
import { dotProduct, unitVector, type WordVector } from "../cosine.js";
import type { Labelled } from "./labelled.js";

/** Keywords alone: the names of the classes, wherever they stand. */
const KEYWORDS: readonly (readonly [MethodKind, RegExp])[] = [
  ["ptq", /post[- ]training quantization|\bptq\b/i],
  ["qat", /quantization[- ]aware training|\bqat\b/i],
  ["mixed-precision", /mixed[- ]precision/i],
  ["vector-quantization", /vector[- ]quantiz|\bvq\b/i],
  ["caching", /\bcach(?:e|ing)\b/i],
  ["quantized-finetuning", /quantized fine-?tuning|qlora/i],
  ["low-precision-training", /low-precision training/i],
];

/** The kinds whose names stand in the text. */
export function byKeywords({ title, text }: Labelled): ReadonlySet<string> {
  return new Set(KEYWORDS.filter(([, words]) => words.test(`${title} ${text}`)).map(([kind]) => kind));
}

const NEIGHBOURS = 5;

/**
 * The kinds that most of the nearest texts have, by cosine of TF-IDF over words: what a search box would do.
 *
 * @param sample - The texts that neighbours are taken from; a text is never its own neighbour.
 */
export function byNeighbours(sample: readonly Labelled[]): (text: Labelled) => ReadonlySet<string> {
  const documents = sample.map(wordsOf);
  const frequency = new Map<string, number>();
  for (const words of documents) for (const word of words.keys()) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const vectors = documents.map((words) => unitVector(weigh(words)));
  return (labelled) => {
    const vector = unitVector(weigh(wordsOf(labelled)));
    const nearest = sample
      .map(({ title, kinds }, i) => ({ title, kinds, near: title === labelled.title ? -1 : dotProduct(vector, vectors[i]!) }))
      .sort((a, b) => b.near - a.near || (a.title < b.title ? -1 : 1))
      .slice(0, NEIGHBOURS);
    const total = nearest.reduce((sum, { near }) => sum + Math.max(0, near), 0);
    const shareOf = (kind: string): number => nearest.reduce((sum, { kinds, near }) => sum + (kinds.some((each) => each.kind === kind) ? near : 0), 0) / (total || 1);
    return new Set(METHOD_KINDS.filter((kind) => shareOf(kind) >= 0.5));
  };

  function weigh(words: WordVector): WordVector {
    return new Map([...words].map(([word, count]) => [word, (1 + Math.log(count)) * Math.log((sample.length + 1) / ((frequency.get(word) ?? 0) + 1))]));
  }
}

function wordsOf({ title, text }: Labelled): WordVector {
  const counts = new Map<string, number>();
  for (const [word] of `${title} ${text}`.toLowerCase().matchAll(/[a-z0-9]+/g)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
