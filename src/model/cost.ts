import type { Evidence } from "./evidence.js";

/**
 * What it takes to apply a method, where stated.
 *
 * @category Results
 */
export interface Cost {
  /** Samples used for calibration. */
  readonly calibrationSamples?: number;
  /** Tokens used for calibration or training. */
  readonly tokens?: number;
  /** Accelerator hours. */
  readonly gpuHours?: number;
  /** A concept of the `hardware` scheme. */
  readonly hardware?: string;
  /** What is added at run time, or that nothing is, in the project's own words. */
  readonly runtimeOverhead?: string;
  /** What else it takes or saves when applied, in the project's own words. */
  readonly note?: string;
  /** Ids of system records: runtimes that implement it. */
  readonly implementedIn?: readonly string[];
  /** The words that state the cost. */
  readonly evidence: readonly Evidence[];
}
