import { addToPapers, holds, listSet, lowerBound, sizeOf, visitPapers, type PaperSet } from "../taxonomy/paperSet.js";
import { countInBoth, intersectSets } from "../taxonomy/paperSets.js";
import type { Store } from "../taxonomy/store.js";
import type { Corpus, Vector } from "./relatedCorpus.js";
import type { RelatedWeights } from "./relatedWeights.js";
import type { ReasonDraft } from "./relatedReasons.js";
import type { Seed } from "./seed.js";
import { settingOwners } from "./settingOwners.js";
import { stemOf, tellingWords } from "./tellingWords.js";

/** A core method on a model family that a seed has, and the papers that have it too. */
interface Cell {
  readonly kind: number;
  readonly family: number;
  readonly papers: PaperSet;
  /** How many of the papers that rarity is counted over. */
  readonly count: number;
}

/** A bit setting that a seed has. */
interface SharedSetting {
  readonly key: string;
  readonly papers: PaperSet;
  readonly weight: number;
}

/** What a seed is about, looked up once for a question. */
export interface SeedContent {
  readonly labels: Vector;
  readonly words: Vector;
  /** The rarest first. */
  readonly cells: readonly Cell[];
  readonly settings: readonly SharedSetting[];
}

/** Looks up what a seed is about. */
export function contentOf(store: Store, corpus: Corpus, seed: Seed, weights: RelatedWeights): SeedContent {
  return { labels: corpus.labelVector(seed.labels), words: corpus.words().vector(seed.text), cells: cellsOf(store, corpus, seed), settings: settingsOf(store, corpus, seed, weights) };
}

/** The same core methods on the same model families. Of two as rare, the one that is met first. */
function cellsOf(store: Store, corpus: Corpus, seed: Seed): readonly Cell[] {
  const families = [...new Set(seed.labels.flatMap(corpus.withBroader))].filter((concept) => store.schemeOf(concept) === "model");
  const cells = seed.coreKinds.flatMap((kind) => {
    const core = listSet(store.byRole("core").get(kind) ?? new Uint32Array(0));
    return families.map((family) => {
      const papers = intersectSets([core, store.setOf(family)]);
      return { kind, family, papers, count: countInBoth(papers, corpus.reference) };
    });
  });
  return cells.sort((a, b) => a.count - b.count);
}

function settingsOf(store: Store, corpus: Corpus, seed: Seed, weights: RelatedWeights): readonly SharedSetting[] {
  return [...settingOwners(store, seed)].map(([key, owners]) => {
    const papers = listSet(owners);
    return { key, papers, weight: weights.setting * corpus.rarity(countInBoth(papers, corpus.reference)) };
  });
}

/** Columns that questions write and take back, one entry a paper. */
export interface ContentSums {
  readonly labels: Float64Array;
  readonly words: Float64Array;
  readonly others: Float64Array;
}

/** Adds up, for every paper, the products of labels and of words in common, and what cells and settings in common weigh. */
export function addContent(store: Store, corpus: Corpus, content: SeedContent, weights: RelatedWeights, sums: ContentSums): void {
  for (const column of [sums.labels, sums.words, sums.others]) column.fill(0);
  for (const [concept, mine] of content.labels) addToPapers(store.setOf(concept), sums.labels, mine * corpus.weightOf(concept));
  const { columns, weight } = corpus.words();
  for (const [stem, mine] of content.words) {
    const start = stem === 0 ? 0 : columns.paperEnds[stem - 1]!;
    // Few words stand more often in a text than a handful of times.
    const byTimes: number[] = [];
    for (let i = start; i < columns.paperEnds[stem]!; i++) sums.words[columns.papers[i]!]! += byTimes[columns.times[i]!] ??= mine * weight(stem, columns.times[i]!);
  }
  // A paper has the weight of its rarest cell, which is written last.
  for (const { papers, count } of content.cells.toReversed()) {
    const value = weights.cell * corpus.rarity(count);
    visitPapers(papers, 0, Infinity, (paper) => {
      sums.others[paper] = value;
    });
  }
  for (const { papers, weight: value } of content.settings) addToPapers(papers, sums.others, value);
}

/** Why a paper is near by what it is about, each reason with its words. */
export function* contentReasons(store: Store, corpus: Corpus, seed: Seed, content: SeedContent, weights: RelatedWeights, paper: number): Generator<ReasonDraft> {
  yield* sharedConcepts(store, corpus, content, weights, paper);
  const cell = content.cells.find(({ papers }) => holds(papers, paper));
  if (cell) {
    const { kind, family, count } = cell;
    const tell = (): string => `both are about ${store.read("concept", kind).label} for ${store.read("concept", family).label} (${count} of ${corpus.total} papers)`;
    yield { kind: "cell", weight: weights.cell * corpus.rarity(count), tell };
  }
  yield* sharedWords(corpus, seed, content, weights, paper);
  for (const { key, papers, weight } of content.settings) if (holds(papers, paper)) yield { kind: "setting", weight, tell: () => `both quantize ${key}` };
}

/**
 * Labels in common by scheme and rarity: the cosine of both papers' labels, shared out among the narrowest in common. An
 * ancestor of one of these counts for it.
 */
function* sharedConcepts(store: Store, corpus: Corpus, content: SeedContent, weights: RelatedWeights, paper: number): Generator<ReasonDraft> {
  const own = new Set(store.labelsOf(paper).flatMap(corpus.withBroader));
  const length = corpus.labelLengths()[paper]!;
  const concepts = [...content.labels.keys()].filter((concept) => own.has(concept));
  const sums = new Float64Array(concepts.length);
  const place = placesOf(corpus, concepts);
  concepts.forEach((concept, i) => (sums[place[i]!]! += content.labels.get(concept)! * (corpus.weightOf(concept) / length)));
  for (const [i, sum] of sums.entries()) {
    if (sum === 0) continue;
    const concept = concepts[i]!;
    const tell = (): string => {
      const { label, scheme } = store.read("concept", concept);
      return `both have the ${scheme} ${label} (${corpus.countOf(concept)} of ${corpus.total} papers)`;
    };
    yield { kind: "concept", weight: weights.concept * sum, tell };
  }
}

/** For each of some concepts the place of the first of them that is narrower than it and than which none is narrower; its own where there is none. */
function placesOf(corpus: Corpus, concepts: readonly number[]): readonly number[] {
  const covered = new Set(concepts.flatMap((concept) => corpus.withBroader(concept).slice(1)));
  return concepts.map((concept, i) => (covered.has(concept) ? concepts.findIndex((narrow) => !covered.has(narrow) && corpus.withBroader(narrow).includes(concept)) : i));
}

/** How many words in common a reason names. */
const NAMED_WORDS = 3;

/** Titles and summaries of the same words, by rarity. */
function* sharedWords(corpus: Corpus, seed: Seed, content: SeedContent, weights: RelatedWeights, paper: number): Generator<ReasonDraft> {
  const { columns, weight, lengths, textOf } = corpus.words();
  const products: { readonly stem: number; readonly product: number }[] = [];
  for (const [stem, mine] of content.words) {
    const start = stem === 0 ? 0 : columns.paperEnds[stem - 1]!;
    const at = start + lowerBound(columns.papers.subarray(start, columns.paperEnds[stem]), paper);
    if (at < columns.paperEnds[stem]! && columns.papers[at] === paper) products.push({ stem, product: mine * (weight(stem, columns.times[at]!) / lengths[paper]!) });
  }
  const sum = products.reduce((total, { product }) => total + product, 0);
  if (sum === 0) return;
  const tell = (): string => {
    const written = new Map(tellingWords(seed.text).map((word) => [stemOf(word), word]));
    const shared = products.filter(({ product }) => product > 0).map(({ stem, product }) => ({ word: written.get(textOf(stem)) ?? textOf(stem), product }));
    const words = shared.sort((a, b) => b.product - a.product || (a.word < b.word ? -1 : 1)).slice(0, NAMED_WORDS);
    return `titles or summaries of both say ${words.map(({ word }) => `"${word}"`).join(", ")}`;
  };
  yield { kind: "words", weight: weights.words * sum, tell };
}

/** How many reasons of content a paper has at most: what rounding each may add up to. */
export function mostContentReasons({ labels, cells, settings }: SeedContent): number {
  return labels.size + Math.min(1, cells.length) + 1 + settings.reduce((count, { papers }) => count + Math.min(1, sizeOf(papers)), 0);
}
