import { describe, expect, it } from "vitest";
import type { Evidence } from "../../src/model/evidence.js";
import type { Paper } from "../../src/model/paper.js";
import { taxonomy } from "../../src/data/index.js";
import { storeOf } from "../../src/taxonomy/taxonomy.js";
import { hasListings, readListings, type ListingEntry } from "../helpers/listings.js";
import { objectsIn } from "../helpers/paths.js";

/** At this many words in a row, a text in the project's own words would repeat the abstract. */
const COPIED_RUN = 8;

const store = storeOf(taxonomy);
/** The papers that were found in the two listings; of the others no text is at hand to compare with. */
const curated = store
  .ids("paper")
  .map((_, number) => store.read("paper", number))
  .filter((paper) => paper.tier === "curated" && paper.sources.some(({ kind }) => kind === "listing"));
const entries = readListings();

const keyOf = (listing: string, position: number): string => `${listing} ${position}`;
const entryAt = new Map(entries.map((entry) => [keyOf(entry.listing, entry.position), entry]));
const placesOf = ({ sources }: Paper): readonly string[] => sources.flatMap((source) => (source.kind === "listing" ? [keyOf(source.id, source.position)] : []));
const entriesOf = (paper: Paper): readonly ListingEntry[] => placesOf(paper).flatMap((place) => entryAt.get(place) ?? []);

const foldSpace = (text: string): string => text.replaceAll(/\s+/g, " ").trim();
const wordsOf = (text: string): readonly string[] => text.normalize("NFKC").toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Every piece of evidence inside a paper, with the path to it. */
function evidenceOf(paper: Paper): readonly (readonly [string, Evidence])[] {
  return [...objectsIn(paper)].filter(([path]) => path.at(-2) === "evidence").map(([path, value]) => [path.join("."), value as Evidence]);
}

/** The texts of a paper that are the project's own words. */
function ownWords(paper: Paper): readonly string[] {
  if (paper.tier === "stub") return [];
  const remarks = [...paper.results.map(({ note }) => note), ...paper.costs.flatMap(({ note, runtimeOverhead }) => [note, runtimeOverhead])];
  return [paper.summary, ...paper.notes, ...remarks.filter((text) => text !== undefined)];
}

/** The runs of so many words that both texts have. */
function sharedRuns(a: string, b: string, length: number): readonly string[] {
  const runs = (text: string): readonly string[] => {
    const words = wordsOf(text);
    return words.slice(0, Math.max(0, words.length - length + 1)).map((_, i) => words.slice(i, i + length).join(" "));
  };
  const known = new Set(runs(b));
  return runs(a).filter((run) => known.has(run));
}

describe.skipIf(!hasListings)("the curated papers and the listings they were found in (skipped where the listings are not there)", () => {
  it("are listed 69 and 21 times", () => {
    const counts = ["daily-papers-dynamic-quantization", "author-page"].map((name) => entries.filter(({ listing }) => listing === name).length);
    expect(counts).toEqual([69, 21]);
  });

  it("cover every position of both listings exactly once", () => {
    expect(curated.flatMap(placesOf).sort()).toEqual([...entryAt.keys()].sort());
  });

  it("have the title of their listing, as title or alias", () => {
    const fold = (text: string): string => wordsOf(text).join(" ");
    const strange = curated.filter((paper) => entriesOf(paper).some(({ title }) => ![paper.title, ...paper.aliases].some((known) => fold(known) === fold(title))));
    expect(strange.map(({ id }) => id)).toEqual([]);
  });

  it("give evidence of title and abstract verbatim, white space aside", () => {
    const invented = curated.flatMap((paper) => {
      const listed = entriesOf(paper);
      return evidenceOf(paper)
        .filter(([, { source, text }]) => source !== "paper" && !listed.some((entry) => foldSpace(entry[source]).includes(foldSpace(text))))
        .map(([path, { source, text }]) => `${paper.id} ${path} (${source}): ${text}`);
    });
    expect(invented).toEqual([]);
  });

  it("give evidence of whole words", () => {
    const cut = curated.flatMap((paper) => {
      const listed = entriesOf(paper);
      const standsWhole = (whole: string, text: string): boolean => {
        for (let at = whole.indexOf(text); at >= 0; at = whole.indexOf(text, at + 1)) {
          const [before = " ", after = " "] = [whole[at - 1], whole[at + text.length]];
          const isCut = (outer: string, inner: string | undefined): boolean => /[\p{L}\p{N}]/u.test(outer) && /[\p{L}\p{N}]/u.test(inner ?? "");
          if (!isCut(before, text[0]) && !isCut(after, text.at(-1))) return true;
        }
        return false;
      };
      return evidenceOf(paper)
        .filter(([, { source, text }]) => source !== "paper" && !listed.some((entry) => standsWhole(foldSpace(entry[source]), foldSpace(text))))
        .map(([path, { text }]) => `${paper.id} ${path}: ${text}`);
    });
    expect(cut).toEqual([]);
  });

  it(`repeat no ${COPIED_RUN} words of the abstract in a row in their own words`, () => {
    const copied = curated.flatMap((paper) => entriesOf(paper).flatMap(({ abstract }) => ownWords(paper).flatMap((text) => sharedRuns(text, abstract, COPIED_RUN).map((run) => `${paper.id}: ${run}`))));
    expect(copied).toEqual([]);
  });

  it("have dates of the year that their listing says: 2025 in the daily list and 2026 on the author's page where it says none", () => {
    const wrong = curated.flatMap((paper) => entriesOf(paper).filter(({ date }) => paper.date.slice(0, 4) !== date.slice(0, 4)).map(({ date }) => `${paper.id}: ${paper.date}, listed ${date}`));
    expect(wrong).toEqual([]);
  });

  it("have the date of their listing, as exactly as they state it", () => {
    const wrong = curated.flatMap((paper) => entriesOf(paper).filter(({ date }) => !date.startsWith(paper.date)).map(({ date }) => `${paper.id}: ${paper.date}, listed ${date}`));
    expect(wrong).toEqual([]);
  });
});

describe("the curated papers", () => {
  it("each stand in a listing or name the page that their facts come from", () => {
    expect(curated.filter(({ sources }) => sources.length === 0).map(({ id }) => id)).toEqual([]);
  });

  it("hold no text that could be an abstract", () => {
    const long = curated.flatMap((paper) => [...ownWords(paper), ...evidenceOf(paper).map(([, { text }]) => text)].filter((text) => wordsOf(text).length > 90).map((text) => `${paper.id}: ${text.slice(0, 40)}`));
    expect(long).toEqual([]);
  });

  it("are dated no earlier than the papers that they supersede", () => {
    const dateOf = new Map(store.ids("paper").map((id, number) => [id, store.index.dates[number] ?? ""]));
    const early = curated.flatMap(({ id, date, relations }) => relations.filter(({ type, targetKind, target }) => type === "supersedes" && targetKind === "paper" && date < (dateOf.get(target) ?? "").slice(0, date.length)).map(({ target }) => `${id} > ${target}`));
    expect(early).toEqual([]);
  });
});
