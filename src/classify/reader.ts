import type { GuardReason, TextSource } from "./classification.js";
import { CUE_NAMES, type Cue } from "./cues.js";
import type { Lexicon, Phrase } from "./lexicon.js";
import { normalise } from "./normalise.js";
import { eachSentence } from "./sentences.js";
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
  readonly guard?: GuardReason;
}

/** What was met, in the order of the text. */
export interface Reading {
  readonly hits: readonly Hit[];
  readonly sentenceCount: number;
}

/** A phrase that is met again and again says nothing new; long texts keep their answers short. */
const MAX_HITS_OF_PHRASE = 24;

const numbersOf = (...names: readonly Cue[]): ReadonlySet<number> => new Set(names.map((name) => CUE_NAMES.indexOf(name)));
const MASKING = numbersOf("MASK", "VQWORDS", "KVQ", "POST", "PTQ_PLAIN", "NO_RETRAIN", "MP_TRAINING", "HARDWARE_CACHE", "LPT_STRONG");
const GUARDING = numbersOf("NEGATION", "PRIOR", "MOTIVE", "AFTER");
const [PROPOSE, RESULT, PRIOR_START, FUTURE_WORDS, NEGATION, PRIOR, MOTIVE, AFTER, OWN] = (
  ["PROPOSE", "RESULT", "PRIOR_START", "FUTURE_WORDS", "NEGATION", "PRIOR", "MOTIVE", "AFTER", "OWN"] as const
).map((name) => CUE_NAMES.indexOf(name)) as [number, number, number, number, number, number, number, number, number];

/** Prepositions end what "existing" and "than" speak of. */
const PREPOSITIONS = new Set(["on", "for", "in", "at", "with", "by", "using", "when", "under", "while", "but", "and"]);

/** Reads texts against a lexicon; its buffers are used again for every text. */
export class Reader {
  readonly #lexicon: Lexicon;
  readonly #words = new Words();
  readonly #name = new Words();
  readonly #counts: Uint8Array;
  readonly #isGuard: Uint8Array;
  #touched: number[] = [];
  #hits: Hit[] = [];
  #sentence = 0;

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
    this.#counts = new Uint8Array(lexicon.phrases.length);
    this.#isGuard = Uint8Array.from(lexicon.phrases, (phrase) => (has(phrase, GUARDING) ? 1 : 0));
  }

  /** Reads a title and an abstract. */
  read(title: string, abstract: string): Reading {
    this.#hits = [];
    this.#sentence = 0;
    const colon = title.indexOf(":");
    normalise(title, 0, colon > 0 && colon <= 40 ? colon : 0, this.#name);
    this.#readSentence(title, 0, title.length, "title");
    eachSentence(abstract, (start, end) => this.#readSentence(abstract, start, end, "abstract"));
    for (const phrase of this.#touched) this.#counts[phrase] = 0;
    this.#touched = [];
    return { hits: this.#hits, sentenceCount: this.#sentence };
  }

  #readSentence(text: string, from: number, to: number, source: TextSource): void {
    // A title is one sentence, whatever its stops; one of megabytes is read in pieces.
    if (source === "title" && to - from > 16_384) {
      for (let at = from; at < to; at += 16_384) this.#readSentence(text, at, Math.min(to, at + 16_384), source);
      return;
    }
    const { matcher, phrases, isKnownWord } = this.#lexicon;
    const words = this.#words;
    normalise(text, from, to, words, isKnownWord);
    const found: { first: number; last: number; phrase: number; isNested: boolean; isMasked: boolean }[] = [];
    let [nestedTo, maskedTo] = [-1, -1];
    for (let first = 0; first < words.count; first++) {
      const before = found.length;
      matcher.match(words, first, (phrase, last) => void found.push({ first, last, phrase, isNested: last <= nestedTo, isMasked: last <= maskedTo }));
      for (let i = before; i < found.length; i++) {
        const hit = found[i]!;
        const isLongest = i === found.length - 1;
        if (!isLongest) hit.isNested = true;
        if (hit.last > nestedTo && isLongest && phrases[hit.phrase]!.labels.length > 0) nestedTo = hit.last;
        if (hit.last > maskedTo && hit.last > first && has(phrases[hit.phrase]!, MASKING)) {
          maskedTo = hit.last;
          for (let j = before; j < i; j++) found[j]!.isMasked = true;
        }
      }
    }
    const role = source === "title" ? "title" : this.#roleOf(found);
    const sentence = this.#sentence++;
    const guards = found.filter(({ phrase }) => this.#isGuard[phrase] === 1);
    for (const { first, last, phrase, isNested, isMasked } of found) {
      if (this.#counts[phrase]! >= MAX_HITS_OF_PHRASE) continue;
      if (this.#counts[phrase]!++ === 0) this.#touched.push(phrase);
      const guard = this.#guardOf(guards, first, last, role);
      this.#hits.push({ phrase, source, start: words.from[first]!, end: words.to[last]!, sentence, role, isNested, isMasked, ...(guard ? { guard } : {}) });
    }
  }

  #roleOf(found: readonly { first: number; phrase: number }[]): SentenceRole {
    const { phrases } = this.#lexicon;
    let [isPropose, isResult, isPrior, isOwn] = [this.#namesItself(), false, false, false];
    for (const { first, phrase } of found) {
      const { cues } = phrases[phrase]!;
      for (const cue of cues) {
        if (cue === FUTURE_WORDS) return "future";
        if (cue === PROPOSE) isPropose = true;
        else if (cue === RESULT) isResult = true;
        else if (cue === OWN) isOwn = true;
        else if (cue === PRIOR_START && first < 2) isPrior = true;
      }
    }
    if (isPrior && !isPropose && !isOwn) return "prior";
    return isPropose ? "propose" : isResult ? "result" : "plain";
  }

  /** Whether the sentence names what the title names before its colon: then it speaks of its own work. */
  #namesItself(): boolean {
    const [words, name] = [this.#words, this.#name];
    if (name.count === 0 || name.count > 3 || name.ends[0]! < 3) return false;
    for (let word = 0; word + name.count <= words.count; word++) {
      let isSame = true;
      for (let i = 0; isSame && i < name.count; i++) isSame = isSameWord(words, word + i, name, i);
      if (isSame) return true;
    }
    return false;
  }

  #guardOf(found: readonly { first: number; last: number; phrase: number }[], first: number, last: number, role: SentenceRole): GuardReason | undefined {
    if (role === "future") return "future-work";
    if (found.length === 0) return role === "prior" ? "prior-art" : undefined;
    const { phrases } = this.#lexicon;
    const words = this.#words;
    let clause = first;
    while (clause > 0 && first - clause < REACH.motive + 4 && words.breaks[clause] !== 1) clause--;
    let guard: GuardReason | undefined;
    for (const other of found) {
      if (other.first >= first + REACH.after + 4 + (last - first)) break;
      const { cues } = phrases[other.phrase]!;
      if (cues.length === 0) continue;
      const distance = first - other.last - 1;
      if (other.last < first && other.first >= clause) {
        for (const cue of cues) {
          if (cue === NEGATION && distance < REACH.negation && !this.#hasPreposition(other.last + 1, first, true)) guard = "negation";
          else if (cue === MOTIVE && distance < REACH.motive) guard ??= "motive";
          else if (cue === PRIOR && distance < REACH.prior && !this.#hasPreposition(other.last + 1, first, false)) guard ??= "prior-art";
        }
      } else if (other.first > last && other.first - last <= REACH.after && cues.includes(AFTER) && role !== "title") guard ??= "prior-art";
    }
    return guard ?? (role === "prior" ? "prior-art" : undefined);
  }

  #hasPreposition(from: number, to: number, isNegated: boolean): boolean {
    for (let word = from; word < to; word++) {
      const text = this.#words.word(word);
      if (isNegated ? text === "but" : PREPOSITIONS.has(text)) return true;
    }
    return false;
  }
}

function has(phrase: Phrase, cues: ReadonlySet<number>): boolean {
  return phrase.cues.some((cue) => cues.has(cue));
}

function isSameWord(a: Words, i: number, b: Words, j: number): boolean {
  const length = a.ends[i]! - a.starts[i]!;
  if (length !== b.ends[j]! - b.starts[j]!) return false;
  for (let at = 0; at < length; at++) if (a.units[a.starts[i]! + at] !== b.units[b.starts[j]! + at]) return false;
  return true;
}
