import { cslDate, cslNames, cslText, venueOf } from "../facts/cslFacts.js";
import { quote } from "../facts/cleanText.js";
import { dateIn } from "../facts/dateOf.js";
import { makeFoundItems } from "../facts/makeFoundItems.js";
import type { Fault } from "../facts/makeItems.js";
import { makeProblem, noEntry } from "../facts/makeProblem.js";
import type { TextReader } from "../facts/textReader.js";
import type { IngestItem } from "../ingestItem.js";
import type { BibtexEntry } from "./bibtexEntry.js";
import { decodeLatex } from "./decodeLatex.js";
import { entrySplitter } from "./entrySplitter.js";

/**
 * A reader of BibTeX.
 *
 * @internal
 */
export function bibtexReader(): TextReader {
  const splitter = entrySplitter();
  let [position, isBlank] = [0, true];
  const read = (entry: BibtexEntry): readonly IngestItem[] => {
    const place = { format: "bibtex", position: ++position, line: entry.line } as const;
    return entry.kind === "problem" ? [makeProblem(place, entry.message, entry.mend)] : readEntry(entry.fields, place);
  };
  return {
    push: (piece) => {
      isBlank &&= piece.trim() === "";
      return splitter.push(piece).flatMap(read);
    },
    end: () => {
      const items = splitter.end().flatMap(read);
      return position > 0 || isBlank || splitter.hasBibtex() ? items : [noEntry("bibtex", "a BibTeX entry, as `@article{key, title = {…}}`")];
    },
  };
}

function readEntry(fields: ReadonlyMap<string, string>, place: { readonly format: "bibtex"; readonly position: number; readonly line: number }): readonly IngestItem[] {
  const of = (name: string): string => fields.get(name) ?? "";
  const howPublished = of("howpublished");
  const linked = /\\url\s?\{([^{}]*)\}/.exec(howPublished)?.[1] ?? (/^\s*https?:/i.test(howPublished) ? howPublished : undefined);
  const subtitle = of("subtitle");
  const entry = decodeLatex({
    title: subtitle.trim() === "" ? of("title") : `${of("title")}: ${subtitle}`,
    author: of("author"),
    journal: of("journal") || of("journaltitle") || of("booktitle") || (linked === undefined ? howPublished : ""),
    abstract: of("abstract"),
    note: of("note"),
    year: of("year"),
    month: of("month"),
    day: of("day"),
  });
  const note = cslText(entry, "note") ?? "";
  const date = dateIn(of("date")) ?? cslDate(entry["issued"]);
  const eprintIsArxiv = /^(?:arxiv)?$/i.test(verbatim(of("archiveprefix") || of("eprinttype")));
  return makeFoundItems(
    {
      title: cslText(entry, "title"),
      authors: cslNames(entry["author"]),
      date,
      abstract: cslText(entry, "abstract"),
      code: verbatim(of("code")) || /\bcode:?\s+(https?:\/\/\S+)/i.exec(note)?.[1],
      arxiv: eprintIsArxiv ? verbatim(of("eprint")) : undefined,
      doi: verbatim(of("doi")),
      venue: venueOf(cslText(entry, "container-title"), date),
      url: verbatim(of("url") || (linked ?? "")),
      mentions: [linked, note, howPublished],
    },
    place,
    date === undefined ? dateFaults(fields) : [],
  );
}

/** A date that is stated and cannot be read; a month alone is none. */
function dateFaults(fields: ReadonlyMap<string, string>): readonly Fault[] {
  const name = ["date", "year"].find((each) => verbatim(fields.get(each) ?? "") !== "");
  if (name === undefined) return [];
  const wanted = name === "date" ? "a date as 2024-03-19" : "a year as 2024";
  return [{ message: `Cannot read the ${name} ${quote(fields.get(name) ?? "")}`, mend: `write ${wanted}, or leave the field empty` }];
}

/** A link or an id, which writers escape although readers take it as it is. */
function verbatim(value: string): string {
  return value.replace(/^\s*\\url\s?\{([^{}]*)\}\s*$/, "$1").replaceAll(/\\([_%&#$~])/g, "$1").replaceAll(/[{}]/g, "").trim();
}
