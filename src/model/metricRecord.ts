/**
 * What a metric speaks about.
 *
 * @category Records
 */
export const ASPECTS = ["quality", "memory", "speed", "size", "cost"] as const;

/**
 * One of {@link ASPECTS}.
 *
 * @category Records
 */
export type Aspect = (typeof ASPECTS)[number];

/**
 * Which direction of a metric is better.
 *
 * @category Records
 */
export const BETTER_DIRECTIONS = ["higher", "lower"] as const;

/**
 * One of {@link BETTER_DIRECTIONS}.
 *
 * @category Records
 */
export type BetterDirection = (typeof BETTER_DIRECTIONS)[number];

/**
 * A quantity that results report.
 *
 * @category Records
 */
export interface MetricRecord {
  /** The record's id in kebab-case. */
  readonly id: string;
  /** What it is called. */
  readonly name: string;
  /** Other spellings. */
  readonly aliases: readonly string[];
  /** What it speaks about. */
  readonly aspect: Aspect;
  /** Which direction is better; absent where neither is as such. */
  readonly better?: BetterDirection;
  /** The unit that values are stored in (`%`, `points`, `dB`, `×`, `FPS`); absent for a pure number. */
  readonly unit?: string;
  /** True when its values are shares or factors against a baseline as such: a speed-up, a share of memory saved. */
  readonly relative?: boolean;
}
