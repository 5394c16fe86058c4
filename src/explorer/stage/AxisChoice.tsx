import type { VNode } from "preact";
import { FACETS } from "../../query/axis.js";
import { listConcepts } from "../../taxonomy/conceptLookups.js";
import { storeOf } from "../../taxonomy/taxonomy.js";
import { useExplorer } from "../parts/explorer.js";
import { entryLabel } from "../state/constraints.js";

/** Chooses an axis of the matrix: a facet, or a concept whose children are laid out. */
export function AxisChoice({ of }: { readonly of: "rows" | "columns" }): VNode {
  const { taxonomy, view, update } = useExplorer();
  const store = storeOf(taxonomy);
  const parents = listConcepts(taxonomy).filter(({ id }) => (store.narrower[store.numberOf("concept", id) ?? -1]?.length ?? 0) > 0);
  return (
    <label>
      {of === "rows" ? "Rows" : "Columns"}{" "}
      <select value={view[of]} onChange={({ currentTarget }) => update({ ...view, [of]: currentTarget.value, cell: undefined })}>
        {FACETS.map((facet) => (
          <option key={facet} value={facet}>
            {facet}
          </option>
        ))}
        <optgroup label="Narrower than">
          {parents.map(({ id, scheme }) => (
            <option key={id} value={id}>
              {entryLabel(taxonomy, id)} ({scheme})
            </option>
          ))}
        </optgroup>
      </select>
    </label>
  );
}
