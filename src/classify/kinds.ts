import { METHOD_KINDS, type MethodKind, type Role } from "../model/methodKind.js";
import type { Cue } from "./cues.js";
import type { Hit } from "./reader.js";
import type { Signal, Signals } from "./signals.js";
import { CORE_CONFIDENCE, TITLED, KIND_THRESHOLD, MAX_CONFIDENCE, NAMED_IN_TITLE, TITLE_ONLY_THRESHOLD } from "./weights.js";

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
  const isNumeric = mentions("NUMERIC") && !hasAny(has, "LLMODEL", "BINNET", "QAT_PLAIN", "PTQ_PLAIN");
  return {
    isNeuralQuantization: !(isPhysics && !hasAny(has, "PTQ_PLAIN", "QAT_PLAIN", "LLMODEL")) && !isNumeric && (mentions("NEURAL") || hasAny(has, "PTQ_PLAIN", "QAT_PLAIN", "BINNET")),
    isModelCache: hasAny(has, "KV", "FEATURE_CACHE", "KV_STRONG") || has("DIFFUSION") || !mentions("HARDWARE_CACHE"),
  };
}

/** Weighs the signals of each kind against each other, and keeps those that reach the threshold. */
export function scoreKinds(signals: Signals, isTitleOnly: boolean): readonly ScoredKind[] {
  const senses = sensesOf(signals);
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
  const threshold = isTitleOnly ? TITLE_ONLY_THRESHOLD : KIND_THRESHOLD;
  const kept = METHOD_KINDS.filter((kind) => scores.get(kind)! >= threshold && masses.get(kind)!.length > 0);
  const scored = kept.map((kind): ScoredKind => {
    const list = [...masses.get(kind)!].sort((a, b) => b.mass - a.mass);
    return { kind, role: roleOf(kind, list, kept, masses, signals, scores.get(kind)!), confidence: Math.min(MAX_CONFIDENCE, scores.get(kind)!), hits: list.flatMap(({ hits }) => hits) };
  });
  return scored.sort((a, b) => (a.role === b.role ? b.confidence - a.confidence : a.role === "core" ? -1 : 1));
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

function roleOf(kind: MethodKind, list: readonly Signal[], kept: readonly MethodKind[], masses: ReadonlyMap<MethodKind, readonly Signal[]>, { has }: Signals, confidence: number): Role {
  const isTitled = (each: MethodKind): boolean => (masses.get(each) ?? []).some(({ source, mass }) => source === "title" && mass >= TITLED);
  if (isTitled(kind)) return "core";
  const others = kept.filter((other) => other !== kind);
  const proposals = list.filter(({ role }) => role === "propose").length;
  if (others.length === 0) {
    if (QUANTIZING.includes(kind) && hasAny((cue) => has(cue, "title"), "QUANT", "EXTREME", "LOW_FORMATS", "BITWIDTH")) return "core";
    return !has("SURVEY", "title") && confidence >= CORE_CONFIDENCE && (proposals > 0 || list.length > 1) ? "core" : "component";
  }
  // Beside a kind that the title names, another is a part, unless the proposal comes back to it.
  const wanted = others.some(isTitled) ? 2 : 1;
  return proposals >= wanted && confidence >= CORE_CONFIDENCE ? "core" : "component";
}
