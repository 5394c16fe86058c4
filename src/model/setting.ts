import type { Evidence } from "./evidence.js";
import type { Quantizer } from "./quantizer.js";

/**
 * How a setting stands in its paper: the best that is claimed, or one of those tried.
 *
 * @category Settings
 */
export const SETTING_STATUSES = ["best", "evaluated"] as const;

/**
 * How a setting stands in its paper, one of {@link SETTING_STATUSES}.
 *
 * @category Settings
 */
export type SettingStatus = (typeof SETTING_STATUSES)[number];

/**
 * What was quantized to what, kept together: W4A8KV4 is one setting of three quantizers.
 *
 * Flat lists of widths would let a paper with W4A16 and W8A8 answer a search for W4A8.
 *
 * @category Settings
 */
export interface Setting {
  /** The setting as the paper writes it. */
  readonly text: string;
  /** Whether it is the paper's best or one of those tried; absent where the words do not say. */
  readonly status?: SettingStatus;
  /** One quantizer per target. */
  readonly quantizers: readonly Quantizer[];
  /** The words that the setting stands on. */
  readonly evidence: readonly Evidence[];
}
