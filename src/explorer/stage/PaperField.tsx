import type { VNode } from "preact";
import { useMemo } from "preact/hooks";
import { findPapers } from "../../query/findPapers.js";
import { useExplorer } from "../parts/explorer.js";
import { askableTiers } from "../state/ask.js";
import { MAX_TEXT } from "../state/view.js";

/** How many papers are offered while one types. */
const OFFERED = 12;

/** Takes one end of a path, by id, name, title or arXiv id, and offers papers while one types. */
export function PaperField({ end, isKnown }: { readonly end: "from" | "to"; readonly isKnown: boolean }): VNode {
  const { taxonomy, view, update } = useExplorer();
  const typed = view[end];
  const offered = useMemo(() => (typed.trim() === "" ? [] : findPapers(taxonomy, { text: typed }, { tiers: askableTiers(taxonomy), limit: OFFERED })), [taxonomy, typed]);
  const problem = isKnown ? undefined : `${end}-problem`;
  return (
    <div class="paper-field">
      <label for={`path-${end}`}>{end === "from" ? "From" : "To"}</label>
      <input
        id={`path-${end}`}
        list={`path-${end}-papers`}
        placeholder="Name, title or arXiv id"
        autocomplete="off"
        maxLength={MAX_TEXT}
        value={typed}
        aria-invalid={!isKnown}
        aria-describedby={problem}
        onInput={({ currentTarget }) => update({ ...view, [end]: currentTarget.value }, "replace")}
      />
      <datalist id={`path-${end}-papers`}>
        {offered.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </datalist>
      {isKnown ? null : (
        <p id={problem} class="faint">
          {offered.length === 0 ? "No paper is called so." : "Not one paper alone is called so; choose one."}
        </p>
      )}
    </div>
  );
}
