import { METHOD_KINDS, type MethodKind, type Role } from "../model/methodKind.js";
import type { Cue } from "./cues.js";
import type { KindModel } from "./kindModel.js";
import type { Hit } from "./reader.js";
import type { Signal, Signals } from "./signals.js";
import { OUTSIDE, OUTSIDE_TITLE, TITLED, KIND_THRESHOLD, MAX_CONFIDENCE, NAMED_IN_TITLE, TITLE_ONLY_THRESHOLD } from "./weights.js";

/** A kind that the text shows, before its words are written out. */
export interface ScoredKind {
  readonly kind: MethodKind;
  readonly role: Role;
  readonly confidence: number;
  /** Strongest first. */
  readonly hits: readonly Hit[];
}

/** Whether an ambiguous word is read in the sense of this field. */
export interface Senses {
  readonly isNeuralQuantization: boolean;
  readonly isModelCache: boolean;
}

/** Decides which sense "quantization" and "cache" have in a text. */
export function sensesOf({ has, mentions }: Signals): Senses {
  const isPhysics = has("MASK") || (mentions("PHYSICS") && !has("QUANT", "title"));
  const isNumeric = mentions("NUMERIC") && !has("QUANT", "title") && !hasAny(has, "LLMODEL", "BINNET", "QAT_PLAIN", "PTQ_PLAIN");
  return {
    isNeuralQuantization: !(isPhysics && !hasAny(has, "PTQ_PLAIN", "QAT_PLAIN", "LLMODEL")) && !isNumeric && (mentions("NEURAL") || hasAny(has, "PTQ_PLAIN", "QAT_PLAIN", "BINNET", "MP_STRONG")),
    isModelCache: hasAny(has, "KV", "FEATURE_CACHE", "KV_STRONG") || has("DIFFUSION") || !mentions("HARDWARE_CACHE"),
  };
}

/** Weighs the signals of each kind against each other, asks the learned weights, and keeps what reaches the threshold. */
export function scoreKinds(signals: Signals, senses: Senses, isTitleOnly: boolean, model: KindModel): { readonly kinds: readonly ScoredKind[]; readonly isOutside: boolean } {
  const { scores, masses } = ruleScores(signals, senses);
  const confidences = model.confidences(METHOD_KINDS.map((kind) => scores.get(kind)!), signals.features, isTitleOnly);
  const threshold = isTitleOnly ? TITLE_ONLY_THRESHOLD : KIND_THRESHOLD;
  const confidenceOf = (kind: MethodKind): number => confidences[METHOD_KINDS.indexOf(kind)]!;
  const listOf = (kind: MethodKind): readonly Signal[] => (masses.get(kind)!.length > 0 || !QUANTIZING.includes(kind) ? masses.get(kind)! : plainSignals(signals));
  const kept = METHOD_KINDS.filter((kind) => confidenceOf(kind) >= threshold && listOf(kind).length > 0);
  const scored = kept.map((kind): ScoredKind => {
    const list = [...listOf(kind)].sort((a, b) => b.mass - a.mass);
    return { kind, role: !isWidthAlone(kind, signals) && model.isCore(roleSigns(kind, kept, masses, signals)) ? "core" : "component", confidence: Math.min(MAX_CONFIDENCE, confidenceOf(kind)), hits: list.flatMap(({ hits }) => hits) };
  });
  return {
    kinds: scored.sort((a, b) => (a.role === b.role ? b.confidence - a.confidence : a.role === "core" ? -1 : 1)),
    isOutside: scored.length === 0 && confidences[METHOD_KINDS.length]! < (isTitleOnly ? OUTSIDE_TITLE : OUTSIDE),
  };
}

/** Whether all that speaks of a cache is its width in a setting (`W4A4KV4`): then it is quantized along with the rest. */
function isWidthAlone(kind: MethodKind, { has }: Signals): boolean {
  return kind === "caching" && has("KV_WIDTH") && !hasAny(has, "KV", "KV_STRONG", "KVQ", "CACHE", "FEATURE_CACHE");
}

/** Words of low precision at all, for a kind that the learned weights found and no rule names. */
function plainSignals({ hitsOf }: Signals): readonly Signal[] {
  const hits = [...hitsOf("QUANT"), ...hitsOf("EXTREME"), ...hitsOf("LOW_FORMATS")].filter(({ role }) => role !== "prior");
  return hits.slice(0, 3).map((hit) => ({ kind: "ptq", mass: 0, source: hit.source, hits: [hit], role: hit.role }));
}

/** What the rules alone say of each kind, from 0 to 1, and the signals that they say it on. */
export function ruleScores(signals: Signals, senses: Senses): { readonly scores: ReadonlyMap<MethodKind, number>; readonly masses: ReadonlyMap<MethodKind, readonly Signal[]> } {
  const masses = new Map<MethodKind, Signal[]>(METHOD_KINDS.map((kind) => [kind, []]));
  for (const signal of signals.signals) if (isSensible(signal.kind, senses)) masses.get(signal.kind)!.push(signal);
  const scores = new Map<MethodKind, number>();
  for (const [kind, list] of masses) scores.set(kind, list.reduce((rest, { mass }) => rest * (1 - mass), -1) + 1);
  balance(scores, masses, signals);
  const fallback = senses.isNeuralQuantization ? defaultKind(scores, signals) : undefined;
  if (fallback) {
    scores.set(fallback.kind, fallback.confidence);
    masses.get(fallback.kind)!.push(...fallback.signals);
  }
  return { scores, masses };
}

const QUANTIZING: readonly MethodKind[] = ["ptq", "qat", "mixed-precision", "quantized-finetuning", "low-precision-training"];

function isSensible(kind: MethodKind, { isNeuralQuantization, isModelCache }: Senses): boolean {
  return kind === "caching" ? isModelCache : isNeuralQuantization || !QUANTIZING.includes(kind);
}

function hasAny(has: Signals["has"], ...cues: readonly Cue[]): boolean {
  return cues.some((cue) => has(cue));
}

const inTitle = (list: readonly Signal[] | undefined): boolean => (list ?? []).some(({ source, mass }) => source === "title" && mass >= NAMED_IN_TITLE);

/** A title that names one of two kinds that exclude each other takes from the other. */
function balance(scores: Map<MethodKind, number>, masses: ReadonlyMap<MethodKind, readonly Signal[]>, { has }: Signals): void {
  const names = (kind: MethodKind): boolean => inTitle(masses.get(kind));
  const scale = (kind: MethodKind, factor: number): void => {
    if (!names(kind)) scores.set(kind, scores.get(kind)! * factor);
  };
  if (names("qat")) {
    scale("ptq", 0.45);
    scale("quantized-finetuning", 0.6);
  }
  if (names("ptq")) scale("qat", 0.5);
  if (names("quantized-finetuning")) {
    scale("ptq", 0.5);
    scale("qat", 0.6);
    scale("low-precision-training", 0.6);
    scale("mixed-precision", 0.7);
  }
  if (names("low-precision-training")) {
    scale("ptq", 0.4);
    scale("qat", 0.55);
  }
  if (names("vector-quantization")) {
    scale("ptq", 0.8);
    scale("qat", 0.7);
  }
  // A quantized cache is no quantized model, unless the paper says so.
  if (names("caching") && !has("PTQ_PLAIN")) scale("ptq", 0.6);
  // "Weight sharing" and the like are codebooks only where codes are spoken of.
  if (!hasAny(has, "QUANT", "VQWORDS", "CODEBOOK", "TOKENIZER")) scores.set("vector-quantization", scores.get("vector-quantization")! * 0.6);
  // Without low-bit numbers, a training or tuning paper is none of the quantizing kinds.
  if (!hasAny(has, "QUANT", "EXTREME", "BINNET", "LOW_FORMATS")) for (const kind of ["ptq", "qat", "quantized-finetuning"] as const) scores.set(kind, scores.get(kind)! * 0.4);
}

/** A paper that quantizes networks and says neither how nor when: which of the two kinds is likelier. */
function defaultKind(scores: ReadonlyMap<MethodKind, number>, { has, hitsOf, mentions }: Signals): { readonly kind: MethodKind; readonly confidence: number; readonly signals: readonly Signal[] } | undefined {
  const isTaken = (kind: MethodKind): boolean => scores.get(kind)! >= KIND_THRESHOLD;
  if (METHOD_KINDS.some((kind) => kind !== "caching" && kind !== "mixed-precision" && isTaken(kind))) return undefined;
  const isShared = isTaken("mixed-precision") || (isTaken("caching") && !hitsOf("QUANT").some(({ role, source }) => source === "title" || role === "propose"));
  if (isTaken("caching") && has("KV") && !mentions("PTQ_PLAIN")) return undefined;
  if (isShared && (has("TRAIN") || !(mentions("POST") || mentions("PTQ_PLAIN") || has("DIFFUSION")))) return undefined;
  const own = [...hitsOf("QUANT"), ...hitsOf("EXTREME")].filter(({ role }) => role === "title" || role === "propose" || role === "result");
  const isTitled = own.some(({ role }) => role === "title");
  if (own.length === 0 || (!isTitled && own.length < 2) || !mentions("NEURAL")) return undefined;
  let [ptq, qat] = [0.42 + scores.get("ptq")! * 0.5, 0.36 + scores.get("qat")! * 0.5];
  if (mentions("PTQ_PLAIN") || mentions("POST")) ptq += 0.15;
  if (mentions("QAT_PLAIN")) qat += 0.05;
  if (has("CALIB") || has("NO_RETRAIN")) ptq += 0.1;
  if (has("RECON")) ptq += 0.08;
  if (has("LLMODEL")) ptq += 0.08;
  if (has("STE") || has("DISTIL")) qat += 0.1;
  if (has("TRAIN")) qat += 0.08;
  if (has("EXTREME")) qat += 0.14;
  if (isTitled) {
    ptq += 0.05;
    qat += 0.05;
  }
  const kind = ptq >= qat ? "ptq" : "qat";
  const hit = own[0]!;
  return { kind, confidence: Math.min(0.85, Math.max(ptq, qat)), signals: [{ kind, mass: 0.3, source: hit.source, hits: own.slice(0, 3), role: hit.role }] };
}

/** The names of signs, made once: a text that is put together anew has to be looked up letter by letter. */
const ofKinds = <T>(make: (kind: MethodKind) => T): Readonly<Record<MethodKind, T>> => Object.fromEntries(METHOD_KINDS.map((kind) => [kind, make(kind)])) as Record<MethodKind, T>;
const OF_KIND = ofKinds((kind) => `kind ${kind}`);
const OTHERS = [0, 1, 2].map((count) => `others ${count}`);
const PROPOSED = [0, 1, 2, 3].map((count) => `proposed ${count}`);
const WITH = ofKinds((kind) => `with ${kind}`);
const BOTH = ofKinds((kind) => ofKinds((other) => `${kind} with ${other}`));

/**
 * What speaks for a kind as the paper's subject or as a part of it, by name.
 *
 * @param kind - The kind.
 * @param kept - All kinds that the paper has.
 * @param masses - The signals of each kind.
 * @param signals - What the cues say.
 */
export function roleSigns(kind: MethodKind, kept: readonly MethodKind[], masses: ReadonlyMap<MethodKind, readonly Signal[]>, { has }: Signals): readonly string[] {
  const own = masses.get(kind)!;
  const others = kept.filter((other) => other !== kind);
  const isTitled = (each: MethodKind): boolean => masses.get(each)!.some(({ source, mass }) => source === "title" && mass >= TITLED);
  const massOf = (each: MethodKind): number => masses.get(each)!.reduce((sum, { mass }) => sum + mass, 0);
  const proposals = own.filter(({ role }) => role === "propose").length;
  const signs = [OF_KIND[kind], OTHERS[Math.min(others.length, 2)]!, PROPOSED[Math.min(proposals, 3)]!];
  const note = (sign: string, is: boolean): void => void (is && signs.push(sign));
  note("in title", own.some(({ source }) => source === "title"));
  note("titled", isTitled(kind));
  note("other titled", others.some(isTitled));
  note("other titled alone", !isTitled(kind) && others.some(isTitled));
  note("strongest", others.every((other) => massOf(other) <= massOf(kind)));
  note("far strongest", others.every((other) => massOf(other) * 2 <= massOf(kind)));
  note("in result", own.some(({ role }) => role === "result"));
  note("weak", massOf(kind) < 0.5);
  note("strong", massOf(kind) > 1.5);
  note("quantization in title", QUANTIZING.includes(kind) && (["QUANT", "EXTREME", "LOW_FORMATS", "BITWIDTH"] as const).some((cue) => has(cue, "title")));
  note("nothing low in title", !(["QUANT", "EXTREME", "LOW_FORMATS", "BITWIDTH", "KV", "CACHE", "FEATURE_CACHE", "VQWORDS", "CODEBOOK", "TOKENIZER"] as const).some((cue) => has(cue, "title")));
  note("survey", has("SURVEY"));
  note("survey in title", has("SURVEY", "title"));
  note("study", has("STUDY"));
  note("pruning too", has("PRUNE"));
  for (const other of others) signs.push(WITH[other], BOTH[kind][other]);
  return signs;
}
