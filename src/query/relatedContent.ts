import { has, intersect, type Postings } from "../taxonomy/postings.js";
import type { Store } from "../taxonomy/store.js";
import type { Corpus } from "./relatedCorpus.js";
import type { RelatedWeights } from "./relatedWeights.js";
import type { PaperReason } from "./relatedReasons.js";
import { settingKey, type Seed } from "./seed.js";
import { stemOf, tellingWords } from "./tellingWords.js";

/** How alike each paper of a corpus is to a seed, by paper number; from 0 to 1 each. */
export interface Likeness {
  /** By their labels. */
  readonly labels: ReadonlyMap<number, number>;
  /** The labels that make it up, ancestors among them, and what each adds. */
  readonly shared: ReadonlyMap<number, readonly (readonly [concept: number, weight: number])[]>;
  /** By their words. */
  readonly words: ReadonlyMap<number, number>;
}

/** How alike each paper of a corpus is to a seed. */
export function likenessTo(store: Store, corpus: Corpus, seed: Seed): Likeness {
  const labels = new Map<number, number>();
  const shared = new Map<number, (readonly [number, number])[]>();
  for (const [concept, mine] of corpus.labelVector(seed.labels)) {
    for (const paper of store.postings(concept)) {
      const weight = mine * (corpus.labelsOf(paper).get(concept) ?? 0);
      labels.set(paper, (labels.get(paper) ?? 0) + weight);
      const list = shared.get(paper);
      if (list) list.push([concept, weight]);
      else shared.set(paper, [[concept, weight]]);
    }
  }
  const words = new Map<number, number>();
  for (const [stem, weight] of corpus.wordVector(seed.text)) {
    for (const [paper, other] of corpus.papersWith(stem)) words.set(paper, (words.get(paper) ?? 0) + weight * other);
  }
  return { labels, shared, words };
}

/**
 * Labels in common by scheme and rarity: the cosine of both papers' labels, shared out among the narrowest in common. An
 * ancestor of one of these counts for it.
 */
export function* sharedConcepts(store: Store, corpus: Corpus, seed: Seed, weights: RelatedWeights, likeness: Likeness): Generator<PaperReason> {
  // Many papers share the same labels with the seed.
  const places = new Map<string, readonly number[]>();
  for (const paper of corpus.candidates) {
    const shared = likeness.shared.get(paper);
    if (!shared || paper === seed.number) continue;
    const concepts = shared.map(([concept]) => concept);
    const key = concepts.join(" ");
    let place = places.get(key);
    if (!place) places.set(key, (place = placesOf(corpus, concepts)));
    const sums = new Float64Array(concepts.length);
    shared.forEach(([, weight], i) => (sums[place[i]!]! += weight));
    for (const [i, sum] of sums.entries()) {
      if (sum === 0) continue;
      const concept = concepts[i]!;
      yield {
        paper,
        kind: "concept",
        weight: weights.concept * sum,
        tell: () => {
          const { label, scheme } = store.read("concept", concept);
          return `both have the ${scheme} ${label} (${corpus.countOf(concept)} of ${corpus.total} papers)`;
        },
      };
    }
  }
}

/** For each of some concepts the place of the first of them that is narrower than it and than which none is narrower; its own where there is none. */
function placesOf(corpus: Corpus, concepts: readonly number[]): readonly number[] {
  const covered = new Set(concepts.flatMap((concept) => corpus.withBroader(concept).slice(1)));
  return concepts.map((concept, i) => (covered.has(concept) ? concepts.findIndex((narrow) => !covered.has(narrow) && corpus.withBroader(narrow).includes(concept)) : i));
}

/** The same core method on the same model family: the rarest such pair of both papers. */
export function* sharedCells(store: Store, corpus: Corpus, seed: Seed, weights: RelatedWeights): Generator<PaperReason> {
  const families = [...new Set(seed.labels.flatMap(corpus.withBroader))].filter((concept) => store.schemeOf(concept) === "model");
  const best = new Map<number, { readonly kind: number; readonly family: number; readonly count: number }>();
  for (const kind of seed.coreKinds) {
    const core: Postings = store.byRole("core").get(kind) ?? new Uint32Array(0);
    for (const family of families) {
      const papers = intersect(core, store.postings(family));
      const count = intersect(papers, corpus.reference).length;
      for (const paper of papers) if (count < (best.get(paper)?.count ?? Infinity)) best.set(paper, { kind, family, count });
    }
  }
  for (const [paper, { kind, family, count }] of best) {
    if (paper === seed.number) continue;
    const tell = (): string => `both are about ${store.read("concept", kind).label} for ${store.read("concept", family).label} (${count} of ${corpus.total} papers)`;
    yield { paper, kind: "cell", weight: weights.cell * corpus.rarity(count), tell };
  }
}

/** How many words in common a reason names. */
const NAMED_WORDS = 3;

/** Titles and summaries of the same words, by rarity. */
export function* sharedWords(corpus: Corpus, seed: Seed, weights: RelatedWeights, likeness: Likeness): Generator<PaperReason> {
  let forms: ReadonlyMap<string, string> | undefined;
  const mine = corpus.wordVector(seed.text);
  for (const [paper, weight] of likeness.words) {
    if (paper === seed.number) continue;
    const tell = (): string => {
      const written = (forms ??= new Map(tellingWords(seed.text).map((word) => [stemOf(word), word])));
      const shared = [...mine].map(([stem, own]) => ({ word: written.get(stem) ?? stem, product: own * (corpus.papersWith(stem).get(paper) ?? 0) })).filter(({ product }) => product > 0);
      const words = shared.sort((a, b) => b.product - a.product || (a.word < b.word ? -1 : 1)).slice(0, NAMED_WORDS);
      return `titles or summaries of both say ${words.map(({ word }) => `"${word}"`).join(", ")}`;
    };
    yield { paper, kind: "words", weight: weights.words * weight, tell };
  }
}

/** Quantizer settings with the same targets and widths. */
export function* sharedSettings(store: Store, corpus: Corpus, seed: Seed, weights: RelatedWeights): Generator<PaperReason> {
  const owners = store.memo("papers by setting", () => papersBySetting(store));
  for (const [key, papers] of owners) {
    if (!(seed.number === undefined ? seed.settingKeys?.has(key) : papers.has(seed.number))) continue;
    const rarity = corpus.rarity([...papers].filter((paper) => has(corpus.reference, paper)).length);
    for (const paper of papers) {
      if (paper !== seed.number) yield { paper, kind: "setting", weight: weights.setting * rarity, tell: () => `both quantize ${key}` };
    }
  }
}

/** Papers under the widths of their settings: `4-bit weights, 4-bit activations`. Settings without a known target are left out. */
function papersBySetting(store: Store): ReadonlyMap<string, ReadonlySet<number>> {
  const { settingPaper, setting, target, bits } = store.index.quantizers;
  const parts = new Map<number, { target: string; bits: number }[]>();
  setting.forEach((owner, i) => {
    const concept = target[i] ?? -1;
    const width = bits[i] ?? -1;
    const id = store.index.concepts[concept];
    if (id !== undefined && width >= 0) parts.set(owner, [...(parts.get(owner) ?? []), { target: id, bits: width }]);
  });
  const owners = new Map<string, Set<number>>();
  for (const [owner, list] of parts) {
    const key = settingKey(list);
    owners.set(key, (owners.get(key) ?? new Set()).add(settingPaper[owner] ?? -1));
  }
  return owners;
}
