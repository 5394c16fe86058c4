import { crc32 } from "node:zlib";
import type { Paper } from "../model/paper.js";
import { deepFreeze } from "../taxonomy/deepFreeze.js";
import type { RecordKind, RecordOfKind, RecordReader } from "../taxonomy/recordReader.js";
import { CorpusError } from "./corpusError.js";
import { ALIGNMENT, RECORD_HEAD } from "./corpusFile.js";

/** How many papers are kept that were read last. */
const KEPT_PAPERS = 1000;
/** What is read at once of a record whose length is not known yet: most are shorter. */
const USUAL_LENGTH = 8192;

/** The records that are no papers. */
export type TakenRecords = { readonly [K in Exclude<RecordKind, "paper">]: readonly RecordOfKind[K][] };

/** Where a reader finds its records. */
export interface CorpusSource {
  readonly path: string;
  readonly read: (start: number, length: number) => Buffer;
  /** Where the record of each paper stands, in units of {@link ALIGNMENT}. */
  readonly places: Uint32Array;
  /** Where the records end. */
  readonly end: number;
  readonly taken: () => TakenRecords;
  readonly isPaper: (id: string) => boolean;
}

/** Reads papers where they stand in the file, each when it is shown; the last ones are kept. */
export function createCorpusReader({ path, read, places, end, taken, isPaper }: CorpusSource): RecordReader {
  const kept = new Map<number, Paper>();
  let others: TakenRecords | undefined;
  const paper = (number: number): Paper => {
    let found = kept.get(number);
    if (found) kept.delete(number);
    else found = deepFreeze(withKnownTargets(parse(number), isPaper));
    kept.set(number, found);
    const [oldest] = kept.keys();
    if (kept.size > KEPT_PAPERS && oldest !== undefined) kept.delete(oldest);
    return found;
  };
  const parse = (number: number): Paper => {
    const start = places[number]! * ALIGNMENT;
    const first = read(start, Math.min(USUAL_LENGTH, end - start));
    const [length, checksum] = [first.readUInt32LE(0), first.readUInt32LE(4)];
    const isWhole = length <= first.length - RECORD_HEAD;
    // A damaged length may lead past the records.
    const text = isWhole ? first.subarray(RECORD_HEAD, RECORD_HEAD + length) : read(start + RECORD_HEAD, Math.min(length, end - start - RECORD_HEAD));
    if (crc32(text) !== checksum) throw new CorpusError(path, `the record of paper ${number} was damaged, build it anew`);
    return JSON.parse(text.toString()) as Paper;
  };
  return {
    read<K extends RecordKind>(kind: K, number: number): RecordOfKind[K] {
      if (kind === "paper") return paper(number) as RecordOfKind[K];
      others ??= taken();
      return deepFreeze((others as unknown as Record<string, readonly RecordOfKind[K][]>)[kind]![number]!);
    },
  };
}

/** A relation to a paper that the corpus does not hold is one to a name, as it is in the index. */
function withKnownTargets(paper: Paper, isPaper: (id: string) => boolean): Paper {
  if (paper.relations.every(({ targetKind, target }) => targetKind !== "paper" || isPaper(target))) return paper;
  const relations = paper.relations.map((relation) => (relation.targetKind === "paper" && !isPaper(relation.target) ? { ...relation, targetKind: "name" as const } : relation));
  return { ...paper, relations } as Paper;
}
