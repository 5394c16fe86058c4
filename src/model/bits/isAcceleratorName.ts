import type { Quantizer } from "../quantizer.js";

/** The least width that is also the number of an accelerator: A10, A30, A40. */
const LEAST_NUMBER = 10;
const HALF_PRECISION = 16;

/** Whether quantizers, written in letters, would read as the name of an accelerator: activations alone, of ten bits and more. */
export function isAcceleratorName(quantizers: readonly Quantizer[]): boolean {
  const [only, second] = quantizers;
  const { target, bits = 0 } = only ?? {};
  return second === undefined && target === "activations" && Number.isInteger(bits) && bits >= LEAST_NUMBER && bits !== HALF_PRECISION;
}
