import type { LineReader } from "../facts/lines.js";
import { makeFoundItems } from "../facts/makeFoundItems.js";
import { makeProblem, noEntry } from "../facts/makeProblem.js";
import type { IngestItem } from "../ingestItem.js";
import { recordGatherer, type RisRecord } from "./recordGatherer.js";
import { risFacts } from "./risFacts.js";

/**
 * A reader of RIS.
 *
 * @internal
 */
export function risReader(): LineReader {
  const gatherer = recordGatherer();
  let [position, number, isBlank] = [0, 0, true];
  const read = (record: RisRecord): readonly IngestItem[] => {
    const place = { format: "ris", position: ++position, line: record.line } as const;
    return record.problem ? [makeProblem(place, record.problem.message, record.problem.mend)] : makeFoundItems(risFacts(record), place);
  };
  return {
    push: ({ text, tooLong }) => {
      isBlank &&= tooLong === undefined && text.trim() === "";
      // Old files end their lines with a carriage return alone.
      return text.split("\r").flatMap((line) => gatherer.push(line, ++number, tooLong ?? line.length)).flatMap(read);
    },
    end: () => {
      const items = gatherer.end().flatMap(read);
      return position > 0 || isBlank ? items : [noEntry("ris", "a record that starts with a line such as `TY  - JOUR`")];
    },
  };
}
