import Papa from "papaparse";
import { quote } from "../facts/cleanText.js";
import type { LineReader, TextLine } from "../facts/lines.js";
import { makeItems } from "../facts/makeItems.js";
import type { IngestItem } from "../ingestItem.js";
import { csvFacts } from "./csvFacts.js";
import { columnsOf, type CsvHead, delimiterOf } from "./csvHead.js";
import { type CsvRecord, csvRecords } from "./csvRecords.js";

/**
 * A reader of CSV. The lines of a record are gathered first, so that a stray quote swallows none of those below it; the
 * fields of a record are then what papaparse reads.
 *
 * @internal
 */
export function csvReader(): LineReader {
  let gather: ReturnType<typeof csvRecords> | undefined;
  let head: CsvHead | undefined;
  let isHopeless = false;
  let position = 0;

  const read = (record: CsvRecord): readonly IngestItem[] => {
    const line = record.number;
    const problem = (message: string, mend: string): readonly IngestItem[] => [{ kind: "problem", position: Math.max(position, 1), line, message, mend }];
    if (isHopeless) return [];
    if (head) position++;
    if (record.fault !== undefined) {
      isHopeless = head === undefined;
      return problem(`Cannot read ${isHopeless ? "the headings" : "a record"}: ${record.fault}${record.text === "" ? "" : ` in ${quote(record.text)}`}`, record.mend);
    }
    const { data, errors } = Papa.parse<string[]>(record.text, { delimiter: head?.delimiter ?? delimiterOf(record.text), newline: "\n" });
    const fields = data[0] ?? [];
    const fault = errors[0] ?? (data.length > 1 ? { message: "it holds several lines" } : undefined);
    if (!head) {
      const columns = columnsOf(fields);
      isHopeless = columns === undefined;
      if (columns) head = { delimiter: delimiterOf(record.text), columns, width: fields.length };
      return columns ? [] : problem(`Cannot read a table: none of its headings is a title, the first line is ${quote(record.text)}`, 'name a column "title"');
    }
    if (fault) return problem(`Cannot read a record: ${fault.message}, in ${quote(record.text)}`, "put quotes around the field and double those inside");
    if (fields.length > head.width && fields.slice(head.width).some((field) => field.trim() !== "")) {
      return problem(`Cannot read a record: it has ${fields.length} fields under ${head.width} headings, ${quote(record.text)}`, "put quotes around fields that hold a delimiter");
    }
    const { facts, faults } = csvFacts(fields, head.columns);
    return makeItems(facts, { format: "csv", position, line }, faults);
  };

  const push = (line: TextLine): readonly IngestItem[] => {
    if (!gather && line.tooLong === undefined && line.text.trim() === "") return [];
    gather ??= csvRecords(delimiterOf(line.text));
    return gather.push(line).flatMap(read);
  };
  return { push, end: () => (gather?.end() ?? []).flatMap(read) };
}
