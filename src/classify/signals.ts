import { METHOD_KINDS, type MethodKind } from "../model/methodKind.js";
import type { TextSource } from "./classification.js";
import { CUE_NUMBER, MASK_WORDS, maskOf, phraseMasks } from "./cueMasks.js";
import type { Cue } from "./cues.js";
import { isSpelled } from "./concepts.js";
import { FeatureSet, PLACES, placeOf } from "./features.js";
import type { Lexicon } from "./lexicon.js";
import type { Hit, Reading } from "./reader.js";
import { KIND_RULES, LABEL_FOR_KIND, LABEL_STRENGTH, REPEAT_FACTOR, ROLE_FACTOR } from "./weights.js";

/** A sentence that shows a kind, and the words that do. */
export interface Signal {
  readonly kind: MethodKind;
  /** How much it says, from 0 to 1. */
  readonly mass: number;
  readonly source: TextSource;
  readonly hits: readonly Hit[];
  readonly role: Hit["role"];
}

/** What the cues say of the text as a whole. */
export interface Signals {
  readonly signals: readonly Signal[];
  /** What the learned weights are asked. */
  readonly features: FeatureSet;
  /** Whether a cue was met where it counts, by source. */
  readonly has: (cue: Cue, source?: TextSource) => boolean;
  /** Whether a cue was met anywhere, prior art included. */
  readonly mentions: (cue: Cue) => boolean;
  /** The hits of a cue that count. */
  readonly hitsOf: (cue: Cue) => readonly Hit[];
}

/** Rules with their groups as bits: a rule speaks when the sentence has a bit of each group and none of the barred. */
const RULES = KIND_RULES.map(({ kind, all, none, strength }) => ({
  kind,
  strength,
  groups: all.map((group) => ({ mask: maskOf(group), cues: group.map((cue) => CUE_NUMBER[cue]) })),
  barred: maskOf(none ?? []),
}));
const KIND_NUMBER = new Map(METHOD_KINDS.map((kind, number) => [kind, number]));
const MASKS = new WeakMap<Lexicon, Int32Array>();

/** Applies the rules sentence by sentence to what was met, and notes the features. */
export function signalsOf({ hits }: Reading, lexicon: Lexicon, kindsOf: (concept: number) => readonly MethodKind[], texts: Readonly<Record<TextSource, string>>): Signals {
  let masks = MASKS.get(lexicon);
  if (!masks) MASKS.set(lexicon, (masks = phraseMasks(lexicon)));
  const { phrases } = lexicon;
  const inTitle = new Int32Array(MASK_WORDS);
  const inAbstract = new Int32Array(MASK_WORDS);
  const mentioned = new Int32Array(MASK_WORDS);
  const own = new Int32Array(MASK_WORDS);
  const features = new FeatureSet();
  const signals: Signal[] = [];
  const seen = new Map<string, number>();
  for (let from = 0, to = 0; from < hits.length; from = to) {
    const { sentence, source, role } = hits[from]!;
    own.fill(0);
    const place = placeOf(role);
    const factor = ROLE_FACTOR[role];
    for (to = from; to < hits.length && hits[to]!.sentence === sentence; to++) {
      const hit = hits[to]!;
      const { labels, cues } = phrases[hit.phrase]!;
      const at = hit.phrase * MASK_WORDS;
      const here = hit.guard === undefined ? place : PLACES.other;
      if (!hit.isMasked && cues.length > 0) {
        for (let word = 0; word < MASK_WORDS; word++) {
          const bits = masks[at + word]!;
          mentioned[word]! |= bits;
          if (hit.guard === undefined) own[word]! |= bits;
          features.addCues(here, word, bits);
        }
      }
      if (hit.isNested) continue;
      for (const { concept, strength, exact } of labels) {
        if (strength <= LABEL_STRENGTH.ambiguous || (exact !== undefined && !isSpelled(texts[hit.source].slice(hit.start, hit.end), exact))) continue;
        for (const kind of kindsOf(concept)) {
          features.addKind(here, KIND_NUMBER.get(kind)!);
          if (hit.guard === undefined && cues.length === 0 && factor > 0) add(kind, [hit], strength * LABEL_FOR_KIND * factor);
        }
      }
    }
    const total = source === "title" ? inTitle : inAbstract;
    for (let word = 0; word < MASK_WORDS; word++) total[word]! |= own[word]!;
    if (factor === 0) continue;
    for (let number = 0; number < RULES.length; number++) {
      const { kind, strength, groups, barred } = RULES[number]!;
      if (!meetsAll(own, groups) || meets(own, barred)) continue;
      features.addRule(place, number);
      add(kind, groups.map(({ cues }) => firstOf(cues, from, to)), strength * factor);
    }
  }
  const has = (cue: Cue, source?: TextSource): boolean => (source !== "abstract" && hasBit(inTitle, cue)) || (source !== "title" && hasBit(inAbstract, cue));
  return {
    signals,
    features,
    has,
    mentions: (cue) => hasBit(mentioned, cue),
    hitsOf: (cue) => (has(cue) ? hits.filter((hit) => hit.guard === undefined && !hit.isMasked && hasCue(hit, CUE_NUMBER[cue])) : []),
  };

  function hasCue({ phrase }: Hit, cue: number): boolean {
    return (masks![phrase * MASK_WORDS + (cue >> 5)]! & (1 << (cue & 31))) !== 0;
  }

  /** The first hit of the first of these cues that the sentence has. */
  function firstOf(cues: readonly number[], from: number, to: number): Hit {
    for (const cue of cues) {
      for (let i = from; i < to; i++) if (hits[i]!.guard === undefined && !hits[i]!.isMasked && hasCue(hits[i]!, cue)) return hits[i]!;
    }
    return hits[from]!;
  }

  function add(kind: MethodKind, words: readonly Hit[], mass: number): void {
    let key: string = kind;
    for (const { phrase } of words) key += ` ${phrase}`;
    const times = seen.get(key) ?? 0;
    seen.set(key, times + 1);
    signals.push({ kind, mass: mass * REPEAT_FACTOR ** times, source: words[0]!.source, hits: words, role: words[0]!.role });
  }
}

function meets(mask: Int32Array, other: Int32Array): boolean {
  for (let word = 0; word < MASK_WORDS; word++) if ((mask[word]! & other[word]!) !== 0) return true;
  return false;
}

function meetsAll(mask: Int32Array, groups: readonly { readonly mask: Int32Array }[]): boolean {
  for (const group of groups) if (!meets(mask, group.mask)) return false;
  return true;
}

function hasBit(mask: Int32Array, cue: Cue): boolean {
  const number = CUE_NUMBER[cue];
  return (mask[number >> 5]! & (1 << (number & 31))) !== 0;
}
