import { CUE_NAMES, type Cue } from "./cues.js";

/** Sets of cues as bits, in words of 32. */
export const MASK_WORDS = Math.ceil(CUE_NAMES.length / 32);

/** The number of a cue. */
export const CUE_NUMBER: Readonly<Record<Cue, number>> = Object.fromEntries(CUE_NAMES.map((name, number) => [name, number])) as Record<Cue, number>;

/** The bits of some cues. */
export function maskOf(cues: Iterable<Cue>): Int32Array {
  const mask = new Int32Array(MASK_WORDS);
  for (const cue of cues) mask[CUE_NUMBER[cue] >> 5]! |= 1 << (CUE_NUMBER[cue] & 31);
  return mask;
}
