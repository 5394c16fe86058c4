import type { MethodKind } from "../model/methodKind.js";
import type { TextSource } from "./classification.js";
import { CUE_NAMES, type Cue } from "./cues.js";
import { isSpelled } from "./concepts.js";
import type { Lexicon } from "./lexicon.js";
import type { Hit, Reading } from "./reader.js";
import { KIND_RULES, LABEL_FOR_KIND, LABEL_STRENGTH, REPEAT_FACTOR, ROLE_FACTOR, type KindRule } from "./weights.js";

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
  /** Whether a cue was met where it counts, by source. */
  readonly has: (cue: Cue, source?: TextSource) => boolean;
  /** Whether a cue was met anywhere, prior art included. */
  readonly mentions: (cue: Cue) => boolean;
  /** The hits of a cue that count. */
  readonly hitsOf: (cue: Cue) => readonly Hit[];
}

const NUMBER = new Map(CUE_NAMES.map((name, number) => [name, number]));
/** Cues that say another one too. */
const IMPLIES: Partial<Record<Cue, readonly Cue[]>> = { PTQ_PLAIN: ["QUANT"], QAT_PLAIN: ["QUANT"], EXTREME: ["QUANT"], BINNET: ["QUANT"], MP_STRONG: ["BITWIDTH"] };

interface CompiledRule extends KindRule {
  readonly groups: readonly (readonly number[])[];
  readonly barred: readonly number[];
}

const compile = (rule: KindRule): CompiledRule => ({ ...rule, groups: rule.all.map((group) => group.map((cue) => NUMBER.get(cue)!)), barred: (rule.none ?? []).map((cue) => NUMBER.get(cue)!) });
const RULES = KIND_RULES.map(compile);

/** Applies the rules sentence by sentence to what was met. */
export function signalsOf({ hits, sentenceCount }: Reading, { phrases }: Lexicon, kindsOf: (concept: number) => readonly MethodKind[], texts: Readonly<Record<TextSource, string>>): Signals {
  const counted: Hit[][] = CUE_NAMES.map(() => []);
  const mentioned = new Uint8Array(CUE_NAMES.length);
  const bySentence: Hit[][] = Array.from({ length: Math.min(sentenceCount, 1) }, () => []);
  for (const hit of hits) (bySentence[hit.sentence] ??= []).push(hit);
  const signals: Signal[] = [];
  const seen = new Map<string, number>();
  const first: (Hit | undefined)[] = [];
  for (const sentence of bySentence) {
    if (!sentence || sentence.length === 0) continue;
    first.length = 0;
    for (const hit of sentence) {
      if (hit.isMasked) continue;
      for (const cue of phrases[hit.phrase]!.cues) {
        mark(cue, hit);
        for (const implied of IMPLIES[CUE_NAMES[cue]!] ?? []) mark(NUMBER.get(implied)!, hit);
      }
    }
    const factor = ROLE_FACTOR[sentence[0]!.role];
    if (factor === 0) continue;
    for (const hit of sentence) {
      if (hit.guard || hit.isNested || phrases[hit.phrase]!.cues.length > 0) continue;
      for (const { concept, strength, exact } of phrases[hit.phrase]!.labels) {
        if (strength <= LABEL_STRENGTH.ambiguous || (exact !== undefined && !isSpelled(texts[hit.source].slice(hit.start, hit.end), exact))) continue;
        for (const kind of kindsOf(concept)) add(kind, [hit], strength * LABEL_FOR_KIND * factor);
      }
    }
    for (const { kind, groups, barred, strength } of RULES) {
      if (barred.some((cue) => first[cue])) continue;
      const words: Hit[] = [];
      for (const group of groups) {
        const cue = group.find((each) => first[each]);
        if (cue === undefined) break;
        words.push(first[cue]!);
      }
      if (words.length < groups.length) continue;
      add(kind, words, strength * factor);
    }
  }
  const hitsOf = (cue: Cue): readonly Hit[] => counted[NUMBER.get(cue)!]!;
  return {
    signals,
    hitsOf,
    has: (cue, source) => hitsOf(cue).some((hit) => source === undefined || hit.source === source),
    mentions: (cue) => mentioned[NUMBER.get(cue)!] === 1,
  };

  function add(kind: MethodKind, words: readonly Hit[], mass: number): void {
    const key = `${kind} ${words.map(({ phrase }) => phrase).join(" ")}`;
    const times = seen.get(key) ?? 0;
    seen.set(key, times + 1);
    signals.push({ kind, mass: mass * REPEAT_FACTOR ** times, source: words[0]!.source, hits: words, role: words[0]!.role });
  }

  function mark(cue: number, hit: Hit): void {
    mentioned[cue] = 1;
    if (hit.guard) return;
    first[cue] ??= hit;
    counted[cue]!.push(hit);
  }
}
