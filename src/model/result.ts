import type { Evidence } from "./evidence.js";

/**
 * The forms of a reported figure: a level, a difference to the baseline, a factor against it, or a span from `value` to
 * `to`.
 *
 * @category Results
 */
export const RESULT_FORMS = ["absolute", "delta", "ratio", "range"] as const;

/**
 * One of {@link RESULT_FORMS}.
 *
 * @category Results
 */
export type ResultForm = (typeof RESULT_FORMS)[number];

/**
 * How a figure is hedged: an upper end ("up to 2×"), a lower end ("more than 10 points"), or roughly.
 *
 * @category Results
 */
export const RESULT_BOUNDS = ["up-to", "at-least", "about"] as const;

/**
 * One of {@link RESULT_BOUNDS}.
 *
 * @category Results
 */
export type ResultBound = (typeof RESULT_BOUNDS)[number];

/**
 * How several measurements were made one figure.
 *
 * @category Results
 */
export const RESULT_AGGREGATES = ["mean", "max"] as const;

/**
 * One of {@link RESULT_AGGREGATES}.
 *
 * @category Results
 */
export type ResultAggregate = (typeof RESULT_AGGREGATES)[number];

/**
 * What a difference or factor is taken against.
 *
 * @category Results
 */
export type Baseline =
  | {
      /** A paper's method. */
      readonly kind: "paper";
      /** The paper's id. */
      readonly id: string;
    }
  | {
      /** A model or architecture. */
      readonly kind: "model";
      /** The model record's id. */
      readonly id: string;
    }
  | {
      /** The same network in full precision. */
      readonly kind: "full-precision";
    }
  | {
      /** A baseline without a record. */
      readonly kind: "unnamed";
      /** What the paper calls it. */
      readonly name?: string;
    };

/**
 * A reported figure: whose it is, who reports it, and under which conditions.
 *
 * A figure that AffineQuant gives for OmniQuant is about OmniQuant and reported by AffineQuant.
 *
 * @category Results
 */
export interface Result {
  /** Whose figure it is: a paper's id. */
  readonly about: string;
  /** Who reports it: the id of the paper that the result is stored in. */
  readonly reportedBy: string;
  /** The metric record's id; the record says what it measures, in which unit, and which direction is better. */
  readonly metric: string;
  /** Level, difference, factor or span. */
  readonly form: ResultForm;
  /** The figure in the metric's unit; signed for a difference, the lower end for a span. */
  readonly value: number;
  /** The upper end of a span. */
  readonly to?: number;
  /** How the figure is hedged. */
  readonly bound?: ResultBound;
  /** How several measurements were made one figure. */
  readonly aggregate?: ResultAggregate;
  /** The model record's id. */
  readonly model?: string;
  /** The benchmark record's id. */
  readonly benchmark?: string;
  /** The setting as written; one of the paper's settings, or a text that `parseSetting` reads. */
  readonly setting?: string;
  /** A concept of the `hardware` scheme. */
  readonly hardware?: string;
  /** What a difference or factor is taken against. */
  readonly baseline?: Baseline;
  /** A remark in the project's own words, such as the source's own slip. */
  readonly note?: string;
  /** The words that state the figure. */
  readonly evidence: readonly Evidence[];
}

/**
 * A figure as people write it, inside the record of the paper that reports it.
 *
 * @category Authoring
 */
export interface AuthoredResult extends Omit<Result, "about" | "reportedBy"> {
  /** Whose figure it is; the paper itself when absent. */
  readonly about?: string;
  /** Who reports it; the paper itself, checked when given. */
  readonly reportedBy?: string;
}
