import type { GuardReason, TextSource } from "./classification.js";
import { CUE_NAMES } from "./cues.js";
import { grown } from "./grown.js";
import { keyOf, PREPOSITIONS, type Lexicon } from "./lexicon.js";
import { PHRASE_FLAGS } from "./phrases.js";
import { Scanner } from "./scanner.js";
import { REACH, type ROLE_FACTOR } from "./weights.js";
import { Words } from "./words.js";

/** What a sentence is for. */
export type SentenceRole = keyof typeof ROLE_FACTOR;

/** A phrase of the lexicon where it was met. */
export interface Hit {
  readonly phrase: number;
  readonly source: TextSource;
  readonly start: number;
  readonly end: number;
  readonly sentence: number;
  readonly role: SentenceRole;
  /** Whether the phrase stands inside a longer one, and so is no label by itself. */
  readonly isNested: boolean;
  /** Whether a longer phrase says what it means, and so it is no cue either. */
  readonly isMasked: boolean;
  /** What keeps it from counting. */
  readonly guard: GuardReason | undefined;
}

/** What was met, in the order of the text. */
export interface Reading {
  readonly hits: readonly Hit[];
  readonly sentenceCount: number;
}

/** A phrase that is met again and again says nothing new; long texts keep their answers short. */
const MAX_HITS_OF_PHRASE = 24;

const [PROPOSE, RESULT, PRIOR_START, FUTURE_WORDS, NEGATION, PRIOR, MOTIVE, AFTER, OWN] = (
  ["PROPOSE", "RESULT", "PRIOR_START", "FUTURE_WORDS", "NEGATION", "PRIOR", "MOTIVE", "AFTER", "OWN"] as const
).map((name) => CUE_NAMES.indexOf(name)) as [number, number, number, number, number, number, number, number, number];

const { masks: MASKS, guards: GUARDS, labels: LABELS, speaks: SPEAKS } = PHRASE_FLAGS;
const [NESTED, MASKED] = [1, 2];

/** Reads texts against a lexicon; its buffers are used again for every text. */
export class Reader {
  readonly #lexicon: Lexicon;
  readonly #scanner: Scanner;
  readonly #counts: Uint8Array;
  readonly #isPreposition: Uint8Array;
  readonly #but: number;
  #touched: number[] = [];
  #hits: Hit[] = [];
  #sentence = 0;
  /** The phrases of a sentence: number, first word, last word, {@link NESTED} and {@link MASKED}. */
  #phrases = new Int32Array(256);
  #firsts = new Int32Array(256);
  #lasts = new Int32Array(256);
  #flags = new Uint8Array(256);
  readonly #met = new Int32Array(256);
  #guards: number[] = [];
  /** What the title names before its colon, in small letters. */
  #name: readonly string[] = [];

  constructor(lexicon: Lexicon) {
    const { phrases, vocabulary } = lexicon;
    this.#lexicon = lexicon;
    this.#scanner = new Scanner(vocabulary);
    this.#counts = new Uint8Array(phrases.length);
    this.#isPreposition = new Uint8Array(vocabulary.size);
    const words = new Words();
    for (const word of PREPOSITIONS) this.#isPreposition[vocabulary.numberOf(keyOf(word, words))] = 1;
    this.#isPreposition[0] = 0;
    this.#but = vocabulary.numberOf("but");
  }

  /** Reads a title and an abstract. */
  read(title: string, abstract: string): Reading {
    this.#hits = [];
    this.#sentence = 0;
    this.#name = nameIn(title);
    for (let at = 0; at < title.length; ) at = this.#readSentence(title, at, "title");
    for (let at = 0; at < abstract.length; ) at = this.#readSentence(abstract, at, "abstract");
    for (const phrase of this.#touched) this.#counts[phrase] = 0;
    this.#touched = [];
    return { hits: this.#hits, sentenceCount: this.#sentence };
  }

  #readSentence(text: string, start: number, source: TextSource): number {
    const scanner = this.#scanner;
    const next = scanner.scan(text, start, text.length, source === "title");
    const count = this.#findPhrases();
    const role = source === "title" ? "title" : this.#roleOf(text, count);
    const sentence = this.#sentence++;
    const [phrases, firsts, lasts, flags, counts] = [this.#phrases, this.#firsts, this.#lasts, this.#flags, this.#counts];
    for (let i = 0; i < count; i++) {
      const phrase = phrases[i]!;
      if (counts[phrase]! >= MAX_HITS_OF_PHRASE) continue;
      if (counts[phrase]!++ === 0) this.#touched.push(phrase);
      const guard = this.#guardOf(firsts[i]!, lasts[i]!, role);
      this.#hits.push({ phrase, source, start: scanner.from[firsts[i]!]!, end: scanner.to[lasts[i]!]!, sentence, role, isNested: (flags[i]! & NESTED) !== 0, isMasked: (flags[i]! & MASKED) !== 0, guard });
    }
    return next;
  }

  /** Matches the sentence, and tells which phrases stand inside longer ones. */
  #findPhrases(): number {
    const { numbers, count } = this.#scanner;
    const { matcher, phrases: { flags: does } } = this.#lexicon;
    const { begins } = matcher;
    const met = this.#met;
    let phrases = this.#phrases;
    let firsts = this.#firsts;
    let lasts = this.#lasts;
    let flags = this.#flags;
    let total = 0;
    let nestedTo = -1;
    let maskedTo = -1;
    this.#guards.length = 0;
    for (let first = 0; first < count; first++) {
      if (begins[numbers[first]!] === 0) continue;
      const end = matcher.match(numbers, count, first, met, 0);
      if (end === 0) continue;
      if (total + end > phrases.length) {
        this.#grow();
        phrases = this.#phrases;
        firsts = this.#firsts;
        lasts = this.#lasts;
        flags = this.#flags;
      }
      const before = total;
      for (let i = 0; i < end; i += 2) {
        const phrase = met[i]!;
        const last = met[i + 1]!;
        const isLongest = i + 2 === end;
        phrases[total] = phrase;
        firsts[total] = first;
        lasts[total] = last;
        flags[total] = (last <= nestedTo || !isLongest ? NESTED : 0) | (last <= maskedTo ? MASKED : 0);
        if (last > maskedTo && last > first && (does[phrase]! & MASKS) !== 0) {
          maskedTo = last;
          for (let j = before; j < total; j++) flags[j]! |= MASKED;
        }
        if (isLongest && last > nestedTo && (does[phrase]! & LABELS) !== 0) nestedTo = last;
        if ((does[phrase]! & GUARDS) !== 0) this.#guards.push(total);
        total++;
      }
    }
    return total;
  }

  #roleOf(text: string, count: number): SentenceRole {
    const { phrases } = this.#lexicon;
    let [isPropose, isResult, isPrior, isOwn] = [this.#namesItself(text), false, false, false];
    for (let i = 0; i < count; i++) {
      if ((phrases.flags[this.#phrases[i]!]! & SPEAKS) === 0) continue;
      const { cues } = phrases.at(this.#phrases[i]!);
      for (const cue of cues) {
        if (cue === FUTURE_WORDS) return "future";
        if (cue === PROPOSE) isPropose = true;
        else if (cue === RESULT) isResult = true;
        else if (cue === OWN) isOwn = true;
        else if (cue === PRIOR_START && this.#firsts[i]! < 2) isPrior = true;
      }
    }
    if (isPrior && !isPropose && !isOwn) return "prior";
    return isPropose ? "propose" : isResult ? "result" : "plain";
  }

  /** Whether the sentence names what the title names before its colon: then it speaks of its own work. */
  #namesItself(text: string): boolean {
    const [name, { from, to, count }] = [this.#name, this.#scanner];
    if (name.length === 0) return false;
    for (let word = 0; word + name.length <= count; word++) {
      let isSame = true;
      for (let i = 0; isSame && i < name.length; i++) isSame = isSpelledAs(text, from[word + i]!, to[word + i]!, name[i]!);
      if (isSame) return true;
    }
    return false;
  }

  #guardOf(first: number, last: number, role: SentenceRole): GuardReason | undefined {
    if (role === "future") return "future-work";
    const others = this.#guards;
    if (others.length === 0) return role === "prior" ? "prior-art" : undefined;
    const { phrases } = this.#lexicon;
    const { breaks } = this.#scanner;
    let clause = first;
    while (clause > 0 && first - clause < REACH.motive + 4 && breaks[clause] !== 1) clause--;
    let guard: GuardReason | undefined;
    for (const other of others) {
      const [otherFirst, otherLast] = [this.#firsts[other]!, this.#lasts[other]!];
      if (otherFirst >= first + REACH.after + 4 + (last - first)) break;
      const { cues } = phrases.at(this.#phrases[other]!);
      const distance = first - otherLast - 1;
      if (otherLast < first && otherFirst >= clause) {
        for (const cue of cues) {
          if (cue === NEGATION && distance < REACH.negation && !this.#hasBut(otherLast + 1, first)) guard = "negation";
          else if (cue === MOTIVE && distance < REACH.motive) guard ??= "motive";
          else if (cue === PRIOR && distance < REACH.prior && !this.#hasPreposition(otherLast + 1, first)) guard ??= "prior-art";
        }
      } else if (otherFirst > last && otherFirst - last <= REACH.after && cues.includes(AFTER) && role !== "title") guard ??= "prior-art";
    }
    return guard ?? (role === "prior" ? "prior-art" : undefined);
  }

  #hasBut(from: number, to: number): boolean {
    for (let word = from; word < to; word++) if (this.#scanner.numbers[word] === this.#but) return true;
    return false;
  }

  #hasPreposition(from: number, to: number): boolean {
    for (let word = from; word < to; word++) if (this.#isPreposition[this.#scanner.numbers[word]!] === 1) return true;
    return false;
  }

  #grow(): void {
    this.#phrases = grown(this.#phrases);
    this.#firsts = grown(this.#firsts);
    this.#lasts = grown(this.#lasts);
    this.#flags = grown(this.#flags);
  }
}

/** The words before the title's colon, in small letters, where they look like a name. */
function nameIn(title: string): readonly string[] {
  const colon = title.indexOf(":");
  if (colon <= 0 || colon > 40) return [];
  const words = title.slice(0, colon).toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length <= 3 && (words[0]?.length ?? 0) >= 3 ? words : [];
}

function isSpelledAs(text: string, start: number, end: number, word: string): boolean {
  if (end - start !== word.length) return false;
  for (let i = 0; i < word.length; i++) {
    const unit = text.charCodeAt(start + i);
    if (unit !== word.charCodeAt(i) && (unit | 32) !== word.charCodeAt(i)) return false;
  }
  return true;
}
