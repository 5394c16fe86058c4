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
 * Gathers lines into records, from `TY` to `ER`. A record that lacks its `ER` ends where the next one starts.
 *
 * @returns What takes a line with its number from 1 and its length, which counts where the line was not kept; and the end.
 */
export function recordGatherer(): { readonly push: (line: string, number: number, length: number) => readonly RisRecord[]; readonly end: () => readonly RisRecord[] } {
  let record: { line: number; tags: Map<string, string[]>; length: number } | undefined;
  let tag: string | undefined;
  const finish = (): readonly RisRecord[] => {
    const done = record;
    [record, tag] = [undefined, undefined];
    return done ? [finished(done)] : [];
  };
  const push = (line: string, number: number, length: number): readonly RisRecord[] => {
    const found = TAG_LINE.exec(line.slice(0, 40))?.[1];
    const done = found === "TY" ? finish() : [];
    if (!record) {
      // A record without its first line is told of, and read as far as it goes.
      if (found === undefined || found === "ER") return done;
      record = { line: number, tags: new Map(), length: 0 };
    }
    if (found === "ER") return [...done, ...finish()];
    record.length += length + 1;
    if (record.length > MAX_RECORD_LENGTH) return done;
    const content = found === undefined ? line : line.slice(line.indexOf("-") + 1);
    if (found !== undefined) {
      const values = record.tags.get(found);
      if (values) values.push(content);
      else record.tags.set(found, [content]);
      tag = found;
    } else if (tag !== undefined) {
      const values = record.tags.get(tag) ?? [];
      values[values.length - 1] += ` ${content}`;
    }
    return done;
  };
  return { push, end: finish };
}

function finished({ line, tags, length }: { readonly line: number; readonly tags: ReadonlyMap<string, readonly string[]>; readonly length: number }): RisRecord {
  if (length > MAX_RECORD_LENGTH) {
    return { line, tags, problem: { message: `Cannot read the entry: it is longer than ${MAX_RECORD_LENGTH} characters`, mend: "end every record with `ER  - `, or shorten it" } };
  }
  if (!tags.has("TY")) return { line, tags, problem: { message: "Cannot read the entry: it does not start with its type", mend: "start every record with a line such as `TY  - JOUR`" } };
  return { line, tags };
}
