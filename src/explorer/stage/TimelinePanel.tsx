import type { VNode } from "preact";
import { useMemo, useState } from "preact/hooks";
import { timelineChart } from "../../chart/timelineChart.js";
import { PERIODS, timeline, type Period } from "../../query/timeline.js";
import { useExplorer } from "../parts/explorer.js";
import { useIsDark } from "../parts/useIsDark.js";
import { ViewLink } from "../parts/ViewLink.js";
import { Chart } from "../charts/Chart.js";
import { entryLabel } from "../state/constraints.js";

/** How many papers there are over time, as a picture and as a table. */
export function TimelinePanel(): VNode {
  const { taxonomy, view, answer } = useExplorer();
  const [by, setBy] = useState<Period>("year");
  const theme = useIsDark(view.theme) ? "dark" : "light";
  const points = useMemo(() => timeline(taxonomy, { by, query: answer.query, tiers: answer.tiers }), [taxonomy, answer, by]);
  const ids = useMemo(() => [...new Set(points.flatMap(({ counts }) => Object.keys(counts)))], [points]);
  const spec = useMemo(() => timelineChart(points, { labels: Object.fromEntries(ids.map((id) => [id, entryLabel(taxonomy, id)])), theme }), [points, theme]);
  if (points.length === 0) return <p class="faint">No dated paper is left to count.</p>;
  return (
    <>
      <p class="tools">
        <label>
          Count by{" "}
          <select value={by} onChange={({ currentTarget }) => setBy(PERIODS.find((each) => each === currentTarget.value) ?? "year")}>
            {PERIODS.map((period) => (
              <option key={period} value={period}>
                {period}
              </option>
            ))}
          </select>
        </label>
      </p>
      <Chart spec={spec} fromEnd />
      <details class="as-table">
        <summary>The same as a table</summary>
        <div class="scroll" tabIndex={0} role="region" aria-label="Papers over time">
          <table>
            <thead>
              <tr>
                <th scope="col">{by}</th>
                <th scope="col">papers</th>
                {ids.map((id) => (
                  <th scope="col" key={id}>
                    {entryLabel(taxonomy, id)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {points.map(({ period, total, counts }) => (
                <tr key={period}>
                  <th scope="row">{by === "year" ? <ViewLink to={{ ...view, years: { min: Number(period), max: Number(period) } }}>{period}</ViewLink> : period}</th>
                  <td>{total}</td>
                  {ids.map((id) => (
                    <td key={id}>{counts[id] ?? ""}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </>
  );
}
