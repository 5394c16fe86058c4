/** A record of a RIS file: the values of each tag, or what is wrong with it. */
export interface RisRecord {
  /** The line of its `TY`, from 1. */
  readonly line: number;
  /** The values of each tag in order, lines that continue a value put together. */
  readonly tags: ReadonlyMap<string, readonly string[]>;
  /** What is wrong with it as a whole. */
  readonly problem?: { readonly message: string; readonly mend: string };
}

/** Longest record that is read, in UTF-16 code units. */
const MAX_RECORD_LENGTH = 1_000_000;
const TAG_LINE = /^\s{0,20}([A-Z][A-Z0-9]) {1,3}-(?:\s|$)/;

/**
 * Cuts a RIS file into records, from `TY` to `ER`, in linear time. A record that lacks its `ER` ends where the next one starts.
 *
 * @param text - The file.
 * @yields Every record in order.
 */
export function* splitRecords(text: string): Generator<RisRecord, void> {
  let record: { line: number; tags: Map<string, string[]>; length: number } | undefined;
  let tag: string | undefined;
  let line = 0;
  for (const { 0: value } of text.matchAll(/[^\r\n]*(?:\r\n|\r|\n|$)/g)) {
    line++;
    const found = TAG_LINE.exec(value.slice(0, 40))?.[1];
    if (found === "TY") {
      if (record) yield finished(record);
      record = { line, tags: new Map(), length: 0 };
    }
    if (!record) {
      // A record without its first line is told of, and read as far as it goes.
      if (found === undefined || found === "ER") continue;
      record = { line, tags: new Map(), length: 0 };
    }
    if (found === "ER") {
      yield finished(record);
      [record, tag] = [undefined, undefined];
      continue;
    }
    record.length += value.length;
    if (record.length > MAX_RECORD_LENGTH) continue;
    const content = found === undefined ? value : value.slice(value.indexOf("-") + 1);
    if (found !== undefined) {
      const values = record.tags.get(found);
      if (values) values.push(content);
      else record.tags.set(found, [content]);
      tag = found;
    } else if (tag !== undefined) {
      const values = record.tags.get(tag) ?? [];
      values[values.length - 1] += ` ${content}`;
    }
  }
  if (record) yield finished(record);
}

function finished({ line, tags, length }: { readonly line: number; readonly tags: ReadonlyMap<string, readonly string[]>; readonly length: number }): RisRecord {
  if (length > MAX_RECORD_LENGTH) {
    return { line, tags, problem: { message: `Cannot read the entry: it is longer than ${MAX_RECORD_LENGTH} characters`, mend: "end every record with `ER  - `, or shorten it" } };
  }
  if (!tags.has("TY")) return { line, tags, problem: { message: "Cannot read the entry: it does not start with its type", mend: "start every record with a line such as `TY  - JOUR`" } };
  return { line, tags };
}
