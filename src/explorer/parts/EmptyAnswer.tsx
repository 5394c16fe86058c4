import type { VNode } from "preact";
import { useMemo } from "preact/hooks";
import { loosenings } from "../state/loosenings.js";
import { withoutFilters } from "../state/view.js";
import { useExplorer } from "./explorer.js";

/** Stands where no paper is left: which filter to loosen, and how many papers that brings. */
export function EmptyAnswer(): VNode {
  const { taxonomy, view, update } = useExplorer();
  const ways = useMemo(() => loosenings(taxonomy, view), [taxonomy, view]);
  return (
    <div class="empty-answer">
      <p>No paper has all of this.</p>
      {ways.length > 0 ? <p>Loosen one filter:</p> : <p>No single filter is to blame; more than one has to go.</p>}
      <ul>
        {ways.map(({ key, facet, label, count, without }) => (
          <li key={key}>
            <button type="button" onClick={() => update(without)}>
              Without {facet} “{label}”: <b>{count === 1 ? "1 paper" : `${count} papers`}</b>
            </button>
          </li>
        ))}
        <li>
          <button type="button" onClick={() => update(withoutFilters(view))}>
            Without any filter
          </button>
        </li>
      </ul>
    </div>
  );
}
