import type { VNode } from "preact";
import { useMemo, useState } from "preact/hooks";
import { matrixChart } from "../../chart/matrixChart.js";
import { matrix, type MatrixCell } from "../../query/matrix.js";
import { Chart } from "../charts/Chart.js";
import { useExplorer } from "../parts/explorer.js";
import { useIsDark } from "../parts/useIsDark.js";
import { askOf, axisOf } from "../state/ask.js";
import { AxisChoice } from "./AxisChoice.js";

/** Papers by two axes, as a heat map whose cells open their papers in the list. */
export function MatrixPanel(): VNode {
  const { taxonomy, view, answer, update } = useExplorer();
  const [isPicture, setIsPicture] = useState(false);
  const theme = useIsDark(view.theme) ? "dark" : "light";
  const { text, picks, years, bits, rows, columns, cell } = view;
  const table = useMemo(() => {
    const whole = matrix(taxonomy, { rows: axisOf(taxonomy, rows), columns: axisOf(taxonomy, columns), ...askOf(taxonomy, view, "cell") });
    const [r, c] = [whole.rows, whole.columns].map((entries) => entries.flatMap(({ count }, i) => (count > 0 ? [i] : []))) as [number[], number[]];
    return { ...whole, rows: r.map((i) => whole.rows[i]!), columns: c.map((i) => whole.columns[i]!), cells: r.map((i) => c.map((j) => whole.cells[i]![j]!)) };
  }, [taxonomy, text, picks, years, bits, rows, columns]);
  const most = Math.max(1, ...table.cells.flat().map(({ papers }) => papers.length));
  return (
    <>
      <div class="tools">
        <AxisChoice of="rows" />
        <AxisChoice of="columns" />
        <button type="button" class="quiet" aria-pressed={isPicture} onClick={() => setIsPicture(!isPicture)}>
          Picture
        </button>
      </div>
      {isPicture ? (
        <Chart spec={matrixChart(table, { theme })} />
      ) : (
        <div class="scroll" tabIndex={0} role="region" aria-label={`Matrix of ${answer.total} papers`}>
          <table class="matrix">
            <caption class="unseen">
              Papers by {rows} and {columns}; each number is a button that lists the papers.
            </caption>
            <thead>
              <tr>
                <td />
                {table.columns.map(({ id, label, count }) => (
                  <th scope="col" key={id}>
                    <span>
                      {label} <small>{count}</small>
                    </span>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {table.rows.map((row, r) => (
                <tr key={row.id}>
                  <th scope="row">
                    {row.label} <small>{row.count}</small>
                  </th>
                  {table.columns.map((column, c) => {
                    const here = table.cells[r]![c]!;
                    const isOpen = cell?.row === row.id && cell.column === column.id;
                    return (
                      <td key={column.id} title={here.why} class={here.state}>
                        {here.papers.length === 0 ? (
                          <span class="none">
                            <span aria-hidden="true">{here.state === "none-known" ? "–" : ""}</span>
                            <span class="unseen">{here.why}</span>
                          </span>
                        ) : (
                          <button
                            type="button"
                            aria-pressed={isOpen}
                            aria-label={`${row.label}, ${column.label}: ${here.papers.length === 1 ? "1 paper" : `${here.papers.length} papers`}`}
                            {...shadeOf(here, most)}
                            onClick={() => update({ ...view, cell: isOpen ? undefined : { row: row.id, column: column.id } })}
                          >
                            {here.papers.length}
                          </button>
                        )}
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <p class="faint">A number opens its papers in the list. A dash: row and column are covered, and no paper is known in both. Blank: nothing was curated there, so emptiness says nothing.</p>
    </>
  );
}

/** The share of the ramp from few to many that text in ink is read on, and where text in the ground's colour begins to be. */
const READABLE = { ink: 0.42, ground: 0.72 } as const;

/** The look of a cell: its shade grows with the square root of its papers, and leaves out the middle, where no text reads well. */
function shadeOf({ papers }: MatrixCell, most: number): { readonly class: string; readonly style: { readonly "--shade": string } } {
  const share = Math.sqrt(papers.length / most);
  const isStrong = share > 0.6;
  const shade = isStrong ? READABLE.ground + ((share - 0.6) / 0.4) * (1 - READABLE.ground) : (share / 0.6) * READABLE.ink;
  return { class: isStrong ? "cell strong" : "cell", style: { "--shade": shade.toFixed(2) } };
}
