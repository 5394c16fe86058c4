import { METHOD_KINDS, type MethodKind } from "../model/methodKind.js";
import { listConcepts } from "../taxonomy/conceptLookups.js";
import { storeOf, type Taxonomy } from "../taxonomy/taxonomy.js";
import type { Classification, ClassifiedEvidence, ClassifyInput, GuardedWords, TextSource } from "./classification.js";
import { scoreConcepts } from "./concepts.js";
import { scoreKinds, sensesOf } from "./kinds.js";
import { buildLexicon, type ExtraLabel, type Lexicon } from "./lexicon.js";
import { Reader, type Hit } from "./reader.js";
import { scanSettings } from "./settings.js";
import { signalsOf } from "./signals.js";

/**
 * What may be given beside the taxonomy.
 *
 * @category Classify
 */
export interface ClassifyOptions {
  /** Labels for concepts of the taxonomy that it does not have itself. */
  readonly extra?: {
    /** Names of concepts beside those that the taxonomy has. */
    readonly labels?: readonly ExtraLabel[];
  };
}

interface Engine {
  readonly lexicon: Lexicon;
  readonly reader: Reader;
}

const engines = new WeakMap<object, Map<ClassifyOptions["extra"], Engine>>();
const MAX_EVIDENCE = 4;
const MAX_GUARDED = 200;
const round = (value: number): number => Math.round(value * 1000) / 1000;

/**
 * Places a paper by its title and abstract: method kinds with role and confidence, concepts of all schemes and bit
 * settings, each with the words it stands on, and the words that were met and did not count.
 *
 * The lexicon is built from the concepts' labels when a taxonomy is first asked, and kept with it. Time is linear in the
 * text; nothing is read from outside and the same text has the same answer. A text of which nothing is sure has empty
 * lists and `outOfScope: true`. A title alone is answered when it is sure, and `basis` says so.
 *
 * @param taxonomy - Whose concepts to look for.
 * @param input - Title and abstract, as they stand.
 * @param options - Labels to look for beside the taxonomy's own; keep one object to have its lexicon built once.
 * @returns What the text says.
 * @throws TypeError when the title or the abstract is no string, or a label is given to an unknown concept.
 *
 * @example Words that count, and words that do not
 * ```ts
 * import assert from "node:assert/strict";
 * import { taxonomy } from "quantaxonomy";
 * import { classify } from "quantaxonomy/classify";
 *
 * const { methods, guarded } = classify(taxonomy, {
 *   title: "Rounding by blocks: post-training quantization of language models",
 *   abstract: "Unlike QAT, we need no labels. We propose a post-training quantization method that calibrates on 128 samples.",
 * });
 * assert.deepEqual(methods.map(({ kind, role }) => [kind, role]), [["ptq", "core"]]);
 * assert.equal(guarded[0]?.reason, "prior-art");
 * ```
 *
 * @category Classify
 */
export function classify(taxonomy: Taxonomy, input: ClassifyInput, options: ClassifyOptions = {}): Classification {
  const { title, abstract = "" } = input;
  if (typeof title !== "string" || typeof abstract !== "string") throw new TypeError("Cannot classify the paper: its title and abstract are texts, wanted { title, abstract? }");
  const { lexicon, reader } = engineOf(taxonomy, options.extra);
  const texts: Readonly<Record<TextSource, string>> = { title, abstract };
  const isTitleOnly = abstract.trim() === "";
  const reading = reader.read(title, abstract);
  const kindOf = kindsOfConcepts(taxonomy);
  const signals = signalsOf(reading, lexicon, (concept) => kindOf[concept] ?? [], texts);
  const senses = sensesOf(signals);
  const kinds = scoreKinds(signals, isTitleOnly);
  const { shown, guarded } = scoreConcepts(reading, lexicon, texts);
  const kept = shown.filter(({ concept }) => {
    const own = kindOf[concept];
    return own === undefined || own.some((kind) => kinds.some((each) => each.kind === kind));
  });
  const evidenceOf = (hits: readonly Hit[], concept: string): readonly ClassifiedEvidence[] => uniqueSpans(hits).slice(0, MAX_EVIDENCE).map(({ source, start, end }) => ({ source, start, end, text: texts[source].slice(start, end), concept }));
  const methods = kinds.map(({ kind, role, confidence, hits }) => ({ kind, role, confidence: round(confidence), evidence: evidenceOf(hits, kind) }));
  const concepts = kept.map(({ concept, confidence, hits }) => {
    const { id, scheme } = lexicon.concepts[concept]!;
    return { id, scheme, confidence: round(confidence), evidence: evidenceOf(hits, id) };
  });
  const adjacent = concepts.some(({ id, scheme }) => scheme === "method" && !(METHOD_KINDS as readonly string[]).includes(id));
  return {
    title,
    basis: isTitleOnly ? "title" : "title-and-abstract",
    scope: methods.some(({ role }) => role === "core") ? "in" : methods.length > 0 || adjacent ? "adjacent" : "out",
    outOfScope: methods.length === 0,
    methods,
    concepts,
    settings: senses.isNeuralQuantization ? scanSettings([["title", title], ["abstract", abstract]]) : [],
    guarded: guardedWords([...guarded, ...unsensed(shown, kept)], lexicon, texts),
  };
}

function engineOf(taxonomy: Taxonomy, extra: ClassifyOptions["extra"]): Engine {
  let ofTaxonomy = engines.get(taxonomy);
  if (!ofTaxonomy) engines.set(taxonomy, (ofTaxonomy = new Map()));
  let engine = ofTaxonomy.get(extra);
  if (!engine) {
    const concepts = listConcepts(taxonomy);
    for (const { concept } of extra?.labels ?? []) if (!concepts.some(({ id }) => id === concept)) throw new TypeError(`Cannot add a label to "${concept}": no such concept`);
    const lexicon = buildLexicon(concepts, extra?.labels);
    engine = { lexicon, reader: new Reader(lexicon) };
    // One lexicon beside the taxonomy's own is kept: a caller that makes a new object every time must not fill the memory.
    if (ofTaxonomy.size > 1) for (const key of ofTaxonomy.keys()) if (key !== undefined) ofTaxonomy.delete(key);
    ofTaxonomy.set(extra, engine);
  }
  return engine;
}

/** The method kinds above each concept; `undefined` for those that stand under none. */
function kindsOfConcepts(taxonomy: Taxonomy): readonly (readonly MethodKind[] | undefined)[] {
  const store = storeOf(taxonomy);
  return store.memo("classify kinds", () =>
    store.index.concepts.map((_, number) => {
      const kinds = store.withBroader(number).map((each) => store.index.concepts[each]!).filter((id): id is MethodKind => (METHOD_KINDS as readonly string[]).includes(id));
      return kinds.length === 0 ? undefined : kinds;
    }),
  );
}

/** Labels of a method kind that the text as a whole does not bear out. */
function unsensed(shown: readonly { readonly concept: number; readonly hits: readonly Hit[] }[], kept: readonly unknown[]): readonly { readonly hit: Hit; readonly concept: number }[] {
  return shown.filter((each) => !kept.includes(each)).flatMap(({ concept, hits }) => hits.map((hit): { hit: Hit; concept: number } => ({ hit: { ...hit, guard: "ambiguity" }, concept })));
}

function guardedWords(guarded: readonly { readonly hit: Hit; readonly concept: number }[], { concepts }: Lexicon, texts: Readonly<Record<TextSource, string>>): readonly GuardedWords[] {
  const order = (source: TextSource): number => (source === "title" ? 0 : 1);
  return guarded
    .map(({ hit: { source, start, end, guard = "ambiguity" }, concept }) => ({ source, start, end, text: texts[source].slice(start, end), concept: concepts[concept]!.id, reason: guard }))
    .sort((a, b) => order(a.source) - order(b.source) || a.start - b.start || a.end - b.end || (a.concept < b.concept ? -1 : 1))
    .slice(0, MAX_GUARDED);
}

function uniqueSpans(hits: readonly Hit[]): readonly Hit[] {
  const seen = new Set<string>();
  return hits.filter(({ source, start, end }) => {
    const key = `${source} ${start} ${end}`;
    return !seen.has(key) && seen.add(key);
  });
}
