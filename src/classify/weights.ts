import type { MethodKind } from "../model/methodKind.js";
import type { Cue } from "./cues.js";

/**
 * How much words count by where they stand. A title says what a paper is about; a sentence that proposes is the next
 * best; what others did counts nothing.
 */
export const ROLE_FACTOR = { title: 1, propose: 0.85, result: 0.6, plain: 0.6, prior: 0, future: 0 } as const;

/** A kind is given when its confidence reaches this: below, wrong answers outnumber right ones on the labelled texts. */
export const KIND_THRESHOLD = 0.45;

/** From a title alone nothing can correct a wrong reading, so more is wanted: of what is answered, 98 in 100 are right by cross-validation. */
export const TITLE_ONLY_THRESHOLD = 0.9;

/** Below this, a text without any kind is called out of scope; above, the classifier abstains. */
export const OUTSIDE = 0.7;

/** The same for a title alone, which shows less. */
export const OUTSIDE_TITLE = 0.5;

/** What a label below a kind says for the kind, as a share of what it says for its concept. */
export const LABEL_FOR_KIND = 0.7;

/** A kind named this strongly in the title gives way to no other. */
export const NAMED_IN_TITLE = 0.6;

/** A kind named this strongly in the title is what the paper is about. */
export const TITLED = 0.45;

/** A concept is given from here on. */
export const CONCEPT_THRESHOLD = 0.35;

/** The same words again say little new. */
export const REPEAT_FACTOR = 0.4;

/** A confidence is never certainty. */
export const MAX_CONFIDENCE = 0.99;

/** What a label tells by its form: a name of several words, an acronym in capitals, a single common word, a label that the concept calls ambiguous. */
export const LABEL_STRENGTH = { phrase: 0.8, acronym: 0.75, word: 0.45, ambiguous: 0.15 } as const;

/** How many words a guard reaches ahead in its clause. */
export const REACH = { negation: 5, prior: 4, motive: 7, after: 2 } as const;

/** Words of the same sentence that together show a kind. */
export interface KindRule {
  readonly kind: MethodKind;
  /** One cue of each group has to be there. */
  readonly all: readonly (readonly Cue[])[];
  /** None of these may stand in the sentence. */
  readonly none?: readonly Cue[];
  readonly strength: number;
}

/** The rules, each with the share of sentences that it reads right, as set on the labelled texts. */
export const KIND_RULES: readonly KindRule[] = [
  { kind: "ptq", all: [["PTQ_PLAIN"]], strength: 0.85 },
  { kind: "ptq", all: [["POST"], ["QUANT", "EXTREME"]], none: ["KVQ"], strength: 0.75 },
  { kind: "ptq", all: [["QUANT"], ["CALIB"]], none: ["QAT_PLAIN"], strength: 0.5 },
  { kind: "ptq", all: [["QUANT"], ["NO_RETRAIN"]], none: ["MP_STRONG", "QAT_PLAIN", "VQWORDS"], strength: 0.5 },
  { kind: "ptq", all: [["QUANT"], ["RECON"], ["LLMODEL"]], none: ["QAT_PLAIN", "TRAIN"], strength: 0.3 },
  { kind: "qat", all: [["QAT_PLAIN"]], strength: 0.85 },
  { kind: "qat", all: [["QA_BARE"]], none: ["ADAPTER", "CALIB"], strength: 0.5 },
  { kind: "qat", all: [["QUANT", "EXTREME"], ["TRAIN"]], none: ["POST", "PTQ_PLAIN", "NO_RETRAIN", "ADAPTER", "CALIB", "LPT_STRONG", "LPT_MEMORY", "BACKWARD", "MODEL_TRAINING", "VQWORDS", "CODEBOOK", "QAT_PLAIN"], strength: 0.4 },
  { kind: "qat", all: [["QUANT", "EXTREME"], ["TRAINABLE"]], none: ["POST", "PTQ_PLAIN", "CALIB", "VQWORDS", "CODEBOOK", "ADAPTER"], strength: 0.3 },
  { kind: "qat", all: [["QUANT"], ["GENERATOR"]], none: ["POST", "PTQ_PLAIN", "CALIB"], strength: 0.35 },
  { kind: "qat", all: [["BINNET"]], strength: 0.8 },
  { kind: "qat", all: [["STE"], ["QUANT", "EXTREME"]], strength: 0.5 },
  { kind: "qat", all: [["EXTREME"], ["TRAIN", "DISTIL"]], none: ["POST"], strength: 0.5 },
  { kind: "qat", all: [["QUANT"], ["DISTIL"]], none: ["POST"], strength: 0.4 },
  { kind: "mixed-precision", all: [["MP_STRONG"]], strength: 0.8 },
  { kind: "mixed-precision", all: [["BITWIDTH"], ["ALLOCATE"], ["QUANT"]], strength: 0.45 },
  { kind: "mixed-precision", all: [["BITWIDTH"], ["VARYING"], ["QUANT"]], strength: 0.4 },
  { kind: "mixed-precision", all: [["MP_WEAK"], ["QUANT"]], strength: 0.35 },
  { kind: "vector-quantization", all: [["VQWORDS"]], strength: 0.85 },
  { kind: "vector-quantization", all: [["CODEBOOK"]], strength: 0.6 },
  { kind: "vector-quantization", all: [["QUANT"], ["SEARCHWORDS"]], strength: 0.6 },
  { kind: "vector-quantization", all: [["TOKENIZER"]], strength: 0.5 },
  { kind: "caching", all: [["KV_STRONG"]], strength: 0.85 },
  { kind: "caching", all: [["KV"]], strength: 0.55 },
  { kind: "caching", all: [["KV_WIDTH"]], strength: 0.45 },
  { kind: "caching", all: [["EVICT"], ["KV", "CACHE"], ["GENERATIVE"]], strength: 0.6 },
  { kind: "caching", all: [["FEATURE_CACHE"]], strength: 0.8 },
  { kind: "caching", all: [["REUSE"], ["DIFFUSION"]], strength: 0.4 },
  { kind: "caching", all: [["CACHE"], ["GENERATIVE"]], strength: 0.6 },
  { kind: "caching", all: [["CACHE"], ["REUSE"]], strength: 0.5 },
  { kind: "quantized-finetuning", all: [["QFT_STRONG"]], strength: 0.8 },
  { kind: "quantized-finetuning", all: [["ADAPTER"], ["QUANT"], ["FT_TASK"]], strength: 0.6 },
  { kind: "quantized-finetuning", all: [["ADAPTER"], ["QUANT"]], strength: 0.4 },
  { kind: "low-precision-training", all: [["LPT_STRONG"]], strength: 0.8 },
  { kind: "low-precision-training", all: [["LOW_FORMATS"], ["LPT_MEMORY"], ["TRAIN"]], none: ["QAT_PLAIN", "POST", "PTQ_PLAIN"], strength: 0.45 },
  { kind: "low-precision-training", all: [["LOW_FORMATS"], ["MODEL_TRAINING"]], none: ["QAT_PLAIN", "POST", "ADAPTER", "STE"], strength: 0.6 },
  { kind: "low-precision-training", all: [["LOW_FORMATS", "QUANT"], ["BACKWARD"]], none: ["QAT_PLAIN", "STE"], strength: 0.45 },
];
