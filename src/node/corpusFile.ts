import { crc32 } from "node:zlib";
import { CorpusError } from "./corpusError.js";

/** The first letters of a corpus. */
export const MAGIC = "QTXCORP\n";

/** The version of the layout below; a file of a newer one is refused. */
export const CORPUS_FORMAT = 1;

/** The bytes before the first record: {@link CorpusHeader}. */
export const HEADER_SIZE = 64;

/** The bytes before the text of a record: its length and its checksum. */
export const RECORD_HEAD = 8;

/** Records and sections begin at multiples of this, so that the place of a record fits four bytes up to 32 GB. */
export const ALIGNMENT = 8;

/** What stands at the very beginning: where the table of contents is, and how long the whole file must be. */
export interface CorpusHeader {
  readonly fileSize: number;
  readonly tableStart: number;
  readonly tableLength: number;
  readonly tableChecksum: number;
}

/** A part of a corpus after the records: a text or a column. */
export interface CorpusSection {
  readonly name: string;
  /** `text`, or the letter and width of an array. */
  readonly kind: string;
  readonly start: number;
  readonly length: number;
  readonly checksum: number;
}

/** The table of contents. */
export interface CorpusTable {
  readonly sections: readonly CorpusSection[];
}

/** Writes a header. */
export function encodeHeader({ fileSize, tableStart, tableLength, tableChecksum }: CorpusHeader): Uint8Array {
  const bytes = Buffer.alloc(HEADER_SIZE);
  bytes.write(MAGIC, 0, "latin1");
  bytes.writeUInt32LE(CORPUS_FORMAT, 8);
  bytes.writeDoubleLE(fileSize, 16);
  bytes.writeDoubleLE(tableStart, 24);
  bytes.writeUInt32LE(tableLength, 32);
  bytes.writeUInt32LE(tableChecksum, 36);
  bytes.writeUInt32LE(checksumOfHeader(bytes), 12);
  return bytes;
}

/**
 * Reads a header.
 *
 * @throws {@link CorpusError} for a file that is none, is newer, or was damaged.
 */
export function decodeHeader(path: string, bytes: Buffer): CorpusHeader {
  if (bytes.length < MAGIC.length || bytes.toString("latin1", 0, MAGIC.length) !== MAGIC) throw new CorpusError(path, "it is no corpus, wanted a file that quantaxonomy build has written");
  if (bytes.length < HEADER_SIZE) throw new CorpusError(path, "it was cut off, build it anew");
  const format = bytes.readUInt32LE(8);
  // The checksum of a newer format may stand elsewhere, so the format is believed first where it can be.
  if (format > CORPUS_FORMAT && format < CORPUS_FORMAT + 1000) throw new CorpusError(path, `it has format ${format}, which is newer than ${CORPUS_FORMAT}; open it with a later version of quantaxonomy or build it anew`);
  if (bytes.readUInt32LE(12) !== checksumOfHeader(bytes)) throw new CorpusError(path, "its header was damaged, build it anew");
  return { fileSize: bytes.readDoubleLE(16), tableStart: bytes.readDoubleLE(24), tableLength: bytes.readUInt32LE(32), tableChecksum: bytes.readUInt32LE(36) };
}

/** The bytes to the next multiple of {@link ALIGNMENT}. */
export function padding(position: number): number {
  return (ALIGNMENT - (position % ALIGNMENT)) % ALIGNMENT;
}

function checksumOfHeader(bytes: Buffer): number {
  return crc32(bytes.subarray(16, HEADER_SIZE), crc32(bytes.subarray(0, 12)));
}
