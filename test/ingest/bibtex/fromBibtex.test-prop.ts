import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { authorName } from "../../../src/export/facts/authorName.js";
import { toBibtex } from "../../../src/export/bibtex/index.js";
import { tidyText } from "../../../src/export/facts/tidyText.js";
import { readVenue } from "../../../src/export/facts/venues.js";
import { fromBibtex } from "../../../src/ingest/bibtex/index.js";
import { paperFacts } from "../../export/bibtex/bibtexHelpers.js";
import { nameAsRead } from "../../export/bibtex/nameAsRead.js";
import { onlyRecord, outline, positions } from "../items.js";

const PIECES = [
  ..."&{}%_#$~^\\`'\"<>|,-=+@.;:!? \t\n()[]*/0123abzABZ",
  "é", "ü", "ß", "Ł", "e\u0301", "\u0308", "\u200D", "\u00A0", "\u0000", "\uD83D", "😀", "👩‍🔬", "马", "跃萧", "김", "ع",
  "\\alpha", "$x^2$", "\\begin{x}", "\\\"u", "{\\em y}", "--", "''", "``", "<i>", "</sup>", "\n@misc{", "\\textless ", "@comment{", "__proto__",
];
const text = fc.array(fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...PIECES) }, { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 3 }) }), { maxLength: 12 }).map((pieces) => pieces.join(""));
const filled = text.filter((value) => tidyText(value) !== "");

/** A name as it is displayed, by the parts that the writer tells apart. */
function displayed(author: string): string {
  const name = authorName(author);
  if (name.kind === "whole") return tidyText(name.name);
  const { given = "", family = "", suffix = "", "non-dropping-particle": particle = "" } = nameAsRead(name);
  return tidyText([given, particle, family, suffix].filter((part) => part !== "").join(" "));
}

describe("fromBibtex() of toBibtex()", () => {
  test("gives every title again", () => {
    fc.assert(
      fc.property(text.filter((title) => /[\p{L}\p{N}]/u.test(title)), (title) => {
        expect(onlyRecord(fromBibtex(toBibtex([paperFacts({ title })]))).title).toBe(tidyText(title));
      }),
      { numRuns: 1000 },
    );
  });

  test("gives every author again, given name first", () => {
    fc.assert(
      fc.property(fc.array(filled.filter((name) => !/others/i.test(name)), { minLength: 1, maxLength: 4 }), fc.nat(6), (authors, authorCount) => {
        const entry = toBibtex([paperFacts({ authors, authorCount })], { keys: new Map([["some-paper", "key"]]) });
        const [item] = fromBibtex(entry);
        expect(item?.kind === "record" && item.record.authors).toEqual(authors.map(displayed));
      }),
      { numRuns: 1000 },
    );
  });

  test("gives date, ids, venue and code again", () => {
    const facts = fc.record({
      date: fc.constantFrom("2024", "2023-07", "2022-12-31"),
      arxiv: fc.option(fc.constantFrom("2403.12544", "cs/0112017", "0704.0001", "math.GT/0309136"), { nil: undefined }),
      doi: fc.option(fc.constantFrom("10.1109/cvpr.2024.00123", "10.1145/3649329.3658473", "10.1002/(sici)1097-0258(19980815/30)17:15/16<1661::aid-sim968>3.0.co;2-2"), { nil: undefined }),
      venue: fc.option(fc.constantFrom("ICML 2024", "TMLR 2023", "IJCV 2022", "ACM MM 2024", "Some Workshop 2023"), { nil: undefined }),
      code: fc.option(fc.constantFrom("https://github.com/a_b/c-d", "https://example.org/x?y=1&z=%20~q#f"), { nil: undefined }),
    });
    fc.assert(
      fc.property(facts, ({ date, arxiv, doi, venue, code }) => {
        const year = Number(date.slice(0, 4));
        const paper = paperFacts({ date, year, ...(arxiv ? { arxiv } : {}), ...(doi ? { doi } : {}), ...(venue ? { venue } : {}), ...(code ? { code } : {}) });
        const record = onlyRecord(fromBibtex(toBibtex([paper], { code: true })));
        expect([record.arxiv, record.doi, record.code]).toEqual([arxiv, doi, code]);
        // An entry with a venue states the year of the venue alone.
        expect(record.date).toBe(venue === undefined ? date.slice(0, 7) : venue.slice(-4));
        expect(record.venue && readVenue(record.venue)).toEqual(venue && readVenue(venue));
      }),
      { numRuns: 500 },
    );
  });
});

describe("fromBibtex()", () => {
  test("throws on no text, numbers what it finds, and changes no prototype", () => {
    const before = Object.getOwnPropertyNames(Object.prototype).length;
    fc.assert(
      fc.property(fc.array(fc.oneof(text, fc.constantFrom("@article{", "title = {", "__proto__+an = {x},", "constructor+an:a = {1},", "}", ",", '"', "#", "@string{a = a # a}", "\n@misc{k, title={T}}\n")), { maxLength: 20 }), (pieces) => {
        const items = fromBibtex(pieces.join(""));
        expect(positions(items)).toEqual(items.map((_, i) => i + 1));
      }),
      { numRuns: 1000 },
    );
    expect(Object.getOwnPropertyNames(Object.prototype)).toHaveLength(before);
  });

  test("reads the entries around any broken one that stands on lines of its own", () => {
    fc.assert(
      fc.property(text, (junk) => {
        const titles = outline(fromBibtex(`@misc{a, title={First}}\n@article{x, title={${junk}\n@misc{z, title={Last}}\n`));
        expect([titles[0], titles.at(-1)]).toEqual(["First", "Last"]);
      }),
      { numRuns: 500 },
    );
  });
});
