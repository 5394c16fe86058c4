import { foldText, papersInOrder, severityOfOutlier, type OrderedPaper, type Rule } from "./rule.js";
import { VENUE_FORMS } from "./venueForms.js";

/** What stands around the name of a venue and does not tell it from others. */
const FILLERS = new Set(["the", "of", "on", "in", "and", "for", "annual", "proceedings", "ieee", "acm", "cvf", "ieee/cvf", "usenix", "conf"]);
const ORDINAL = /^\d+(?:st|nd|rd|th)$/;
const YEAR = /\b(?:19|20)\d\d\b/g;

const KEY_OF_FORM: ReadonlyMap<string, string> = new Map(Object.entries(VENUE_FORMS).flatMap(([short, forms]) => [short, ...forms].map((form) => [wordsOf(form), wordsOf(short)] as const)));

/** A venue has one spelling. */
export const venues: Rule = {
  code: "venue-spelt-two-ways",
  description: "A venue is spelt in one way, and not by its long name beside its short one.",
  *check(records) {
    const uses = new Map<string, Map<string, OrderedPaper[]>>();
    for (const each of papersInOrder(records)) {
      if (each.paper.venue === undefined) continue;
      const spelling = withoutYear(each.paper.venue);
      const ofVenue = uses.get(keyOf(spelling)) ?? new Map<string, OrderedPaper[]>();
      uses.set(keyOf(spelling), ofVenue.set(spelling, [...(ofVenue.get(spelling) ?? []), each]));
    }
    for (const ofVenue of uses.values()) {
      const [usual, ...others] = [...ofVenue].sort(byUse);
      if (usual === undefined) continue;
      const place = usual[1].length === 1 ? `"${usual[1][0]?.id}"` : `${usual[1].length} other papers`;
      for (const [spelling, papers] of others) {
        for (const { id, paper, isOwn } of papers) {
          if (!isOwn) continue;
          const year = paper.venue?.match(YEAR)?.[0];
          yield {
            severity: severityOfOutlier([paper]),
            message: `the venue "${spelling}" is "${usual[0]}" in ${place}`,
            path: ["papers", id, "venue"],
            mend: `write "${usual[0]}${year === undefined ? "" : ` ${year}`}"`,
          };
        }
      }
    }
  },
};

/** What stands below before what is laid over it, then a known short form, then what more papers write. */
function byUse([a, x]: readonly [string, readonly OrderedPaper[]], [b, y]: readonly [string, readonly OrderedPaper[]]): number {
  const isBelow = (papers: readonly OrderedPaper[]): number => Number(papers.some(({ isOwn }) => !isOwn));
  const isKnown = (spelling: string): number => Number(Object.hasOwn(VENUE_FORMS, spelling));
  return isBelow(y) - isBelow(x) || isKnown(b) - isKnown(a) || y.length - x.length || (a < b ? -1 : 1);
}

function withoutYear(venue: string): string {
  return venue.replaceAll(YEAR, " ").replaceAll(/\s+/g, " ").trim();
}

/** What two spellings of a venue have in common: that of its short form, else its telling words in order of letters. */
function keyOf(spelling: string): string {
  const words = wordsOf(spelling.replaceAll(/\([^)]*\)/g, " "));
  return KEY_OF_FORM.get(words) ?? KEY_OF_FORM.get(wordsOf(spelling)) ?? wordsOf(spelling);
}

function wordsOf(spelling: string): string {
  const words = foldText(spelling.replaceAll(/[()']/g, " ")).split(" ");
  return words.filter((word) => !FILLERS.has(word) && !ORDINAL.test(word)).sort().join(" ");
}
