import type { Paper } from "quantaxonomy";
import { linesOf, RecordFile } from "./papersFile.js";
import type { Vocabulary } from "./vocabulary.js";

/** What an engine is given of a paper: all that the questions ask, and no more. */
export interface PlainPaper {
  readonly id: string;
  readonly date: string;
  readonly year: number;
  /** Its labels and everything broader, ascending. */
  readonly concepts: readonly number[];
  /** The least width of its weights; {@link NO_WIDTH} where none is stated. */
  readonly bits: number;
  /** The papers that it names, by number. */
  readonly names: readonly number[];
}

/** Above every width that is asked for. */
export const NO_WIDTH = 99;

/** Papers by number: the newest first, those of a day by id. */
export interface PlainPapers {
  readonly papers: readonly PlainPaper[];
  readonly records: RecordFile;
  readonly vocabulary: Vocabulary;
  /** How many papers have each concept or anything narrower. */
  readonly counts: readonly number[];
}

/** Reads a file of records into what engines are built of. */
export function readPlainPapers(path: string, vocabulary: Vocabulary): PlainPapers {
  const weights = vocabulary.numbers.get("weights")!;
  const isWeights = (target: string | undefined): boolean => target !== undefined && (vocabulary.withBroader[vocabulary.numbers.get(target)!] ?? []).includes(weights);
  const read = Array.from(linesOf(path), ({ text, start, length }) => {
    const { id, date, year, concepts, settings, relations } = JSON.parse(text) as Paper;
    const labels = new Set(concepts.flatMap((label) => vocabulary.withBroader[vocabulary.numbers.get(label.id)!]!));
    const widths = settings.flatMap(({ quantizers }) => quantizers.flatMap(({ target, bits }) => (bits !== undefined && isWeights(target) ? [bits] : [])));
    const targets = relations.flatMap(({ targetKind, target }) => (targetKind === "paper" ? [target] : []));
    return { start, length, targets, paper: { id, date, year, concepts: [...labels].sort((a, b) => a - b), bits: Math.min(NO_WIDTH, ...widths) } };
  });
  read.sort((a, b) => (a.paper.date === b.paper.date ? (a.paper.id < b.paper.id ? -1 : 1) : a.paper.date < b.paper.date ? 1 : -1));
  const numbers = new Map(read.map(({ paper }, number) => [paper.id, number]));
  const counts = vocabulary.ids.map(() => 0);
  for (const { paper } of read) for (const concept of paper.concepts) counts[concept]!++;
  const papers = read.map(({ paper, targets }) => ({ ...paper, names: [...new Set(targets.map((target) => numbers.get(target)!))] }));
  return { papers, records: new RecordFile(path, read), vocabulary, counts };
}

/** What a concept in common counts, by rarity: a whole number, so that sums are the same in every order. */
export function weightOf(count: number, papers: number): number {
  return count === 0 ? 0 : Math.round(1000 * Math.log(papers / count));
}
