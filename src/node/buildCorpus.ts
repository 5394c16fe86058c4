import { taxonomy as shipped } from "../data/taxonomy.js";
import type { RecordKind } from "../taxonomy/recordReader.js";
import { GrowingColumn } from "../taxonomy/growingColumn.js";
import { IndexBuilder } from "../taxonomy/indexBuilder.js";
import { columnsOf } from "../taxonomy/indexText.js";
import { PackedStrings } from "../taxonomy/packedStrings.js";
import type { Store } from "../taxonomy/store.js";
import { storeOf, type Taxonomy } from "../taxonomy/taxonomy.js";
import { WordBuilder } from "../query/wordBuilder.js";
import { CorpusWriter } from "./corpusWriter.js";
import { LineSplitter } from "./lineSplitter.js";
import { paperLineReader } from "./readPaperLine.js";

/**
 * Options of {@link buildCorpus}.
 *
 * @category Corpus
 */
export interface BuildCorpusOptions {
  /**
   * Whose concepts, models, systems, benchmarks and metrics the papers name. Its own papers are not taken over.
   *
   * @defaultValue the shipped taxonomy
   */
  readonly concepts?: Taxonomy;
  /** Told after every piece how many papers have been read in all. */
  readonly onProgress?: (papers: number) => void;
}

/**
 * What {@link buildCorpus} has built.
 *
 * @category Corpus
 */
export interface CorpusSummary {
  /** How many papers it holds. */
  readonly papers: number;
  /** How many relations lead to papers that it does not hold; they are kept as relations to a name. */
  readonly relationsOutside: number;
}

/**
 * Builds a corpus: a file of an index and the records, which {@link openCorpus} opens without reading the records.
 *
 * Papers come as JSON lines, published (as `quantaxonomy papers --format jsonl` writes them) or as people write them, in
 * any order. They are read once and none is kept: memory grows with the index, about 200 bytes a paper and as much again
 * while it is put in order. The file is written beside its place and moved there when it is whole.
 *
 * A published paper is looked at quickly and otherwise taken at its word; `quantaxonomy validate` looks at everything.
 *
 * @param pieces - Pieces of the text, as a file stream gives them; they need not end where lines do.
 * @param path - Where the corpus is to stand; a file that is there is replaced.
 * @param options - The concepts, and whom to tell how far it is.
 * @returns How much was built.
 * @throws RangeError for a line that holds no paper, or one whose id was there before; a system error when the disk is full. What stood at `path` stays.
 *
 * @example A corpus of two papers
 * ```ts
 * import assert from "node:assert/strict";
 * import { mkdtempSync } from "node:fs";
 * import { tmpdir } from "node:os";
 * import { join } from "node:path";
 * import { countPapers, getPaper, taxonomy } from "quantaxonomy";
 * import { buildCorpus, closeCorpus, openCorpus } from "quantaxonomy/node";
 *
 * const path = join(mkdtempSync(join(tmpdir(), "corpus-")), "two.qtx");
 * const lines = [getPaper(taxonomy, "affinequant"), getPaper(taxonomy, "omniquant")].map((paper) => `${JSON.stringify(paper)}\n`);
 * const { papers } = await buildCorpus(lines, path);
 * assert.equal(papers, 2);
 *
 * const corpus = openCorpus(path);
 * assert.equal(countPapers(corpus, { method: "ptq", model: "llm" }), 2);
 * closeCorpus(corpus);
 * ```
 *
 * @category Corpus
 */
export async function buildCorpus(pieces: Iterable<Uint8Array | string> | AsyncIterable<Uint8Array | string>, path: string, options: BuildCorpusOptions = {}): Promise<CorpusSummary> {
  const { concepts = shipped, onProgress = () => undefined } = options;
  const base = storeOf(concepts);
  const writer = new CorpusWriter(path);
  try {
    const papers = new CorpusPapers(base, writer);
    const splitter = new LineSplitter();
    const visit = (line: Uint8Array): void => papers.add(line, splitter.line);
    for await (const piece of pieces) {
      splitter.push(typeof piece === "string" ? Buffer.from(piece) : piece, visit);
      await writer.drain();
      onProgress(papers.length);
    }
    splitter.end(visit);
    const summary = papers.finish();
    await writer.finish();
    return summary;
  } catch (error) {
    await writer.abandon();
    throw error;
  }
}

/** The kinds of records that a corpus takes over, and holds in memory. */
export const TAKEN_KINDS = ["concept", "scheme", "model", "system", "benchmark", "metric"] as const satisfies readonly RecordKind[];

/** Reads line after line into an index and a file. */
class CorpusPapers {
  readonly #base: Store;
  readonly #writer: CorpusWriter;
  readonly #index: IndexBuilder;
  readonly #words = new WordBuilder();
  readonly #read: ReturnType<typeof paperLineReader>;
  /** Where the record of each paper stands, and on which line it stood, in the order of arrival. */
  readonly #places = new GrowingColumn();
  readonly #lines = new GrowingColumn();

  constructor(base: Store, writer: CorpusWriter) {
    this.#base = base;
    this.#writer = writer;
    const { format: _, dates: __, roles: ___, columns: ____, ...known } = base.compiled;
    this.#index = new IndexBuilder(known);
    this.#read = paperLineReader(base);
  }

  get length(): number {
    return this.#index.length;
  }

  add(given: Uint8Array, line: number): void {
    const bytes = line === 1 ? withoutMark(given) : given;
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("utf8");
    if (text.trim() === "") return;
    try {
      const { paper, isPublished } = this.#read(text);
      const earlier = this.#index.add(paper);
      if (earlier !== undefined) throw new RangeError(`has the id "${paper.id}", which line ${this.#lines.values[earlier]} has too`);
      this.#words.add(paper);
      this.#places.push(this.#writer.addRecord(isPublished ? bytes : Buffer.from(JSON.stringify(paper))));
      this.#lines.push(line);
    } catch (error) {
      if (error instanceof RangeError) throw new RangeError(`Cannot build the corpus: line ${line} ${error.message}`, { cause: error });
      throw error;
    }
  }

  finish(): CorpusSummary {
    const { index, order } = this.#index.finish();
    const { columns, ...vocabulary } = index;
    this.#writer.addText("vocabulary", JSON.stringify(vocabulary));
    this.#writer.addText("records", JSON.stringify(this.#recordsTaken(new PackedStrings(columns.idBytes, columns.idEnds), columns.idOrder)));
    for (const [name, column] of columnsOf(index)) this.#writer.addColumn(`index.${name}`, column);
    this.#writer.addColumn("places", order.map((arrival) => this.#places.values[arrival]!));
    for (const [name, column] of Object.entries(this.#words.finish(order))) this.#writer.addColumn(`words.${name}`, column);
    return { papers: order.length, relationsOutside: this.#index.relationsOutside };
  }

  /** The other records; concepts without examples that are not in the corpus. */
  #recordsTaken(ids: PackedStrings, idOrder: Uint32Array): object {
    return Object.fromEntries(
      TAKEN_KINDS.map((kind) => {
        const records = this.#base.ids(kind).map((_, number) => this.#base.read(kind, number));
        return [kind, records.map((record) => ("examples" in record ? { ...record, examples: record.examples.filter((id) => ids.numberOf(id, idOrder) !== undefined) } : record))];
      }),
    );
  }
}

/** A line without the mark that some editors put before the first. */
function withoutMark(line: Uint8Array): Uint8Array {
  return line[0] === 0xef && line[1] === 0xbb && line[2] === 0xbf ? line.subarray(3) : line;
}
