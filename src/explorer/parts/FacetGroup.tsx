import type { ComponentChildren, VNode } from "preact";
import { useState } from "preact/hooks";
import type { FacetLine } from "../state/facetTree.js";
import { togglePick, type PickFacet } from "../state/view.js";
import { useExplorer } from "./explorer.js";

/** How many values a facet shows before the rest is asked for. */
const SHOWN = 8;

interface FacetGroupProps {
  readonly facet: PickFacet;
  readonly lines: readonly FacetLine[];
  readonly isOpen: boolean;
  readonly children?: ComponentChildren;
}

/** One facet: its values as check boxes, each with the papers that it would leave. */
export function FacetGroup({ facet, lines, isOpen, children }: FacetGroupProps): VNode {
  const { view, update } = useExplorer();
  const [showsAll, setShowsAll] = useState(false);
  const picked = view.picks[facet] ?? [];
  const shown = showsAll ? lines : lines.filter(({ id, depth }, i) => i < SHOWN || depth > 0 || picked.includes(id));
  return (
    <details class="facet" open={isOpen || picked.length > 0}>
      <summary>
        <span class="facet-name">{facet}</span>
        {picked.length > 0 ? <span class="badge">{picked.length}</span> : null}
      </summary>
      <fieldset>
        <legend class="unseen">{facet}</legend>
        {lines.length === 0 ? <p class="faint">No paper left to tell apart.</p> : null}
        {shown.map(({ id, label, count, depth }) => (
          <label key={id} class={count === 0 ? "line empty" : "line"} style={{ paddingInlineStart: `${depth * 0.9}rem` }}>
            <input type="checkbox" checked={picked.includes(id)} onChange={() => update(togglePick(view, facet, id))} />
            <span class="line-label">{label}</span>
            <span class="count">{count}</span>
          </label>
        ))}
        {lines.length > shown.length || showsAll ? (
          <button type="button" class="more" aria-expanded={showsAll} onClick={() => setShowsAll(!showsAll)}>
            {showsAll ? "Fewer" : `All ${lines.length}`}
            <span class="unseen"> values of {facet}</span>
          </button>
        ) : null}
      </fieldset>
      {children}
    </details>
  );
}
