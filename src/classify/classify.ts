import type { AuthoredConcept } from "../model/concept.js";
import { METHOD_KINDS, type MethodKind } from "../model/methodKind.js";
import { listConcepts } from "../taxonomy/conceptLookups.js";
import type { Taxonomy } from "../taxonomy/taxonomy.js";
import type { Classification, ClassifiedEvidence, ClassifyInput, GuardedWords, TextSource } from "./classification.js";
import { checkExtra, checkOptions } from "./checkExtra.js";
import { scoreConcepts } from "./concepts.js";
import { contributionOf } from "./contribution.js";
import { kindsAbove, withExtraConcepts } from "./extraConcepts.js";
import { addExtraKinds } from "./extraKinds.js";
import { ExtraRules, type ExtraReading, type ExtraRule } from "./extraRules.js";
import { KindModel } from "./kindModel.js";
import { scoreKinds, sensesOf } from "./kinds.js";
import { buildLexicon, type ExtraLabel, type Lexicon } from "./lexicon.js";
import { openLexicon } from "./openLexicon.js";
import { Reader, type Hit } from "./reader.js";
import { isOfOtherField } from "./senses.js";
import { scanSettings } from "./settings.js";
import { signalsOf } from "./signals.js";
import { whatElse } from "./whatElse.js";

/**
 * What may be given beside the taxonomy.
 *
 * @category Classify
 */
export interface ClassifyOptions {
  /** What the taxonomy does not have itself. Give the same object again, and what is made of it is made once. */
  readonly extra?: {
    /** Names of concepts beside those that the taxonomy has. */
    readonly labels?: readonly ExtraLabel[];
    /** Concepts of one's own, as an overlay would have them; one with an id of the taxonomy takes its place. */
    readonly concepts?: readonly AuthoredConcept[];
    /** Rules of one's own: words that in one sentence show a concept or a method kind. */
    readonly rules?: readonly ExtraRule[];
  };
}

interface Engine {
  readonly lexicon: Lexicon;
  readonly reader: Reader;
  readonly model: KindModel;
  /** The method kinds above each concept. */
  readonly kindOf: readonly (readonly MethodKind[] | undefined)[];
  readonly rules: ExtraRules | undefined;
}

const NOTHING: ExtraReading = { concepts: [], kinds: [], guarded: [] };

/** What was learned is the same for every taxonomy. */
let model: KindModel | undefined;
const engines = new WeakMap<object, Map<ClassifyOptions["extra"], Engine>>();
const MAX_EVIDENCE = 4;
const MAX_GUARDED = 200;
const round = (value: number): number => Math.round(value * 1000) / 1000;

/**
 * Places a paper by its title and abstract: method kinds with role and confidence, concepts of all schemes and bit
 * settings, contribution, code, relations, figures and new names, each with the words it stands on, and the words that
 * were met and did not count.
 *
 * The lexicon is opened when a taxonomy is first asked, as it was built beforehand where its concepts are the shipped ones, and kept with it. Time is linear in the
 * text; nothing is read from outside and the same text has the same answer. A text of which nothing is sure has empty
 * lists and `outOfScope: true`. A title alone is answered when it is sure, and `basis` says so.
 *
 * @param taxonomy - Whose concepts to look for.
 * @param input - Title and abstract, as they stand.
 * @param options - Labels, concepts and rules beside the taxonomy's own; keep one object to have its lexicon built once.
 * @returns What the text says.
 * @throws TypeError when the title or the abstract is no string, or a label, concept or rule of one's own names a concept that is not there.
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
  checkOptions(options);
  const { lexicon, reader, model, kindOf, rules } = engineOf(taxonomy, options.extra);
  const texts: Readonly<Record<TextSource, string>> = { title, abstract };
  const isTitleOnly = abstract.trim() === "";
  const reading = reader.read(title, abstract);
  const extra = rules ? rules.read(texts) : NOTHING;
  const signals = signalsOf(reading, lexicon, (concept) => kindOf[concept] ?? [], texts);
  const senses = sensesOf(signals);
  const settings = senses.isNeuralQuantization ? scanSettings([["title", title], ["abstract", abstract]]) : [];
  signals.features.addSettings(settings);
  const scored = scoreKinds(signals, senses, isTitleOnly, model);
  const { shown, elsewhere, meant, guarded } = scoreConcepts(reading, lexicon, texts, extra.concepts);
  const borneOut = meant.flatMap(({ hit, concept, mass }) => METHOD_KINDS.filter((kind) => kind === lexicon.concepts[concept]!.id).map((kind) => ({ kind, hits: [hit], mass })));
  const read = addExtraKinds(scored.kinds, [...extra.kinds, ...borneOut]);
  const isElsewhere = (kind: MethodKind): boolean => [...elsewhere].some((concept) => lexicon.concepts[concept]!.id === kind) && !shown.some(({ concept }) => kindOf[concept]?.includes(kind));
  const kinds = read.filter(({ kind }) => !(elsewhere.size > 0 && isElsewhere(kind)) && !isOfOtherField(kind, texts));
  const isOutside = (scored.isOutside || read.length > 0) && kinds.length === 0;
  const contribution = contributionOf(reading, lexicon, texts);
  const kept = shown.filter(({ concept }) => {
    // A paper is one contribution; the words of the others are met everywhere.
    if (lexicon.concepts[concept]!.scheme === "contribution") return lexicon.concepts[concept]!.id === contribution?.id;
    const own = kindOf[concept];
    return own === undefined || own.some((kind) => kinds.some((each) => each.kind === kind));
  });
  const evidenceOf = (hits: readonly Hit[], concept: string): readonly ClassifiedEvidence[] => firstSpans(hits).map(({ source, start, end }) => ({ source, start, end, text: texts[source].slice(start, end), concept }));
  const methods = kinds.map(({ kind, role, confidence, hits }) => ({ kind, role, confidence: round(confidence), evidence: evidenceOf(hits, kind) }));
  const concepts = kept.map(({ concept, confidence, hits }) => {
    const { id, scheme } = lexicon.concepts[concept]!;
    return { id, scheme, confidence: round(confidence), evidence: evidenceOf(hits, id) };
  });
  const abstains = methods.length === 0 && !isOutside;
  const adjacent = concepts.some(({ id, scheme }) => scheme === "method" && !(METHOD_KINDS as readonly string[]).includes(id));
  return {
    title,
    basis: isTitleOnly ? "title" : "title-and-abstract",
    scope: abstains || methods.some(({ role }) => role === "core") ? "in" : methods.length > 0 || adjacent ? "adjacent" : "out",
    outOfScope: isOutside,
    abstains,
    methods,
    concepts,
    settings,
    ...(contribution ? { contribution } : {}),
    ...whatElse(taxonomy, texts, reading, settings, contribution?.id === "survey" || contribution?.id === "empirical-study"),
    guarded: guardedWords([...guarded, ...extra.guarded, ...unsensed(shown.filter(({ concept }) => lexicon.concepts[concept]!.scheme !== "contribution"), kept)], lexicon, texts),
  };
}

function engineOf(taxonomy: Taxonomy, extra: ClassifyOptions["extra"]): Engine {
  let ofTaxonomy = engines.get(taxonomy);
  if (!ofTaxonomy) engines.set(taxonomy, (ofTaxonomy = new Map()));
  let engine = ofTaxonomy.get(extra);
  if (!engine) {
    checkExtra(extra);
    const { lexicon, kindOf } = extra?.concepts || extra?.labels ? ownLexicon(taxonomy, extra.concepts, extra.labels) : openLexicon(taxonomy);
    engine = { lexicon, reader: new Reader(lexicon), model: (model ??= new KindModel()), kindOf, rules: extra?.rules && extra.rules.length > 0 ? new ExtraRules(extra.rules, lexicon.concepts, kindOf) : undefined };
    // One lexicon beside the taxonomy's own is kept: a caller that makes a new object every time must not fill the memory.
    if (ofTaxonomy.size > 1) for (const key of ofTaxonomy.keys()) if (key !== undefined) ofTaxonomy.delete(key);
    ofTaxonomy.set(extra, engine);
  }
  return engine;
}

/** The lexicon of a taxonomy with concepts and labels beside its own. */
function ownLexicon(taxonomy: Taxonomy, extra: readonly AuthoredConcept[] | undefined, labels: readonly ExtraLabel[] | undefined): Pick<Engine, "lexicon" | "kindOf"> {
  const concepts = withExtraConcepts(listConcepts(taxonomy), extra);
  for (const { concept } of labels ?? []) if (!concepts.some(({ id }) => id === concept)) throw new TypeError(`Cannot add a label to "${concept}": no such concept`);
  return { lexicon: buildLexicon(concepts, labels), kindOf: kindsAbove(concepts) };
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

/** The first hits that stand at different places. */
function firstSpans(hits: readonly Hit[]): readonly Hit[] {
  const kept: Hit[] = [];
  for (const hit of hits) {
    if (kept.some(({ source, start, end }) => source === hit.source && start === hit.start && end === hit.end)) continue;
    if (kept.push(hit) === MAX_EVIDENCE) break;
  }
  return kept;
}
