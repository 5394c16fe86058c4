import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { authorName } from "../../../src/export/facts/authorName.js";
import { citationKey, citationKeys, toBibtex } from "../../../src/export/bibtex/index.js";
import { tidyText } from "../../../src/export/facts/tidyText.js";
import { braceDepths, paperFacts, readBibtex } from "./bibtexHelpers.js";
import { nameAsRead } from "./nameAsRead.js";

const PIECES = [
  ..."&{}%_#$~^\\`'\"<>|,-=+@.;:!? \t\n()[]*/0123",
  ..."abzABZ",
  "é", "ü", "ß", "Ł", "ø", "e\u0301", "n\u0303", "\u0308", "\u200D", "\u00A0", "\u0000", "\uD83D", "😀", "👩‍🔬", "马", "跃萧", "김", "やま", "Ж", "ع", "न",
  "\\alpha", "$x^2$", "\\begin{x}", "\\\"u", "{\\em y}", "--", "''", "``", " and ", "and", " others ", " AND ", "van ", "de ", "De ", "Garcia ", ", ", ", Jr.", "Team ", "\\textit{",
];

const piece = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...PIECES) }, { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 3 }) });
const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(""));
const filled = text.filter((value) => tidyText(value) !== "");

const letter = fc.constantFrom(...PIECES, "n", "o", "r").filter((value) => /^[\p{L}\p{M}{}%_#$~^\\'.]+$/u.test(value) && !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Hangul}]/u.test(value));
/** A given or family name: starts with a capital, and no particle or suffix. */
const nameWord = fc.tuple(fc.constantFrom("K", "Ö", "Ш", "Ć"), fc.array(letter, { minLength: 1, maxLength: 6 })).map(([head, rest]) => `${head}${rest.join("")}x`);

const paper = fc
  .record({
    id: fc.stringMatching(/^[a-z0-9]{1,3}(-[a-z0-9]{1,3})?$/),
    title: fc.oneof(text, fc.constantFrom("A Paper", "A Papera", "")),
    authors: fc.array(fc.oneof(text, fc.constantFrom("Ada Byron", "张三")), { maxLength: 3 }),
    authorCount: fc.nat(5),
    year: fc.constantFrom(2023, 2024),
    venue: fc.oneof(text, fc.constantFrom("ICLR 2024", "TMLR 2023")),
    doi: text,
    code: text,
  })
  .map((facts) => paperFacts({ ...facts, date: String(facts.year) }));
const papers = fc.uniqueArray(paper, { selector: ({ id }) => id, maxLength: 8 });

describe("toBibtex()", () => {
  test("lets any title be read back", () => {
    fc.assert(
      fc.property(filled, (title) => {
        expect(readBibtex(toBibtex([paperFacts({ title })]))[0]?.title).toBe(tidyText(title));
      }),
      { numRuns: 500 },
    );
  });

  test("lets any names be read back in the parts that they have", () => {
    fc.assert(
      fc.property(fc.array(filled, { minLength: 1, maxLength: 4 }), (authors) => {
        const [entry] = readBibtex(toBibtex([paperFacts({ authors })], { keys: new Map([["some-paper", "key"]]) }));
        expect(entry?.author).toEqual(authors.map((author) => nameAsRead(authorName(author))));
      }),
      { numRuns: 1000 },
    );
  });

  test("lets given and family name be read back, whichever order they were written in", () => {
    fc.assert(
      fc.property(nameWord, nameWord, fc.boolean(), (given, family, inverted) => {
        const author = inverted ? `${family}, ${given}` : `${given} ${family}`;
        const [entry] = readBibtex(toBibtex([paperFacts({ authors: [author] })]));
        expect(entry?.author).toEqual([{ given: given.normalize("NFC"), family: family.normalize("NFC") }]);
      }),
      { numRuns: 500 },
    );
  });

  test("writes every paper as an entry of its own, with its year", () => {
    fc.assert(
      fc.property(papers, (list) => {
        const entries = readBibtex(toBibtex(list, { code: true }));
        const years = list.map((each) => Number(/\s((?:19|20)\d{2})$/.exec(tidyText(each.venue ?? ""))?.[1] ?? each.year));
        expect(entries.map((entry) => [entry.id, entry.issued?.["date-parts"][0]?.[0]])).toEqual(
          list.map((each, i) => [citationKeys(list).get(each.id), years[i]]),
        );
      }),
    );
  });

  test("balances braces as BibTeX counts them, in every line", () => {
    fc.assert(
      fc.property(paper, (each) => {
        const fields = toBibtex([each], { code: true }).split("\n").slice(1, -2);
        expect(fields.map(braceDepths)).toEqual(fields.map(() => ({ last: 0, lowest: 0 })));
      }),
    );
  });
});

describe("citationKeys()", () => {
  test("gives every paper a key of its own", () => {
    fc.assert(
      fc.property(papers, (list) => {
        expect(new Set(citationKeys(list).values()).size).toBe(list.length);
      }),
    );
  });

  test("gives small ASCII letters, digits and hyphens alone", () => {
    fc.assert(
      fc.property(papers, (list) => {
        for (const key of citationKeys(list).values()) expect(key).toMatch(/^[a-z0-9-]+$/);
      }),
    );
  });

  test("does not depend on the order of the papers", () => {
    fc.assert(
      fc.property(papers.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))), ([list, shuffled]) => {
        expect(new Map(citationKeys(shuffled))).toEqual(new Map(citationKeys(list)));
      }),
    );
  });

  test("starts every key with the paper's own", () => {
    fc.assert(
      fc.property(papers, (list) => {
        const keys = citationKeys(list);
        for (const each of list) expect(keys.get(each.id)?.startsWith(citationKey(each))).toBe(true);
      }),
    );
  });
});
