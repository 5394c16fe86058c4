import type { VNode } from "preact";
import { useEffect, useMemo, useState } from "preact/hooks";
import { findPapers } from "../../query/findPapers.js";
import { Chips } from "./Chips.js";
import { EmptyAnswer } from "./EmptyAnswer.js";
import { useExplorer } from "./explorer.js";
import { moveFocus } from "./moveFocus.js";
import { ResultItem } from "./ResultItem.js";

/** How many papers are shown at first, and how many more at each asking. */
const PAGE = 60;

/** The papers that are left, newest first or best match first. Arrow keys walk it. */
export function ResultList(): VNode {
  const { taxonomy, view, answer } = useExplorer();
  const { papers, query, tiers } = answer;
  const [limit, setLimit] = useState(PAGE);
  useEffect(() => setLimit(PAGE), [answer]);
  const shown = useMemo(() => findPapers(taxonomy, query, { tiers, limit }), [taxonomy, answer, limit]);
  const total = useMemo(() => findTotal(answer.total, papers.length), [answer]);
  const order = view.text.trim() === "" ? "newest first" : "best match first";
  return (
    <section class="results" aria-labelledby="results-heading">
      <div class="results-head">
        <h2 id="results-heading" tabIndex={-1}>
          Papers
        </h2>
        <p role="status">
          {total} <span class="faint">{papers.length > 1 ? order : ""}</span>
        </p>
      </div>
      <Chips />
      {papers.length === 0 ? <EmptyAnswer /> : null}
      <ol id="papers" onKeyDown={moveFocus}>
        {shown.map((paper) => (
          <ResultItem key={paper.id} paper={paper} />
        ))}
      </ol>
      {papers.length > shown.length ? (
        <button type="button" class="more" onClick={() => setLimit(limit + PAGE)}>
          Show {Math.min(PAGE, papers.length - shown.length)} more of {papers.length}
        </button>
      ) : null}
    </section>
  );
}

function findTotal(total: number, count: number): string {
  return count === total ? `${total} papers` : `${count} of ${total} papers`;
}
