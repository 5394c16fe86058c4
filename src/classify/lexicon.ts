import type { Concept } from "../model/concept.js";
import { CUES, CUE_NAMES } from "./cues.js";
import type { LexiconParts } from "./lexiconParts.js";
import { Matcher, trieOf } from "./matcher.js";
import { normalise } from "./normalise.js";
import { columnsOf, Phrases, type LabelEntry } from "./phrases.js";
import { Vocabulary } from "./vocabulary.js";
import { LABEL_STRENGTH } from "./weights.js";
import { Words } from "./words.js";

/** A label given at run time. */
export interface ExtraLabel {
  /** The id of a concept of the taxonomy. */
  readonly concept: string;
  /** The words. */
  readonly label: string;
  /** How much they tell by themselves, above 0 and at most 1; as a phrase when not said. */
  readonly strength?: number;
}

/** A concept as far as what is looked for goes. */
export type NamedConcept = Pick<Concept, "id" | "scheme">;

/** What is looked for in a text. */
export interface Lexicon {
  readonly concepts: readonly NamedConcept[];
  readonly phrases: Phrases;
  readonly vocabulary: Vocabulary;
  readonly matcher: Matcher;
}

/** Prepositions end what "existing" and "than" speak of. */
export const PREPOSITIONS = ["on", "for", "in", "at", "with", "by", "using", "when", "under", "while", "but", "and"] as const;

/** Names of this length in capitals are also words or chance letters when written small. */
const LONGEST_SHORT_NAME = 5;

/** Builds the lexicon from the concepts' own labels, the cues and what is given at run time. */
export function buildLexicon(concepts: readonly Concept[], extra: readonly ExtraLabel[] = []): Lexicon {
  return lexiconOf(lexiconParts(concepts, extra), concepts);
}

/** The lexicon of its parts. */
export function lexiconOf({ words, trie, phrases }: LexiconParts, concepts: readonly NamedConcept[]): Lexicon {
  const vocabulary = new Vocabulary(words);
  return { concepts, phrases: new Phrases(phrases), vocabulary, matcher: new Matcher(trie, vocabulary.size) };
}

/** Reads the words and phrases off labels and cues: normalising them is most of what building a lexicon costs. */
export function lexiconParts(concepts: readonly Concept[], extra: readonly ExtraLabel[] = []): LexiconParts {
  const byKey = new Map<string, { labels: LabelEntry[]; cues: number[] }>();
  const words = new Words();
  const add = (text: string): { labels: LabelEntry[]; cues: number[] } | undefined => {
    const key = keyOf(text, words);
    if (key === "") return undefined;
    let phrase = byKey.get(key);
    if (!phrase) byKey.set(key, (phrase = { labels: [], cues: [] }));
    return phrase;
  };
  const addLabel = (concept: number, label: string, strength: number): void => {
    const phrase = isUsable(label) ? add(label) : undefined;
    if (!phrase || phrase.labels.some((entry) => entry.concept === concept)) return;
    phrase.labels.push({ concept, strength, ...(isShortName(label) ? { exact: label } : {}) });
  };
  concepts.forEach((concept, number) => {
    for (const label of [concept.label, ...concept.altLabels, ...concept.hiddenLabels]) {
      addLabel(number, label, strengthOf(label));
      if (label.includes("-")) addLabel(number, label.replaceAll("-", ""), strengthOf(label));
    }
    for (const label of concept.ambiguousLabels) addLabel(number, label, LABEL_STRENGTH.ambiguous);
  });
  const numbers = new Map(concepts.map(({ id }, number) => [id, number]));
  for (const { concept, label, strength } of extra) {
    const number = numbers.get(concept);
    if (number !== undefined) addLabel(number, label, strength ?? LABEL_STRENGTH.phrase);
  }
  CUE_NAMES.forEach((name, cue) => {
    for (const text of CUES[name]) {
      const phrase = add(text);
      if (phrase && !phrase.cues.includes(cue)) phrase.cues.push(cue);
    }
  });
  const wordNumbers = new Map<string, number>();
  const numberOf = (word: string): number => {
    const known = wordNumbers.get(word);
    if (known === undefined) wordNumbers.set(word, wordNumbers.size + 1);
    return known ?? wordNumbers.size;
  };
  for (const word of PREPOSITIONS) numberOf(keyOf(word, words));
  const keys = Array.from(byKey.keys(), (key) => key.split(" ").map(numberOf));
  return { words: [...wordNumbers.keys()], trie: trieOf(keys), phrases: columnsOf([...byKey.values()], concepts) };
}

/** Words in normal form, one space between, as phrases are filed. */
export function keyOf(text: string, words: Words): string {
  normalise(text, 0, text.length, words);
  return Array.from({ length: words.count }, (_, i) => words.word(i)).join(" ");
}

/** Formulas (`{-1,0,1}`) and single letters are met everywhere. */
function isUsable(label: string): boolean {
  return !/[{}]/.test(label) && /[\p{L}\p{N}]{2}/u.test(label);
}

/** One word of few letters with a capital: `PQ`, `Wan`, `OPT`, `MP`. */
function isShortName(label: string): boolean {
  return label.length <= LONGEST_SHORT_NAME && /^[\p{L}\p{N}]+$/u.test(label) && /\p{Lu}/u.test(label);
}

function strengthOf(label: string): number {
  if (/[\s-]/.test(label.trim())) return LABEL_STRENGTH.phrase;
  return /\p{Lu}.*[\p{Lu}\p{N}]/u.test(label) ? LABEL_STRENGTH.acronym : LABEL_STRENGTH.word;
}
