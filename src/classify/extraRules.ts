import type { Concept } from "../model/concept.js";
import type { MethodKind } from "../model/methodKind.js";
import { isSpelled } from "./concepts.js";
import type { TextSource } from "./classification.js";
import { buildLexicon, type Lexicon, type NamedConcept } from "./lexicon.js";
import { Reader, type Hit } from "./reader.js";
import { LABEL_FOR_KIND, REPEAT_FACTOR, ROLE_FACTOR } from "./weights.js";

/**
 * A rule of one's own: words that together, in one sentence, show a concept.
 *
 * @category Classify
 */
export interface ExtraRule {
  /** The id of a concept, of the taxonomy or one's own; that of a method kind gives the kind. */
  readonly concept: string;
  /** Groups of words: of each group one has to stand in the sentence, where it counts. */
  readonly all: readonly (readonly string[])[];
  /** Words of which none may stand in the sentence. */
  readonly none?: readonly string[];
  /** How much the sentence tells, above 0 and at most 1; less where it does not propose. */
  readonly strength: number;
}

/** What one's own rules found. */
export interface ExtraReading {
  /** For concepts, by their numbers. */
  readonly concepts: readonly { readonly concept: number; readonly hits: readonly Hit[]; readonly mass: number }[];
  /** For method kinds, those above the concepts included. */
  readonly kinds: readonly { readonly kind: MethodKind; readonly hits: readonly Hit[]; readonly mass: number }[];
  /** Words that would have made a rule true and did not count, with the number of its concept. */
  readonly guarded: readonly { readonly hit: Hit; readonly concept: number }[];
}

interface CompiledRule {
  readonly concept: number;
  readonly isKind: boolean;
  readonly groups: readonly (readonly number[])[];
  readonly barred: readonly number[];
  readonly strength: number;
}

/** Matches one's own rules sentence by sentence; their words are folded and guarded as labels are. */
export class ExtraRules {
  readonly #lexicon: Lexicon;
  readonly #reader: Reader;
  readonly #rules: readonly CompiledRule[];
  readonly #kindsOf: readonly (readonly MethodKind[] | undefined)[];

  /**
   * @throws TypeError when a rule names an unknown concept, has no words or an impossible strength.
   */
  constructor(rules: readonly ExtraRule[], concepts: readonly NamedConcept[], kindsOf: readonly (readonly MethodKind[] | undefined)[]) {
    const numbers = new Map(concepts.map(({ id }, number) => [id, number]));
    const words = new Map<string, number>();
    const wordOf = (text: string): number => {
      if (!words.has(text)) words.set(text, words.size);
      return words.get(text)!;
    };
    this.#kindsOf = kindsOf;
    this.#rules = rules.map(({ concept, all, none = [], strength }) => {
      const number = numbers.get(concept);
      if (number === undefined) throw new TypeError(`Cannot add a rule for "${concept}": no such concept`);
      if (all.length === 0 || all.some((group) => group.length === 0)) throw new TypeError(`Cannot add the rule for "${concept}": a group has no words`);
      if (!(strength > 0 && strength <= 1)) throw new TypeError(`Cannot add the rule for "${concept}": its strength is ${strength}, wanted above 0 and at most 1`);
      return { concept: number, isKind: (kindsOf[number] as readonly string[] | undefined)?.includes(concept) ?? false, groups: all.map((group) => group.map(wordOf)), barred: none.map(wordOf), strength };
    });
    const pseudo = [...words.keys()].map((label, i): Concept => ({ id: `word-${i}`, scheme: "technique", label, definition: "", broader: [], related: [], altLabels: [], ambiguousLabels: [], hiddenLabels: [], examples: [], matches: [] }));
    this.#lexicon = buildLexicon(pseudo);
    this.#reader = new Reader(this.#lexicon);
  }

  /** Reads a paper. The hits' phrases are those of the rules, not of the taxonomy's lexicon. */
  read(texts: Readonly<Record<TextSource, string>>): ExtraReading {
    const { phrases } = this.#lexicon;
    const sentences = new Map<number, Map<number, Hit>>();
    for (const hit of this.#reader.read(texts.title, texts.abstract).hits) {
      for (const { concept: word, exact } of phrases.at(hit.phrase).labels) {
        if (exact !== undefined && !isSpelled(texts[hit.source].slice(hit.start, hit.end), exact)) continue;
        const met = sentences.get(hit.sentence) ?? new Map<number, Hit>();
        sentences.set(hit.sentence, met);
        // A hit that counts is worth more than one that does not.
        if (!met.has(word) || (met.get(word)!.guard !== undefined && hit.guard === undefined)) met.set(word, hit);
      }
    }
    const reading: { concepts: ExtraReading["concepts"][number][]; kinds: ExtraReading["kinds"][number][]; guarded: ExtraReading["guarded"][number][] } = { concepts: [], kinds: [], guarded: [] };
    for (const { concept, isKind, groups, barred, strength } of this.#rules) {
      let times = 0;
      for (const met of sentences.values()) {
        if (barred.some((word) => met.has(word))) continue;
        const hits = groups.map((group) => group.map((word) => met.get(word)).filter((hit) => hit !== undefined).sort((a, b) => Number(a.guard !== undefined) - Number(b.guard !== undefined))[0]);
        if (!hits.every((hit) => hit !== undefined)) continue;
        const stopped = hits.filter(({ guard }) => guard !== undefined);
        if (stopped.length > 0) {
          reading.guarded.push(...stopped.map((hit) => ({ hit, concept })));
          continue;
        }
        const mass = strength * ROLE_FACTOR[hits[0]!.role] * REPEAT_FACTOR ** times++;
        reading.concepts.push({ concept, hits, mass });
        for (const kind of this.#kindsOf[concept] ?? []) reading.kinds.push({ kind, hits, mass: isKind ? mass : mass * LABEL_FOR_KIND });
      }
    }
    return reading;
  }
}
