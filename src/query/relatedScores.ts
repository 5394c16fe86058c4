import { holds, listSet, sizeOf, visitPapers } from "../taxonomy/paperSet.js";
import type { Postings } from "../taxonomy/postings.js";
import type { Store } from "../taxonomy/store.js";
import { addContent, type ContentSums } from "./relatedContent.js";
import { askSeed, latenessOfDates, reasonsFor, type AskedSeed, type PaperReason } from "./relatedReasons.js";
import { corpusOf, type Corpus } from "./relatedCorpus.js";
import { addNaming, namingWeight, visitSharing } from "./relatedTies.js";
import { WEIGHTS, type RelatedWeights } from "./relatedWeights.js";
import { round } from "./round.js";
import type { Seed } from "./seed.js";

/** Columns of one entry a paper that questions write, made once for a taxonomy. */
interface Scratch extends ContentSums {
  readonly scores: Float64Array;
  readonly naming: Float64Array;
  /** How alike papers are, one column a seed. */
  readonly likes: Float64Array[];
}

function scratchOf(store: Store): Scratch {
  const column = (): Float64Array => new Float64Array(store.paperCount);
  return store.memo("scratch of related work", () => ({ labels: column(), words: column(), others: column(), scores: column(), naming: column(), likes: [] }));
}

/** Seeds as they were asked, and the score of every paper without a reason made; a column that the next question writes over. */
export interface Scored {
  readonly asked: readonly AskedSeed[];
  readonly scores: Float64Array;
}

/** Adds up how near every paper is to some seeds; each counts its share, which is below 0 for unwanted ones. */
export function addUp(store: Store, corpus: Corpus, seeds: readonly { readonly seed: Seed; readonly share: number }[], weights: RelatedWeights): Scored {
  const scratch = scratchOf(store);
  scratch.scores.fill(0);
  const asked = seeds.map(({ seed, share }, i) => {
    const likes = (scratch.likes[i] ??= new Float64Array(store.paperCount));
    const each = askSeed(store, corpus, seed, likes, weights);
    addSeed(store, each, share, scratch);
    return each;
  });
  return { asked, scores: scratch.scores };
}

function addSeed(store: Store, asked: AskedSeed, share: number, scratch: Scratch): void {
  const { seed, corpus, weights, targets, ties, likes } = asked;
  addContent(store, corpus, asked.content, weights, scratch);
  addLikeness(store, asked, share, scratch);
  for (const [paper, reasons] of ties) for (const { weight } of reasons) scratch.scores[paper]! += round(weight * share);
  for (const target of targets) visitSharing(store, seed, target, (paper, weight) => (scratch.scores[paper]! += weight * share));
  // What resembles the seed, and counts, lends its likeness to what it names.
  scratch.naming.fill(0);
  for (const paper of [seed.number, seed.same]) if (paper !== undefined) likes[paper] = 0;
  visitPapers(corpus.reference, 0, store.paperCount, (paper) => {
    if (likes[paper]! > 0) addNaming(store, paper, likes[paper]!, scratch.naming);
  });
  for (let paper = 0; paper < store.paperCount; paper++) if (scratch.naming[paper]! > 0) scratch.scores[paper]! += share * namingWeight(weights, scratch.naming[paper]!);
}

/** Weighs what was added up of labels, words, cells and settings, date by date; tells how alike those are that count. */
function addLikeness(store: Store, { seed, corpus, weights, likes }: AskedSeed, share: number, { labels, words, others, scores }: Scratch): void {
  const { dateEnds } = store.index.columns;
  const labelLengths = corpus.labelLengths();
  const { lengths } = corpus.words();
  const own = seed.number === undefined ? undefined : store.dateOf(seed.number);
  for (let date = 0, paper = 0; date < dateEnds.length; date++) {
    const factor = share * (1 - weights.late * (own === undefined ? 0 : latenessOfDates(store, own, date)));
    for (const end = dateEnds[date]!; paper < end; paper++) {
      const byLabels = labels[paper]! > 0 ? labels[paper]! / labelLengths[paper]! : 0;
      const byWords = words[paper]! > 0 ? words[paper]! / lengths[paper]! : 0;
      likes[paper] = (byLabels + byWords) / 2;
      scores[paper]! += factor * (weights.concept * byLabels + weights.words * byWords + others[paper]!);
    }
  }
  if (sizeOf(corpus.reference) === store.paperCount) return;
  // Only papers that were read lend their likeness.
  for (let paper = 0; paper < likes.length; paper++) if (!holds(corpus.reference, paper)) likes[paper] = 0;
}

/** Every reason why the papers of a list are near a seed, paper by paper. */
export function* reasonsOf(store: Store, seed: Seed, candidates: Postings, weights: RelatedWeights = WEIGHTS): Generator<PaperReason> {
  const { asked } = addUp(store, corpusOf(store, listSet(candidates)), [{ seed, share: 1 }], weights);
  for (const paper of candidates) for (const each of asked) for (const reason of reasonsFor(store, each, paper)) yield { ...reason, paper };
}
