import { fstatSync, openSync, closeSync, readSync } from "node:fs";
import { crc32 } from "node:zlib";
import { INDEX_FORMAT, type CompiledIndex, type IndexColumns } from "../taxonomy/compiledIndex.js";
import type { NumberArray } from "../taxonomy/growingColumn.js";
import { ARRAY_KINDS, type ArrayKind } from "../taxonomy/indexText.js";
import { Store } from "../taxonomy/store.js";
import { toTaxonomy, type Taxonomy } from "../taxonomy/taxonomy.js";
import type { WordColumns } from "../taxonomy/wordColumns.js";
import { CorpusError } from "./corpusError.js";
import { decodeHeader, HEADER_SIZE, type CorpusSection, type CorpusTable } from "./corpusFile.js";
import { createCorpusReader, type TakenRecords } from "./corpusReader.js";

const openFiles = new WeakMap<Taxonomy, { file: number | undefined }>();
/** A corpus that nobody holds any more leaves its file open otherwise. */
const forgotten = new FinalizationRegistry<{ file: number | undefined }>(close);

/**
 * Opens a corpus that {@link buildCorpus} or `quantaxonomy build` has written.
 *
 * Reads the index, about 200 bytes a paper, and no record: these are read where they stand when they are shown, and the
 * last thousand are kept. Every function that takes a taxonomy takes a corpus.
 *
 * @param path - The file.
 * @returns The corpus. Its file stays open until {@link closeCorpus}.
 * @throws {@link CorpusError} for a file that is no corpus, is newer than this version reads, was cut off or was damaged; a record that was damaged is told when it is read.
 *
 * @example Ask a corpus
 * ```ts
 * import assert from "node:assert/strict";
 * import { mkdtempSync } from "node:fs";
 * import { tmpdir } from "node:os";
 * import { join } from "node:path";
 * import { findPapers, taxonomy } from "quantaxonomy";
 * import { buildCorpus, closeCorpus, openCorpus } from "quantaxonomy/node";
 *
 * const path = join(mkdtempSync(join(tmpdir(), "corpus-")), "caching.qtx");
 * await buildCorpus(findPapers(taxonomy, { method: "caching" }).map((paper) => `${JSON.stringify(paper)}\n`), path);
 *
 * const corpus = openCorpus(path);
 * const ids = findPapers(corpus, { model: "dit" }).map(({ id }) => id);
 * assert.deepEqual(ids, findPapers(taxonomy, { method: "caching", model: "dit" }).map(({ id }) => id));
 * closeCorpus(corpus);
 * ```
 *
 * @category Corpus
 */
export function openCorpus(path: string): Taxonomy {
  const opened = { file: openSync(path, "r") as number | undefined };
  try {
    const taxonomy = readCorpus(path, opened);
    openFiles.set(taxonomy, opened);
    forgotten.register(taxonomy, opened);
    return taxonomy;
  } catch (error) {
    close(opened);
    throw error;
  }
}

/**
 * Closes the file of a corpus; asking it afterwards fails where a record is needed. A taxonomy that is no corpus, or was
 * closed before, is left alone.
 *
 * @param corpus - What {@link openCorpus} returned.
 *
 * @example Close twice
 * ```ts
 * import assert from "node:assert/strict";
 * import { taxonomy } from "quantaxonomy";
 * import { closeCorpus } from "quantaxonomy/node";
 *
 * closeCorpus(taxonomy);
 * assert.ok(taxonomy.paperCount > 0);
 * ```
 *
 * @category Corpus
 */
export function closeCorpus(corpus: Taxonomy): void {
  const opened = openFiles.get(corpus);
  if (opened !== undefined) close(opened);
}

function close(opened: { file: number | undefined }): void {
  if (opened.file !== undefined) closeSync(opened.file);
  opened.file = undefined;
}

function readCorpus(path: string, opened: { readonly file: number | undefined }): Taxonomy {
  const read = (start: number, length: number): Buffer => readAt(path, opened.file, start, length);
  const { size } = fstatSync(opened.file!);
  const header = decodeHeader(path, read(0, Math.min(size, HEADER_SIZE)));
  if (size !== header.fileSize) throw new CorpusError(path, `it has ${size} of ${header.fileSize} bytes, build it anew`);
  const table = read(header.tableStart, header.tableLength);
  if (crc32(table) !== header.tableChecksum) throw new CorpusError(path, "its table of contents was damaged, build it anew");
  const sections = new Map((JSON.parse(table.toString()) as CorpusTable).sections.map((section) => [section.name, section]));
  const section = (name: string): CorpusSection => {
    const found = sections.get(name);
    if (!found) throw new CorpusError(path, `it has no section "${name}", build it anew`);
    return found;
  };
  const bytesOf = ({ name, start, length, checksum }: CorpusSection): Buffer => {
    const bytes = read(start, length);
    if (crc32(bytes) !== checksum) throw new CorpusError(path, `its section "${name}" was damaged, build it anew`);
    return bytes;
  };
  const textOf = (name: string): string => bytesOf(section(name)).toString();
  const columnOf = (name: string): NumberArray => {
    const found = section(name);
    const bytes = bytesOf(found);
    const kind = ARRAY_KINDS[found.kind as ArrayKind];
    return new kind(bytes.buffer as ArrayBuffer, bytes.byteOffset, bytes.length / kind.BYTES_PER_ELEMENT);
  };
  /** All columns whose names begin in a way. */
  const columnsUnder = (prefix: string): object => Object.fromEntries([...sections.keys()].flatMap((name) => (name.startsWith(prefix) ? [[name.slice(prefix.length), columnOf(name)]] : [])));

  const vocabulary = JSON.parse(textOf("vocabulary")) as Omit<CompiledIndex, "columns">;
  if (vocabulary.format !== INDEX_FORMAT) throw new CorpusError(path, `its index has format ${vocabulary.format}, wanted ${INDEX_FORMAT}; build it anew`);
  const index: CompiledIndex = { ...vocabulary, columns: columnsUnder("index.") as IndexColumns };
  const places = columnOf("places") as Uint32Array;
  let words: WordColumns | undefined;
  const reader = createCorpusReader({ path, read, places, end: section("vocabulary").start, taken: () => JSON.parse(textOf("records")) as TakenRecords, isPaper: (id) => store.numberOf("paper", id) !== undefined });
  const store: Store = new Store(index, reader, () => (words ??= columnsUnder("words.") as WordColumns));
  return toTaxonomy(store);
}

/** Reads bytes at a place of a file; all of them, or it was cut off. */
function readAt(path: string, file: number | undefined, start: number, length: number): Buffer {
  if (file === undefined) throw new CorpusError(path, "it was closed before");
  // A buffer of its own, not a part of a shared one: columns are views of it and begin where it does.
  const bytes = Buffer.from(new ArrayBuffer(length));
  for (let done = 0; done < length; ) {
    const count = readSync(file, bytes, done, length - done, start + done);
    if (count === 0) throw new CorpusError(path, "it was cut off, build it anew");
    done += count;
  }
  return bytes;
}
