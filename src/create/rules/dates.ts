import { papersInOrder, severityOfOutlier, type Rule } from "./rule.js";

/** An arXiv id has the month of its announcement, which weekends and moderation put days after the submission. */
const DAYS_TO_ANNOUNCE = 14;
const DAY = 24 * 60 * 60 * 1000;

/** A paper does not appear before it was on arXiv, unless somebody else published it first. */
export const datesBeforeArxiv: Rule = {
  code: "date-before-arxiv",
  description: "A paper is dated at most two weeks before the month of its arXiv id, unless its venue is of an earlier year.",
  *check(records) {
    for (const { id, paper, isOwn } of papersInOrder(records)) {
      const [, year = "", month = ""] = /^(\d\d)(\d\d)\.\d/.exec(paper.arxiv ?? "") ?? [];
      if (!isOwn || year === "") continue;
      const announced = Date.UTC(2000 + Number(year), Number(month) - 1);
      if (lastDay(paper.date) + DAYS_TO_ANNOUNCE * DAY >= announced) continue;
      const venueYear = /\b(?:19|20)\d\d\b/.exec(paper.venue ?? "")?.[0];
      if (venueYear !== undefined && Number(venueYear) < 2000 + Number(year)) continue;
      yield {
        severity: severityOfOutlier([paper], (note) => /\barxiv\b/i.test(note)),
        message: `the date is ${paper.date}, but arXiv:${paper.arxiv} is of 20${year}-${month}`,
        path: ["papers", id, "date"],
        mend: "correct the date or the arXiv id, or say in a note what was on arXiv when",
      };
    }
  },
};

/** The last day that a date of any precision may mean. */
function lastDay(date: string): number {
  const [year = 0, month, day] = date.split("-").map(Number);
  if (month === undefined) return Date.UTC(year, 12, 0);
  return day === undefined ? Date.UTC(year, month, 0) : Date.UTC(year, month - 1, day);
}
