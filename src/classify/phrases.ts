import { CUE_NAMES, type Cue } from "./cues.js";
import { CUE_NUMBER, MASK_WORDS } from "./cueMasks.js";

/** A concept's label as it is looked for. */
export interface LabelEntry {
  /** The number of the concept. */
  readonly concept: number;
  /** What the label tells by itself. */
  readonly strength: number;
  /** The letters that have to stand in this case, for short names in capitals. */
  readonly exact?: string;
}

/** A phrase that is looked for, and all that it may mean. */
export interface Phrase {
  readonly labels: readonly LabelEntry[];
  /** Numbers of cues. */
  readonly cues: readonly number[];
}

/** Phrases as columns: what a text holds few of is not made into objects before it is met. */
export interface PhraseColumns {
  /** {@link PHRASE_FLAGS} of each phrase. */
  readonly flags: Uint8Array;
  /** How many labels and how many cues each phrase has. */
  readonly labelCounts: Int32Array;
  readonly cueCounts: Int32Array;
  /** The concept of each label, phrase by phrase. */
  readonly concepts: Int32Array;
  /** What each label tells by itself, by its place in `levels`. */
  readonly strengths: Int32Array;
  readonly levels: readonly number[];
  /** The letters that labels want, by the labels' places. */
  readonly exact: Readonly<Record<string, string>>;
  /** The cues, phrase by phrase. */
  readonly cues: Uint8Array;
}

/** What a phrase does, as bits of its flags. */
export const PHRASE_FLAGS = {
  /** Says what the words in it mean, so that they are no cues of their own. */
  masks: 1,
  /** Keeps words around it from counting. */
  guards: 2,
  /** Is a label of a concept. */
  labels: 4,
  /** Tells what its sentence is for. */
  speaks: 8,
  /** Says that its sentence is about low precision. */
  quantizes: 16,
  /** Tells of the contribution. */
  contributes: 32,
} as const;

const DOES: Readonly<Record<Exclude<keyof typeof PHRASE_FLAGS, "labels">, readonly Cue[]>> = {
  masks: ["MASK", "VQWORDS", "KVQ", "POST", "PTQ_PLAIN", "NO_RETRAIN", "MP_TRAINING", "HARDWARE_CACHE", "LPT_STRONG"],
  guards: ["NEGATION", "PRIOR", "MOTIVE", "AFTER"],
  speaks: ["FUTURE_WORDS", "PROPOSE", "RESULT", "OWN", "PRIOR_START"],
  quantizes: ["QUANT", "EXTREME", "BINNET", "LOW_FORMATS", "VQWORDS"],
  contributes: ["PROPOSE", "THEORY", "SURVEY"],
};
/** Cues that say another one too. */
const IMPLIES: Partial<Record<Cue, readonly Cue[]>> = { PTQ_PLAIN: ["QUANT"], QAT_PLAIN: ["QUANT"], EXTREME: ["QUANT"], BINNET: ["QUANT"], MP_STRONG: ["BITWIDTH"] };

/** The phrases of a lexicon by their numbers. */
export class Phrases {
  /** How many there are. */
  readonly length: number;
  /** {@link PHRASE_FLAGS} of each. */
  readonly flags: Uint8Array;
  /** The bits of the cues of each phrase that was met, implied ones included, {@link MASK_WORDS} words a phrase. */
  readonly masks: Int32Array;
  readonly #columns: PhraseColumns;
  readonly #labelStarts: Int32Array;
  readonly #cueStarts: Int32Array;
  readonly #met: (Phrase | undefined)[] = [];

  constructor(columns: PhraseColumns) {
    this.#columns = columns;
    this.flags = columns.flags;
    this.length = columns.flags.length;
    this.masks = new Int32Array(this.length * MASK_WORDS);
    this.#labelStarts = startsOf(columns.labelCounts);
    this.#cueStarts = startsOf(columns.cueCounts);
  }

  /** The phrase with a number. */
  at(number: number): Phrase {
    return (this.#met[number] ??= this.#meet(number));
  }

  #meet(number: number): Phrase {
    const { labelCounts, cueCounts, concepts, strengths, levels, exact, cues } = this.#columns;
    const phrase: { labels: LabelEntry[]; cues: number[] } = { labels: [], cues: [] };
    for (let i = 0; i < labelCounts[number]!; i++) {
      const label = this.#labelStarts[number]! + i;
      const [concept, strength, letters] = [concepts[label]!, levels[strengths[label]!]!, exact[label]];
      phrase.labels.push(letters === undefined ? { concept, strength } : { concept, strength, exact: letters });
    }
    for (let i = 0; i < cueCounts[number]!; i++) {
      const cue = cues[this.#cueStarts[number]! + i]!;
      phrase.cues.push(cue);
      for (const said of [cue, ...(IMPLIES[CUE_NAMES[cue]!] ?? []).map((name) => CUE_NUMBER[name])]) this.masks[number * MASK_WORDS + (said >> 5)]! |= 1 << (said & 31);
    }
    return phrase;
  }
}

/** The columns of some phrases. */
export function columnsOf(phrases: readonly Phrase[], concepts: readonly { readonly scheme: string }[]): PhraseColumns {
  const labels = phrases.flatMap((phrase) => phrase.labels);
  const levels = [...new Set(labels.map(({ strength }) => strength))];
  const flagsOfCue = CUE_NAMES.map((name) => (Object.keys(DOES) as (keyof typeof DOES)[]).reduce((bits, flag) => (DOES[flag].includes(name) ? bits | PHRASE_FLAGS[flag] : bits), 0));
  const flagsOf = (phrase: Phrase): number => {
    const ofLabels = phrase.labels.reduce((bits, { concept }) => bits | (concepts[concept]!.scheme === "contribution" ? PHRASE_FLAGS.labels | PHRASE_FLAGS.contributes : PHRASE_FLAGS.labels), 0);
    return phrase.cues.reduce((bits, cue) => bits | flagsOfCue[cue]!, ofLabels);
  };
  return {
    flags: Uint8Array.from(phrases, flagsOf),
    labelCounts: Int32Array.from(phrases, (phrase) => phrase.labels.length),
    cueCounts: Int32Array.from(phrases, ({ cues }) => cues.length),
    concepts: Int32Array.from(labels, ({ concept }) => concept),
    strengths: Int32Array.from(labels, ({ strength }) => levels.indexOf(strength)),
    levels,
    exact: Object.fromEntries(labels.flatMap(({ exact }, at) => (exact === undefined ? [] : [[at, exact]]))),
    cues: Uint8Array.from(phrases.flatMap(({ cues }) => cues)),
  };
}

function startsOf(counts: Int32Array): Int32Array {
  const starts = new Int32Array(counts.length);
  for (let i = 1; i < counts.length; i++) starts[i] = starts[i - 1]! + counts[i - 1]!;
  return starts;
}
