import type { VNode } from "preact";
import { storeOf } from "../../taxonomy/taxonomy.js";
import type { View } from "../state/view.js";
import { useExplorer } from "./explorer.js";

/** The first and the last year asked for. */
export function YearBounds(): VNode {
  const { taxonomy, view, update } = useExplorer();
  const { dates } = storeOf(taxonomy).index;
  const [first, last] = [Number(dates[0]?.slice(0, 4)), Number(dates.at(-1)?.slice(0, 4))];
  const years = Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
  const { min, max } = view.years;
  const set = (end: "min" | "max", text: string): void => {
    const { [end]: _, ...other } = view.years;
    const next: View["years"] = text === "" ? other : { ...other, [end]: Number(text) };
    const crossed = next.min !== undefined && next.max !== undefined && next.min > next.max;
    update({ ...view, years: crossed ? { min: Number(text), max: Number(text) } : next });
  };
  return (
    <fieldset class="facet bounds">
      <legend>year</legend>
      {(["min", "max"] as const).map((end) => (
        <label key={end}>
          {end === "min" ? "from" : "to"}{" "}
          <select value={String((end === "min" ? min : max) ?? "")} onChange={({ currentTarget }) => set(end, currentTarget.value)}>
            <option value="">any</option>
            {years.map((year) => (
              <option key={year} value={String(year)}>
                {year}
              </option>
            ))}
          </select>
        </label>
      ))}
    </fieldset>
  );
}
