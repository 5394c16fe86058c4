import { wordsOf } from "./textIndex.js";

/** Words that tell nothing about a paper, whatever its field. */
const EMPTY_WORDS = new Set(
  (
    "a after all an and any are as at be before between both but by can do each for from has have how in into is it its less many more most no not of on one only or other out over own per " +
    "same so some such than that the their them then these they this those through to two under up via was we were what when where which while who whose will with within without yet"
  ).split(" "),
);

/** Endings that one word takes in several sentences, longest first, and what is left of each. */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/ies$/, "y"],
  [/i[sz](?:ations?|ed|ers?|es?|ing)$/, "iz"],
  [/at(?:ions?|ing|ed|es?)$/, "at"],
  [/(?:ings?|ed|es|e|s)$/, ""],
];

/** A word without its ending, so that "rotates" and "rotation" meet. Not meant to be read. */
export function stemOf(word: string): string {
  if (word.length <= 3) return word;
  for (const [ending, rest] of ENDINGS) if (ending.test(word)) return word.replace(ending, rest);
  return word;
}

/** The words of a text that may tell what it is about, in order. */
export function tellingWords(text: string): readonly string[] {
  return wordsOf(text).filter((word) => word.length > 1 && !EMPTY_WORDS.has(word));
}
