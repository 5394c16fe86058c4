import { METHOD_KINDS, type MethodKind } from "../model/methodKind.js";
import type { TextSource } from "./classification.js";
import { CUE_NUMBER, MASK_WORDS, maskOf } from "./cueMasks.js";
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

/** Rules with their groups as numbers of cues. */
const RULES = KIND_RULES.map(({ kind, all, strength }) => ({ kind, strength, groups: all.map((group) => group.map((cue) => CUE_NUMBER[cue])) }));
/** All groups as bits, one after the other: a rule speaks when the sentence has a bit of each of its groups and none of the barred. */
const GROUPS = Int32Array.from(KIND_RULES.flatMap(({ all }) => all.flatMap((group) => [...maskOf(group)])));
const BARRED = Int32Array.from(KIND_RULES.flatMap(({ none }) => [...maskOf(none ?? [])]));
/** Where the groups of each rule begin and end. */
const GROUP_ENDS = Int32Array.from(KIND_RULES.reduce((ends, { all }) => [...ends, ends.at(-1)! + all.length * MASK_WORDS], [0]));
/** The rules whose first group has a cue, as bits: most sentences speak to few of them. */
const RULE_WORDS = Math.ceil(KIND_RULES.length / 32);
const RULES_OF_CUE = new Int32Array(MASK_WORDS * 32 * RULE_WORDS);
RULES.forEach(({ groups: [first = []] }, rule) => first.forEach((cue) => void (RULES_OF_CUE[cue * RULE_WORDS + (rule >> 5)]! |= 1 << (rule & 31))));
const KIND_NUMBER = Object.fromEntries(METHOD_KINDS.map((kind, number) => [kind, number])) as Readonly<Record<MethodKind, number>>;

/** Applies the rules sentence by sentence to what was met, and notes the features. */
export function signalsOf({ hits }: Reading, lexicon: Lexicon, kindsOf: (concept: number) => readonly MethodKind[], texts: Readonly<Record<TextSource, string>>): Signals {
  const { phrases } = lexicon;
  const { masks } = phrases;
  const inTitle = new Int32Array(MASK_WORDS);
  const inAbstract = new Int32Array(MASK_WORDS);
  const mentioned = new Int32Array(MASK_WORDS);
  const own = new Int32Array(MASK_WORDS);
  const asked = new Int32Array(RULE_WORDS);
  const features = new FeatureSet();
  const signals: Signal[] = [];
  const seen = new Map<number, number>();
  for (let from = 0, to = 0; from < hits.length; from = to) {
    const { sentence, source, role } = hits[from]!;
    own.fill(0);
    const place = placeOf(role);
    const factor = ROLE_FACTOR[role];
    for (to = from; to < hits.length && hits[to]!.sentence === sentence; to++) {
      const hit = hits[to]!;
      const { labels, cues } = phrases.at(hit.phrase);
      const at = hit.phrase * MASK_WORDS;
      const isOwn = hit.guard === undefined;
      const here = isOwn ? place : PLACES.other;
      if (!hit.isMasked && cues.length > 0) {
        for (let word = 0; word < MASK_WORDS; word++) {
          const bits = masks[at + word]!;
          if (bits === 0) continue;
          mentioned[word]! |= bits;
          if (isOwn) own[word]! |= bits;
          features.addCues(here, word, bits);
        }
      }
      if (hit.isNested) continue;
      for (const { concept, strength, exact } of labels) {
        if (strength <= LABEL_STRENGTH.ambiguous || (exact !== undefined && !isSpelled(texts[hit.source].slice(hit.start, hit.end), exact))) continue;
        for (const kind of kindsOf(concept)) {
          features.addKind(here, KIND_NUMBER[kind]);
          if (isOwn && cues.length === 0 && factor > 0) add(kind, [hit], strength * LABEL_FOR_KIND * factor);
        }
      }
    }
    const total = source === "title" ? inTitle : inAbstract;
    for (let word = 0; word < MASK_WORDS; word++) total[word]! |= own[word]!;
    if (factor === 0) continue;
    asked.fill(0);
    for (let word = 0; word < MASK_WORDS; word++) {
      // The lowest bit that is set, again and again.
      for (let bits = own[word]!; bits !== 0; bits &= bits - 1) {
        const cue = (word << 5) + 31 - Math.clz32(bits & -bits);
        for (let i = 0; i < RULE_WORDS; i++) asked[i]! |= RULES_OF_CUE[cue * RULE_WORDS + i]!;
      }
    }
    for (let word = 0; word < RULE_WORDS; word++) {
      for (let bits = asked[word]!; bits !== 0; bits &= bits - 1) {
        const number = (word << 5) + 31 - Math.clz32(bits & -bits);
        if (!speaks(own, number)) continue;
        const { kind, strength, groups } = RULES[number]!;
        features.addRule(place, number);
        add(kind, groups.map((cues) => firstOf(cues, from, to)), strength * factor);
      }
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
    return (masks[phrase * MASK_WORDS + (cue >> 5)]! & (1 << (cue & 31))) !== 0;
  }

  /** The first hit of the first of these cues that the sentence has. */
  function firstOf(cues: readonly number[], from: number, to: number): Hit {
    for (const cue of cues) {
      for (let i = from; i < to; i++) if (hits[i]!.guard === undefined && !hits[i]!.isMasked && hasCue(hits[i]!, cue)) return hits[i]!;
    }
    return hits[from]!;
  }

  function add(kind: MethodKind, words: readonly Hit[], mass: number): void {
    // Kind and phrases as one number: a rule has three groups at most.
    let key = KIND_NUMBER[kind] + 1;
    for (const { phrase } of words) key = key * (phrases.length + 1) + phrase + 1;
    const times = seen.get(key) ?? 0;
    seen.set(key, times + 1);
    signals.push({ kind, mass: mass * REPEAT_FACTOR ** times, source: words[0]!.source, hits: words, role: words[0]!.role });
  }
}

/** Whether a sentence of some cues has what a rule wants, and nothing that bars it. */
function speaks(mask: Int32Array, rule: number): boolean {
  for (let group = GROUP_ENDS[rule]!; group < GROUP_ENDS[rule + 1]!; group += MASK_WORDS) if (!meets(mask, GROUPS, group)) return false;
  return !meets(mask, BARRED, rule * MASK_WORDS);
}

function meets(mask: Int32Array, others: Int32Array, at: number): boolean {
  for (let word = 0; word < MASK_WORDS; word++) if ((mask[word]! & others[at + word]!) !== 0) return true;
  return false;
}

function hasBit(mask: Int32Array, cue: Cue): boolean {
  const number = CUE_NUMBER[cue];
  return (mask[number >> 5]! & (1 << (number & 31))) !== 0;
}
