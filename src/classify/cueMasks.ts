import { CUE_NAMES, type Cue } from "./cues.js";
import type { Lexicon } from "./lexicon.js";

/** Sets of cues as bits, in words of 32. */
export const MASK_WORDS = Math.ceil(CUE_NAMES.length / 32);

/** Cues that say another one too. */
const IMPLIES: Partial<Record<Cue, readonly Cue[]>> = { PTQ_PLAIN: ["QUANT"], QAT_PLAIN: ["QUANT"], EXTREME: ["QUANT"], BINNET: ["QUANT"], MP_STRONG: ["BITWIDTH"] };

/** The number of a cue. */
export const CUE_NUMBER: Readonly<Record<Cue, number>> = Object.fromEntries(CUE_NAMES.map((name, number) => [name, number])) as Record<Cue, number>;

/** The bits of some cues. */
export function maskOf(cues: Iterable<Cue>): Int32Array {
  const mask = new Int32Array(MASK_WORDS);
  for (const cue of cues) mask[CUE_NUMBER[cue] >> 5]! |= 1 << (CUE_NUMBER[cue] & 31);
  return mask;
}

/** The bits of each phrase's cues, implied ones included, {@link MASK_WORDS} words a phrase. */
export function phraseMasks({ phrases }: Lexicon): Int32Array {
  const masks = new Int32Array(phrases.length * MASK_WORDS);
  phrases.forEach(({ cues }, phrase) => {
    const names = cues.flatMap((cue) => [CUE_NAMES[cue]!, ...(IMPLIES[CUE_NAMES[cue]!] ?? [])]);
    masks.set(maskOf(names), phrase * MASK_WORDS);
  });
  return masks;
}
