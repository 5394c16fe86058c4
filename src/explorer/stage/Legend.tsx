import type { VNode } from "preact";
import { METHOD_KINDS } from "../../model/methodKind.js";
import { useExplorer } from "../parts/explorer.js";
import { KindMark } from "../parts/KindMark.js";
import { entryLabel } from "../state/constraints.js";
import { togglePick } from "../state/view.js";

/** What marks and colours mean; each method kind is a filter too. */
export function Legend(): VNode {
  const { taxonomy, view, update, counts: { method: counts } } = useExplorer();
  const picked: readonly string[] = view.picks.method ?? [];
  return (
    <ul class="legend" aria-label="Legend: method kinds">
      {METHOD_KINDS.filter((kind) => counts.has(kind)).map((kind) => (
        <li key={kind}>
          <button type="button" aria-pressed={picked.includes(kind)} onClick={() => update(togglePick(view, "method", kind))}>
            <KindMark kind={kind} /> {entryLabel(taxonomy, kind)} <span class="count">{counts.get(kind)?.count}</span>
          </button>
        </li>
      ))}
      <li>
        <KindMark kind="other" /> other paper
      </li>
      <li>
        <KindMark kind="concept" /> concept
      </li>
    </ul>
  );
}
