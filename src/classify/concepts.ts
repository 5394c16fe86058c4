import type { Lexicon } from "./lexicon.js";
import { PHRASE_FLAGS } from "./phrases.js";
import type { Hit, Reading } from "./reader.js";
import { hasSenses, senseOf } from "./senses.js";
import { CONCEPT_THRESHOLD, LABEL_STRENGTH, MAX_CONFIDENCE, REPEAT_FACTOR, ROLE_FACTOR } from "./weights.js";

/** A concept that the text shows, or only seems to, before its words are written out. */
export interface ScoredConcept {
  /** The number of the concept. */
  readonly concept: number;
  readonly confidence: number;
  readonly hits: readonly Hit[];
}

/** What the labels say. */
export interface ConceptReading {
  readonly shown: readonly ScoredConcept[];
  /** Concepts of which a label stands, in the sense of another one. */
  readonly elsewhere: ReadonlySet<number>;
  /** Ambiguous labels that the words around them bear out. */
  readonly meant: readonly { readonly hit: Hit; readonly concept: number; readonly mass: number }[];
  /** Labels that did not count, with why. */
  readonly guarded: readonly { readonly hit: Hit; readonly concept: number }[];
}

/** Schemes whose labels others' work is told by; a model or a task stays one in any sentence. */
const OF_OTHERS = new Set(["method", "technique", "format", "granularity", "contribution"]);
/** Schemes whose common words ("weights", "embeddings", "integer") tell something only where low precision is spoken of. */
const OF_QUANTIZERS = new Set(["target", "format", "granularity"]);

/** What an ambiguous label tells when the words around it bear it out. */
const BORNE_OUT = 0.6;

/** Weighs every label that was met, and what rules of one's own found. */
export function scoreConcepts(
  { hits }: Reading,
  { concepts, phrases }: Lexicon,
  texts: Readonly<Record<"title" | "abstract", string>>,
  extra: readonly { readonly concept: number; readonly hits: readonly Hit[]; readonly mass: number }[] = [],
): ConceptReading {
  const { flags } = phrases;
  const rest = new Map<number, { left: number; hits: Hit[]; times: number }>();
  const guarded: { hit: Hit; concept: number }[] = [];
  const elsewhere = new Set<number>();
  const meant: { hit: Hit; concept: number; mass: number }[] = [];
  const quantizing = new Set<number>();
  for (const { phrase, sentence, role } of hits) if (role !== "plain" && (flags[phrase]! & PHRASE_FLAGS.quantizes) !== 0) quantizing.add(sentence);
  for (const hit of hits) {
    if (hit.isNested || (flags[hit.phrase]! & PHRASE_FLAGS.labels) === 0) continue;
    for (const { concept, strength, exact } of phrases.at(hit.phrase).labels) {
      if (exact !== undefined && !isSpelled(texts[hit.source].slice(hit.start, hit.end), exact)) continue;
      const { scheme, id } = concepts[concept]!;
      if (strength === LABEL_STRENGTH.word && OF_QUANTIZERS.has(scheme) && !quantizing.has(hit.sentence)) continue;
      const sense = hasSenses(id) ? senseOf(id, hit, texts) : "open";
      if (sense === "other") elsewhere.add(concept);
      const isAmbiguous = sense === "other" || (strength <= LABEL_STRENGTH.ambiguous && sense !== "meant");
      const isGuarded = hit.guard !== undefined && (OF_OTHERS.has(scheme) || hit.guard === "negation" || hit.guard === "future-work");
      if (isGuarded || isAmbiguous) {
        // "Methods" and "framework" of others are no claim that needs refuting.
        if (scheme !== "contribution") guarded.push({ hit: isGuarded ? hit : { ...hit, guard: "ambiguity" }, concept });
        continue;
      }
      let entry = rest.get(concept);
      if (!entry) rest.set(concept, (entry = { left: 1, hits: [], times: 0 }));
      const own = strength <= LABEL_STRENGTH.ambiguous ? BORNE_OUT : strength;
      if (strength <= LABEL_STRENGTH.ambiguous) meant.push({ hit, concept, mass: BORNE_OUT * ROLE_FACTOR[hit.role] });
      entry.left *= 1 - own * Math.max(ROLE_FACTOR[hit.role], 0.3) * REPEAT_FACTOR ** entry.times;
      entry.times++;
      entry.hits.push(hit);
    }
  }
  for (const { concept, hits: words, mass } of extra) {
    const entry = rest.get(concept) ?? { left: 1, hits: [], times: 0 };
    entry.left *= 1 - mass;
    entry.hits.push(...words);
    rest.set(concept, entry);
  }
  const shown: ScoredConcept[] = [];
  for (const [concept, { left, hits: own }] of rest) {
    const confidence = Math.min(MAX_CONFIDENCE, 1 - left);
    if (confidence >= CONCEPT_THRESHOLD) shown.push({ concept, confidence, hits: own });
  }
  shown.sort((a, b) => a.concept - b.concept);
  return { shown, elsewhere, meant, guarded };
}

/** A short name has to stand in its own letters; a plural s may follow. */
export function isSpelled(written: string, exact: string): boolean {
  return written === exact || written === `${exact}s`;
}
