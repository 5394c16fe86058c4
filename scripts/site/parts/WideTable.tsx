import type { ComponentChildren, VNode } from "preact";

interface WideTableProps {
  /** What the table shows, for those who cannot see it. */
  readonly label: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly ComponentChildren[])[];
}

/**
 * A table that scrolls by itself where the page is narrower, by keyboard too. A column in which no row has anything is
 * left out.
 */
export function WideTable({ label, head, rows }: WideTableProps): VNode {
  const used = head.map((_, column) => rows.some((row) => !isEmpty(row[column])));
  return (
    <div class="wide" role="region" aria-label={label} tabIndex={0}>
      <table>
        <thead>
          <tr>{head.filter((_, column) => used[column]).map((text) => <th scope="col">{text}</th>)}</tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>{row.filter((_, column) => used[column]).map((cell) => <td>{cell}</td>)}</tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function isEmpty(cell: ComponentChildren): boolean {
  return cell === undefined || cell === null || cell === "" || cell === false;
}
