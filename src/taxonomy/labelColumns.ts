import { SCHEMES } from "../model/scheme.js";
import { PAPERS_PER_START, type IndexColumns } from "./compiledIndex.js";

type Numbers = Uint8Array | Uint16Array | Uint32Array;

/** The labels of one scheme, paper by paper. */
export class SchemeLabels {
  /** Labels of all papers and schemes; those of a scheme in the order of papers. */
  readonly labels: Numbers;
  /** How many of the scheme each paper has. */
  readonly counts: Numbers;
  readonly #starts: Uint32Array;

  constructor(labels: Numbers, counts: Numbers, starts: Uint32Array) {
    this.labels = labels;
    this.counts = counts;
    this.#starts = starts;
  }

  /** Where the first label of a paper stands. */
  startOf(paper: number): number {
    let start = this.#starts[Math.floor(paper / PAPERS_PER_START)]!;
    for (let before = paper - (paper % PAPERS_PER_START); before < paper; before++) start += this.counts[before]!;
    return start;
  }
}

/** The labels that papers carry themselves, scheme by scheme: whoever lays papers out by two schemes passes over the rest. */
export class LabelColumns {
  /** One entry a scheme, in their order. */
  readonly schemes: readonly SchemeLabels[];

  constructor({ labels, labelCounts, labelStarts, tiers }: Pick<IndexColumns, "labels" | "labelCounts" | "labelStarts" | "tiers">) {
    const paperCount = tiers.length;
    const startCount = Math.ceil(paperCount / PAPERS_PER_START);
    this.schemes = SCHEMES.map((_, scheme) => {
      const counts = labelCounts.subarray(scheme * paperCount, (scheme + 1) * paperCount);
      return new SchemeLabels(labels, counts, labelStarts.subarray(scheme * startCount, (scheme + 1) * startCount));
    });
  }

  /** The labels of a paper, ascending. */
  of(paper: number): number[] {
    const found: number[] = [];
    for (const scheme of this.schemes) {
      const count = scheme.counts[paper] ?? 0;
      if (count === 0) continue;
      const start = scheme.startOf(paper);
      for (let i = 0; i < count; i++) found.push(scheme.labels[start + i]!);
    }
    return found;
  }

  /** Whether a paper has any label. */
  isLabelled(paper: number): boolean {
    return this.schemes.some(({ counts }) => counts[paper]! > 0);
  }
}
