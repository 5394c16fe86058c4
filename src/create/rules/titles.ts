import { distance } from "fastest-levenshtein";
import type { AuthoredPaper } from "../../model/paper.js";
import { foldText, namesPaper, papersInOrder, severityOfOutlier, type OrderedPaper, type Rule } from "./rule.js";

/** Shorter titles differ by so little without being near. */
const FEWEST_WORDS = 4;
const FEWEST_LETTERS = 20;
const MOST_EDITS = 2;

/** Two records whose titles hardly differ are mostly one work. */
export const nearTitles: Rule = {
  code: "near-equal-titles",
  description: "No two papers have titles with the same numbers that differ by one word or two letters, unless a relation joins the two or a note of one names the other.",
  *check(records) {
    const titles = papersInOrder(records).map(({ id, paper, isOwn }, order) => readTitle(id, paper, isOwn, order));
    const related = (a: string, b: string): boolean => records.papers.get(a)?.relations.some(({ target, targetKind }) => targetKind === "paper" && target === b) === true;
    const pairs = new Map([...nearByWords(titles), ...nearByLetters(titles)].map((pair) => [pair.map(({ id }) => id).join(" "), pair]));
    for (const [one, other] of pairs.values()) {
      // Equal titles are a finding of their own; "Part 1" and "Part 2" are two works.
      if (!other.isOwn || one.folded === other.folded || one.numbers !== other.numbers) continue;
      const isMarked = (note: string): boolean => namesPaper(note, one.id, one.paper) || namesPaper(note, other.id, other.paper);
      yield {
        severity: related(one.id, other.id) || related(other.id, one.id) ? "advice" : severityOfOutlier([one.paper, other.paper], isMarked),
        message: `the title is nearly that of "${one.id}"`,
        path: ["papers", other.id, "title"],
        mend: "keep one record for one work; where there are two, state their relation, or name the other paper in a note",
      };
    }
  },
};

interface Title extends OrderedPaper {
  readonly order: number;
  readonly folded: string;
  /** Its words, each once, in order of letters. */
  readonly words: readonly string[];
  readonly letters: string;
  readonly numbers: string;
}

function readTitle(id: string, paper: AuthoredPaper, isOwn: boolean, order: number): Title {
  const folded = foldText(paper.title);
  const words = folded.match(/[\p{L}\p{N}]+/gu) ?? [];
  return { id, paper, isOwn, order, folded, words: [...new Set(words)].sort(), letters: words.join(""), numbers: (folded.match(/\d+/g) ?? []).join(" ") };
}

/** Pairs where one title has all words of the other and one more at most, the earlier paper first. */
function* nearByWords(titles: readonly Title[]): Generator<readonly [Title, Title]> {
  const long = titles.filter(({ words }) => words.length >= FEWEST_WORDS);
  const byWords = new Map<string, Title[]>();
  for (const title of long) put(byWords, title.words.join(" "), title);
  for (const title of long) {
    for (let left = -1; left < title.words.length; left++) {
      for (const other of byWords.get(title.words.filter((_, i) => i !== left).join(" ")) ?? []) {
        if (other !== title) yield title.order > other.order ? [other, title] : [title, other];
      }
    }
  }
}

/**
 * Pairs within a few edits of each other, the earlier paper first. Of a text cut into one part more than there are
 * edits, one part stands whole in the other text, shifted by the edits at most: only titles that share one are
 * measured, so that thousands cost little. Li, Deng, Wang, Feng: Pass-Join (PVLDB 2011).
 */
function* nearByLetters(titles: readonly Title[]): Generator<readonly [Title, Title]> {
  const byPart = new Map<string, Title[]>();
  for (const title of titles) {
    const { letters } = title;
    if (letters.length < FEWEST_LETTERS) continue;
    const candidates = new Set<Title>();
    for (let length = letters.length - MOST_EDITS; length <= letters.length + MOST_EDITS; length++) {
      for (const [p, [start, end]] of partsOf(length).entries()) {
        for (let at = Math.max(0, start - MOST_EDITS); at <= start + MOST_EDITS; at++) {
          for (const each of byPart.get(`${length} ${p} ${letters.slice(at, at + end - start)}`) ?? []) candidates.add(each);
        }
      }
    }
    for (const other of candidates) if (distance(other.letters, letters) <= MOST_EDITS) yield [other, title];
    for (const [p, [start, end]] of partsOf(letters.length).entries()) put(byPart, `${letters.length} ${p} ${letters.slice(start, end)}`, title);
  }
}

function put(lists: Map<string, Title[]>, key: string, title: Title): void {
  const list = lists.get(key);
  if (list) list.push(title);
  else lists.set(key, [title]);
}

/** Where the parts of a text of some length begin and end. */
function partsOf(length: number): readonly (readonly [number, number])[] {
  const cut = (i: number): number => Math.floor((i * length) / (MOST_EDITS + 1));
  return Array.from({ length: MOST_EDITS + 1 }, (_, i) => [cut(i), cut(i + 1)] as const);
}
