import { PackedStrings } from "../taxonomy/packedStrings.js";
import { sizeOf, type PaperSet } from "../taxonomy/paperSet.js";
import { countInBoth, subtractSets, uniteSets } from "../taxonomy/paperSets.js";
import type { Store } from "../taxonomy/store.js";
import type { WordColumns } from "../taxonomy/wordColumns.js";
import { labelLengths, labelledCount } from "./labelLengths.js";
import { SCHEME_WEIGHTS, TITLE_TIMES } from "./relatedWeights.js";
import { stemOf, tellingWords } from "./tellingWords.js";
import { WordBuilder } from "./wordBuilder.js";

/** Weights of a paper's labels or words by number, of length 1 all together. */
export type Vector = ReadonlyMap<number, number>;

/** How rare labels and words are among the papers that an answer is chosen from, and which of them have each. */
export interface Corpus {
  /** The papers that may be returned. */
  readonly candidates: PaperSet;
  /** The papers that rarity is counted over. */
  readonly reference: PaperSet;
  /** How many papers with labels rarity is counted over. */
  readonly total: number;
  /** How many of these have a concept, or anything narrower. */
  readonly countOf: (concept: number) => number;
  /** How much it tells to share something that `count` of these have; 0 when all have it. */
  readonly rarity: (count: number) => number;
  /** A concept and everything broader. */
  readonly withBroader: (concept: number) => readonly number[];
  /** How much a concept weighs, by its scheme and rarity. */
  readonly weightOf: (concept: number) => number;
  /** Labels, ancestors among them, by rarity. */
  readonly labelVector: (labels: readonly number[]) => Vector;
  /** The length of each stored paper's labels before it is brought to 1. */
  readonly labelLengths: () => Float64Array;
  /** The words; made when first asked for. */
  readonly words: () => CorpusWords;
}

/** The words of titles and summaries. */
export interface CorpusWords {
  readonly columns: WordColumns;
  /** The words of a text by rarity; those that no paper has are left out. */
  readonly vector: (text: string) => Vector;
  /** What a word weighs that stands so often in a text, before the text's length is brought to 1. */
  readonly weight: (stem: number, times: number) => number;
  /** The length of each stored paper's words before it is brought to 1. */
  readonly lengths: Float64Array;
  /** A word without its ending, by number. */
  readonly textOf: (stem: number) => string;
}

/** The corpus of some candidates, made when first asked for. */
export function corpusOf(store: Store, candidates: PaperSet): Corpus {
  const corpora = store.memo("corpora of related work", () => new WeakMap<PaperSet, Corpus>());
  let corpus = corpora.get(candidates);
  if (!corpus) corpora.set(candidates, (corpus = makeCorpus(store, candidates)));
  return corpus;
}

/** The text that tells what a paper is about: its title and, where a reader wrote one, its summary. */
export function textOf(store: Store, number: number): string {
  const paper = store.read("paper", number);
  return `${repeatTitle(paper.title)} ${paper.tier === "curated" || paper.tier === "draft" ? paper.summary : ""}`;
}

/** A title as often as its words count. */
export function repeatTitle(title: string): string {
  return Array.from({ length: TITLE_TIMES }, () => title).join(" ");
}

function makeCorpus(store: Store, candidates: PaperSet): Corpus {
  // What a machine said of mere titles does not change how rare a label or word is, unless there is nothing else.
  const read = uniteSets([store.setOfTiers(["curated"]), subtractSets(candidates, store.setOfTiers(["listed"]), store.paperCount)], store.paperCount);
  const ofRead = labelledCount(store, read);
  const [reference, total] = ofRead > 0 ? [read, ofRead] : [candidates, labelledCount(store, candidates)];
  const rarity = (count: number): number => Math.max(0, Math.log(total / Math.max(1, count)));
  const countOf = memoize((concept) => countInBoth(store.setOf(concept), reference));
  const withBroader = memoize((concept) => store.withBroader(concept));
  const weightOf = memoize((concept) => Math.sqrt(SCHEME_WEIGHTS[store.schemeOf(concept)]) * rarity(countOf(concept)));
  let lengths: Float64Array | undefined;
  let words: CorpusWords | undefined;
  return {
    candidates,
    reference,
    total,
    countOf,
    rarity,
    withBroader,
    weightOf,
    labelVector: (labels) => unitLength([...new Set(labels.flatMap(withBroader))].map((concept) => [concept, weightOf(concept)])),
    labelLengths: () => (lengths ??= labelLengths(store, withBroader, weightOf)),
    words: () => (words ??= wordsOfCorpus(store, reference)),
  };
}

/** The words of all papers: from beside the index, else read off the records once. */
function wordColumnsOf(store: Store): WordColumns {
  return store.memo("words of papers", () => {
    if (store.words) return store.words;
    const builder = new WordBuilder();
    for (let paper = 0; paper < store.paperCount; paper++) builder.add(store.read("paper", paper));
    return builder.finish(Uint32Array.from({ length: store.paperCount }, (_, number) => number));
  });
}

function wordsOfCorpus(store: Store, reference: PaperSet): CorpusWords {
  const columns = wordColumnsOf(store);
  const { paperEnds, papers, times, stemOrder } = columns;
  const stems = new PackedStrings(columns.stemBytes, columns.stemEnds);
  const startOf = (stem: number): number => (stem === 0 ? 0 : paperEnds[stem - 1]!);
  const size = sizeOf(reference);
  const rarities = Float64Array.from(paperEnds, (end, stem) => Math.log((size + 1) / (countInBoth({ kind: "list", papers: papers.subarray(startOf(stem), end) }, reference) + 1)));
  const weight = (stem: number, count: number): number => (1 + Math.log(count)) * rarities[stem]!;
  const lengths = new Float64Array(store.paperCount);
  for (let stem = 0; stem < rarities.length; stem++) for (let i = startOf(stem); i < paperEnds[stem]!; i++) lengths[papers[i]!]! += weight(stem, times[i]!) ** 2;
  for (let paper = 0; paper < lengths.length; paper++) lengths[paper] = Math.sqrt(lengths[paper]!);
  return {
    columns,
    weight,
    lengths,
    textOf: (stem) => stems.at(stem),
    vector: (text) => {
      const counts = [...stemsOf(text)];
      // Words that no paper has are as rare as can be: they take from the others' share.
      const known = counts.map(([stem, count]) => [stems.numberOf(stem, stemOrder), count] as const);
      const raw = known.map(([stem, count], i): readonly [number, number] => (stem === undefined ? [-1 - i, (1 + Math.log(count)) * Math.log(size + 1)] : [stem, weight(stem, count)]));
      return new Map([...unitLength(raw)].filter(([stem]) => stem >= 0));
    },
  };
}

function stemsOf(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of tellingWords(text)) {
    const stem = stemOf(word);
    counts.set(stem, (counts.get(stem) ?? 0) + 1);
  }
  return counts;
}

/** Weights above 0, brought to length 1 all together. */
function unitLength(entries: readonly (readonly [number, number])[]): Vector {
  const length = Math.hypot(...entries.map(([, weight]) => weight));
  return new Map(entries.flatMap(([key, weight]) => (weight > 0 ? [[key, weight / length] as const] : [])));
}

function memoize<V>(make: (key: number) => V): (key: number) => V {
  const made = new Map<number, V>();
  return (key) => {
    let value = made.get(key);
    if (value === undefined) made.set(key, (value = make(key)));
    return value;
  };
}
