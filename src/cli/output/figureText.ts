import type { Result } from "../../model/result.js";

const HEDGES: Readonly<Record<NonNullable<Result["bound"]>, string>> = { "up-to": "≤ ", "at-least": "≥ ", about: "~" };

/** A figure's value as people read it: `15.76`, `+1.98`, `≤ 2.3×`, `6 to 7 dB`. */
export function valueText({ form, value, to, bound }: Pick<Result, "form" | "value" | "to" | "bound">, unit = ""): string {
  const sign = form === "delta" && value > 0 ? "+" : "";
  const span = to === undefined ? "" : ` to ${to}`;
  // A factor is one of its own, whatever the metric is measured in.
  const mark = form === "ratio" ? "×" : unit === "" ? "" : unit === "%" || unit === "×" ? unit : ` ${unit}`;
  return `${bound === undefined ? "" : HEDGES[bound]}${sign}${value}${span}${mark}`;
}

/** A figure in one line: what was measured, on what, and the value. */
export function figureText(result: Result): string {
  const where = [result.model, result.benchmark, result.setting].filter((part) => part !== undefined).join(", ");
  return `${result.metric}${result.form === "absolute" ? "" : ` (${result.form})`}: ${valueText(result)}${where === "" ? "" : ` on ${where}`}`;
}
