import type { VNode } from "preact";
import { useMemo } from "preact/hooks";
import { constraintsOf } from "../state/constraints.js";
import { withoutFilters } from "../state/view.js";
import { useExplorer } from "./explorer.js";

/** The filters that are set, each with a button that takes it away. */
export function Chips(): VNode | null {
  const { taxonomy, view, update } = useExplorer();
  const constraints = useMemo(() => constraintsOf(taxonomy, view), [taxonomy, view]);
  if (constraints.length === 0) return null;
  return (
    <ul class="chips" aria-label="Filters">
      {constraints.map(({ key, facet, label, without }) => (
        <li key={key}>
          <button type="button" class="chip" onClick={() => update(without)} aria-label={`Remove ${facet}: ${label}`}>
            <span class="chip-facet">{facet}</span> {label} <span aria-hidden="true">×</span>
          </button>
        </li>
      ))}
      <li>
        <button type="button" class="quiet" onClick={() => update(withoutFilters(view))}>
          Clear all
        </button>
      </li>
    </ul>
  );
}
