import { SCHEMES } from "../model/scheme.js";
import { NO_NUMBER, PAPERS_PER_START, type IndexColumns } from "./compiledIndex.js";
import { smallestArray, startIn } from "./growingColumn.js";
import type { ArrivedPapers } from "./arrivedPapers.js";
import { PAPERS_PER_WORD } from "./paperSet.js";

type LabelParts = Pick<IndexColumns, "labels" | "labelCounts" | "labelStarts" | "lists" | "listEnds" | "bitBlocks" | "bits" | "bitCounts">;

/** The labels of papers scheme by scheme, and the papers of every concept. */
export function finishLabels(arrived: ArrivedPapers, order: Uint32Array): LabelParts {
  return { ...forward(arrived, order), ...inverted(arrived, order) };
}

/** Labels of every scheme in the order of papers. They ascend within a paper, so those of a scheme follow one another. */
function forward({ known, labels, labelEnds }: ArrivedPapers, order: Uint32Array): Pick<LabelParts, "labels" | "labelCounts" | "labelStarts"> {
  const schemeOf = Uint8Array.from(known.schemes);
  const totals = new Uint32Array(SCHEMES.length);
  let most = 0;
  for (let place = 0; place < order.length; place++) {
    let [scheme, count] = [-1, 0];
    for (let i = startIn(labelEnds, place); i < labelEnds.values[place]!; i++) {
      const each = schemeOf[labels.values[i]!]!;
      count = each === scheme ? count + 1 : 1;
      scheme = each;
      totals[scheme]!++;
      if (count > most) most = count;
    }
  }
  const next = totals.map((_, scheme) => totals.subarray(0, scheme).reduce((sum, total) => sum + total, 0));
  const starts = Math.ceil(order.length / PAPERS_PER_START);
  const finished = {
    labels: smallestArray(labels.length, known.concepts.length),
    labelCounts: smallestArray(SCHEMES.length * order.length, most),
    labelStarts: new Uint32Array(SCHEMES.length * starts),
  };
  for (let number = 0; number < order.length; number++) {
    if (number % PAPERS_PER_START === 0) for (let scheme = 0; scheme < SCHEMES.length; scheme++) finished.labelStarts[scheme * starts + number / PAPERS_PER_START] = next[scheme]!;
    const place = order[number]!;
    for (let i = startIn(labelEnds, place); i < labelEnds.values[place]!; i++) {
      const label = labels.values[i]!;
      const scheme = schemeOf[label]!;
      finished.labels[next[scheme]!++] = label;
      finished.labelCounts[scheme * order.length + number]!++;
    }
  }
  return finished;
}

/** The papers of every concept and all that is narrower: a list where they are few, else bits. */
function inverted({ known, labels, labelEnds }: ArrivedPapers, order: Uint32Array): Omit<LabelParts, "labels" | "labelCounts" | "labelStarts"> {
  const conceptCount = known.concepts.length;
  const above = known.concepts.map((_, concept) => Uint32Array.from(withAncestors(concept, known.broader)));
  const lastPaper = new Uint32Array(conceptCount);
  /** Visits the concepts of each paper, ancestors among them, once a paper. */
  const visit = (each: (concept: number, number: number) => void): void => {
    lastPaper.fill(NO_NUMBER);
    for (let number = 0; number < order.length; number++) {
      const place = order[number]!;
      for (let i = startIn(labelEnds, place); i < labelEnds.values[place]!; i++) {
        for (const concept of above[labels.values[i]!]!) {
          if (lastPaper[concept] === number) continue;
          lastPaper[concept] = number;
          each(concept, number);
        }
      }
    }
  };
  const counts = new Uint32Array(conceptCount);
  visit((concept) => counts[concept]!++);
  const size = Math.ceil(order.length / PAPERS_PER_WORD);
  const dense = [...counts.keys()].filter((concept) => counts[concept]! * PAPERS_PER_WORD > order.length);
  const bitBlocks = new Uint32Array(conceptCount).fill(NO_NUMBER);
  dense.forEach((concept, block) => (bitBlocks[concept] = block));
  const listEnds = new Uint32Array(conceptCount);
  let end = 0;
  for (let concept = 0; concept < conceptCount; concept++) listEnds[concept] = end += bitBlocks[concept] === NO_NUMBER ? counts[concept]! : 0;
  const next = listEnds.map((_, concept) => (concept === 0 ? 0 : listEnds[concept - 1]!));
  const lists = new Uint32Array(end);
  const bits = new Uint32Array(dense.length * size);
  visit((concept, number) => {
    const block = bitBlocks[concept]!;
    if (block === NO_NUMBER) lists[next[concept]!++] = number;
    else bits[block * size + (number >>> 5)]! |= 1 << (number & 31);
  });
  return { lists, listEnds, bitBlocks, bits, bitCounts: Uint32Array.from(dense, (concept) => counts[concept]!) };
}

function withAncestors(concept: number, broader: readonly (readonly number[])[]): ReadonlySet<number> {
  const seen = new Set([concept]);
  for (const each of seen) for (const parent of broader[each] ?? []) if (parent >= 0) seen.add(parent);
  return seen;
}
