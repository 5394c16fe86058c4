import { METHOD_KINDS } from "../model/methodKind.js";
import { MASK_WORDS } from "./cueMasks.js";
import { CUE_NAMES } from "./cues.js";
import type { ClassifiedSetting } from "./classification.js";
import type { SentenceRole } from "./reader.js";
import { KIND_RULES } from "./weights.js";

/** Where words stand, as far as it tells what they say of the paper; `other` is what others did, and what was guarded against. */
export const PLACES = { title: 0, own: 1, said: 2, other: 3 } as const;

/** One of the values of {@link PLACES}. */
export type Place = (typeof PLACES)[keyof typeof PLACES];

const PLACE_NAMES = Object.keys(PLACES);
const PLACE_OF_ROLE: Readonly<Record<SentenceRole, Place>> = { title: PLACES.title, propose: PLACES.own, result: PLACES.said, plain: PLACES.said, prior: PLACES.other, future: PLACES.other };

/** The place that a sentence gives its words. */
export function placeOf(role: SentenceRole): Place {
  return PLACE_OF_ROLE[role];
}

/** What the bit settings show: what is quantized, and how far down. */
const SETTING_FEATURES = ["weights", "activations", "kv-cache", "gradients", "optimizer-states", "average", "4 bits or fewer", "2 bits or fewer", "1 bit", "8 bits", "floating point"] as const;

const CUE_BITS = MASK_WORDS * 32;
const KINDS_FROM = CUE_BITS * PLACE_NAMES.length;
const RULES_FROM = KINDS_FROM + METHOD_KINDS.length * PLACE_NAMES.length;
const SETTINGS_FROM = RULES_FROM + KIND_RULES.length * PLACE_NAMES.length;
/** How many features there are, numbers that no cue has included. */
export const FEATURE_COUNT = SETTINGS_FROM + SETTING_FEATURES.length;

/** What was met of cues, kinds' labels and rules, by place, and of bit settings: the questions that the learned weights answer. */
export class FeatureSet {
  readonly #cues = new Int32Array(PLACE_NAMES.length * MASK_WORDS);
  readonly #others: number[] = [];

  /** Notes a word of 32 cues. */
  addCues(place: Place, word: number, bits: number): void {
    this.#cues[place * MASK_WORDS + word]! |= bits;
  }

  /** Notes a label of a method kind or of a concept below it. */
  addKind(place: Place, kind: number): void {
    this.#add(KINDS_FROM + place * METHOD_KINDS.length + kind);
  }

  /** Notes that a rule spoke. */
  addRule(place: Place, rule: number): void {
    this.#add(RULES_FROM + place * KIND_RULES.length + rule);
  }

  /** Notes what the bit settings show. */
  addSettings(settings: readonly ClassifiedSetting[]): void {
    const add = (name: (typeof SETTING_FEATURES)[number]): void => this.#add(SETTINGS_FROM + SETTING_FEATURES.indexOf(name));
    for (const { quantizers } of settings) {
      for (const { target, bits, average, format } of quantizers) {
        const named = SETTING_FEATURES.find((each) => each === target);
        if (named) add(named);
        if (average) add("average");
        if (format?.includes("fp")) add("floating point");
        if (bits === undefined) continue;
        if (bits <= 4) add("4 bits or fewer");
        if (bits <= 2) add("2 bits or fewer");
        if (bits < 2) add("1 bit");
        if (bits === 8) add("8 bits");
      }
    }
  }

  /** Tells the number of each feature that was met, none twice. */
  each(visit: (feature: number) => void): void {
    for (let i = 0; i < this.#cues.length; i++) {
      // The lowest bit that is set, again and again.
      for (let bits = this.#cues[i]!; bits !== 0; bits &= bits - 1) visit((i << 5) + 31 - Math.clz32(bits & -bits));
    }
    for (const feature of this.#others) visit(feature);
  }

  /** Few are met in a text, so that looking through them is quicker than a set. */
  #add(feature: number): void {
    if (!this.#others.includes(feature)) this.#others.push(feature);
  }
}

/**
 * The name of a feature (`title:PTQ_PLAIN`, `own:kind ptq`, `said:rule qat QUANT+DISTIL`, `setting:weights`), as the learned
 * weights are filed: names stay when numbers move.
 */
export function featureName(feature: number): string {
  if (feature < KINDS_FROM) return `${PLACE_NAMES[Math.floor(feature / CUE_BITS)]}:${CUE_NAMES[feature % CUE_BITS]}`;
  if (feature < RULES_FROM) return `${PLACE_NAMES[Math.floor((feature - KINDS_FROM) / METHOD_KINDS.length)]}:kind ${METHOD_KINDS[(feature - KINDS_FROM) % METHOD_KINDS.length]}`;
  if (feature < SETTINGS_FROM) return `${PLACE_NAMES[Math.floor((feature - RULES_FROM) / KIND_RULES.length)]}:rule ${ruleName((feature - RULES_FROM) % KIND_RULES.length)}`;
  return `setting:${SETTING_FEATURES[feature - SETTINGS_FROM]}`;
}

/** The number of every feature by its name. */
export function featureNumbers(): ReadonlyMap<string, number> {
  return new Map(Array.from({ length: FEATURE_COUNT }, (_, feature) => [featureName(feature), feature]));
}

function ruleName(number: number): string {
  const { kind, all } = KIND_RULES[number]!;
  return `${kind} ${all.map((group) => group.join("|")).join("+")}`;
}
