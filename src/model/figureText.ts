import type { MetricRecord } from "./metricRecord.js";
import type { Result } from "./result.js";

const HEDGES: Readonly<Record<NonNullable<Result["bound"]>, string>> = { "up-to": "≤ ", "at-least": "≥ ", about: "~" };
const SIGNED_HEDGES: typeof HEDGES = { "up-to": "up to ", "at-least": "at least ", about: "~" };

/** A figure's value as people read it: `15.76`, `+1.98`, `≤ 2.3×`, `76.6%`, `up to -1%`, `6 to 7 dB`. */
export function valueText({ form, value, to, bound }: Pick<Result, "form" | "value" | "to" | "bound">, { unit = "", relative = false }: Pick<MetricRecord, "unit" | "relative">): string {
  const sign = form === "delta" && value > 0 ? "+" : "";
  const span = to === undefined ? "" : ` to ${to}`;
  // A factor is one of its own, unless the metric itself is a share or factor.
  const mark = form === "ratio" && !relative ? "×" : unit === "" || unit === "%" || unit === "×" ? unit : ` ${unit}`;
  // A bound speaks of a change's size: "less than 1% lost" would read as its opposite before a negative number.
  const hedge = bound === undefined ? "" : (value < 0 ? SIGNED_HEDGES : HEDGES)[bound];
  return `${hedge}${sign}${value}${span}${mark}`;
}

/** A figure in one line: what was measured, on what, and the value. */
export function figureText(result: Result, metric: Pick<MetricRecord, "unit" | "relative">): string {
  const where = [result.model, result.benchmark, result.setting].filter((part) => part !== undefined).join(", ");
  return `${result.metric}${result.form === "absolute" ? "" : ` (${result.form})`}: ${valueText(result, metric)}${where === "" ? "" : ` on ${where}`}`;
}
