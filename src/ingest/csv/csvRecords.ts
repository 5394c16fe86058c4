import { MAX_LINE, type TextLine } from "../facts/lines.js";

/** The lines of a record together, or what is wrong with one line. */
export type CsvRecord = { readonly text: string; readonly number: number } & ({ readonly fault?: undefined } | { readonly fault: string; readonly mend: string });

type LineEnd = "closed" | "open" | "malformed";

/**
 * Gathers lines into records: a line ends its record unless a quoted field is open at its end.
 *
 * When a quoted field never closes, or text follows its closing quote, the line that opened it is a fault by itself and
 * reading goes on with the line below. How a line ends when a field is open at its start does not depend on the lines
 * above, so lines that were found to lead into a fault need not be tried again: time stays proportional to the text.
 *
 * @internal
 */
export function csvRecords(delimiter: string): { readonly push: (line: TextLine) => readonly CsvRecord[]; readonly end: () => readonly CsvRecord[] } {
  /** Lines of records not yet complete, from `first`; those before `next` have been looked at. */
  let pending: TextLine[] = [];
  let [first, next, isOpen, length, faultyUntil] = [0, 0, false, 0, 0];

  const fail = (fault: string): CsvRecord => {
    const { text, number } = pending[first]!;
    faultyUntil = Math.max(faultyUntil, pending[next - 1]!.number);
    first++;
    [next, isOpen, length] = [first, false, 0];
    return { text, number, fault, mend: "close the quotes, and double those inside of a field" };
  };
  const advance = (): readonly CsvRecord[] => {
    const found: CsvRecord[] = [];
    while (next < pending.length) {
      const line = pending[next]!;
      if (line.tooLong !== undefined) {
        if (isOpen) {
          found.push(fail("a quote opens and does not close"));
          continue;
        }
        found.push({ text: "", number: line.number, fault: `the line is ${line.tooLong} characters long`, mend: "put each record on lines of its own" });
        first = ++next;
        continue;
      }
      if (isOpen && line.number <= faultyUntil) {
        found.push(fail("a quote opens and does not close"));
        continue;
      }
      const end = endOf(line.text, delimiter, isOpen);
      length += line.text.length;
      next++;
      if (end === "malformed") found.push(fail("text follows a closing quote"));
      else if (end === "open" && length > MAX_LINE) found.push(fail("a quote opens and does not close"));
      else if (end === "open") isOpen = true;
      else {
        const text = next - first === 1 ? line.text : pending.slice(first, next).map((each) => each.text).join("\n");
        if (text.trim() !== "") found.push({ text, number: pending[first]!.number });
        [first, isOpen, length] = [next, false, 0];
      }
    }
    if (first === pending.length) {
      pending = [];
      [first, next] = [0, 0];
    }
    return found;
  };
  return {
    push: (line) => {
      pending.push(line);
      return advance();
    },
    end: () => {
      const found: CsvRecord[] = [];
      while (first < pending.length) {
        found.push(fail("a quote opens and does not close"));
        for (const record of advance()) found.push(record);
      }
      return found;
    },
  };
}

function endOf(line: string, delimiter: string, isOpenBefore: boolean): LineEnd {
  let at = 0;
  if (isOpenBefore || line.startsWith('"')) {
    const after = afterQuoted(line, isOpenBefore ? 0 : 1);
    if (after === -1) return "open";
    at = after;
    if (at < line.length && !line.startsWith(delimiter, at)) return "malformed";
  }
  for (let found = line.indexOf(delimiter, at); found !== -1; found = line.indexOf(delimiter, at)) {
    at = found + 1;
    if (line[at] !== '"') continue;
    at = afterQuoted(line, at + 1);
    if (at === -1) return "open";
    if (at < line.length && !line.startsWith(delimiter, at)) return "malformed";
  }
  return "closed";
}

/** The place after the closing quote of a field, or -1. */
function afterQuoted(line: string, start: number): number {
  let at = line.indexOf('"', start);
  while (at !== -1 && line[at + 1] === '"') at = line.indexOf('"', at + 2);
  return at === -1 ? -1 : at + 1;
}
