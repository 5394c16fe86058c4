import type { VNode } from "preact";
import { useMemo, useState } from "preact/hooks";
import type { ExplorerData } from "../export/explorer/explorerData.js";
import { matchPapers } from "../query/matchPapers.js";
import { papersOfTiers } from "../taxonomy/papersOfTiers.js";
import { storeOf, type Taxonomy } from "../taxonomy/taxonomy.js";
import { SelectedCard } from "./card/SelectedCard.js";
import { ExplorerContext, type Answer } from "./parts/explorer.js";
import { Facets } from "./parts/Facets.js";
import { Header } from "./parts/Header.js";
import { ResultList } from "./parts/ResultList.js";
import { usePageTheme } from "./parts/usePageTheme.js";
import { useShortcuts } from "./parts/useShortcuts.js";
import { useView } from "./parts/useView.js";
import { useWide } from "./parts/useWide.js";
import { Stage } from "./stage/Stage.js";
import { askableTiers, askOf } from "./state/ask.js";
import { checkView } from "./state/checkView.js";
import { facetCounts } from "./state/facetCounts.js";
import type { Selection, View } from "./state/view.js";

/** The whole page. */
export function App({ taxonomy, data }: { readonly taxonomy: Taxonomy; readonly data: ExplorerData }): VNode {
  const [asked, update] = useView();
  const [pointed, point] = useState<Selection>();
  const { view, notes } = useMemo(() => checkView(taxonomy, asked), [taxonomy, asked]);
  const { text, picks, years, bits, cell } = view;
  const filters = JSON.stringify([text, picks, years, bits, cell && [cell, view.rows, view.columns]]);
  const answer = useMemo(() => answerOf(taxonomy, view), [taxonomy, filters]);
  const counts = useMemo(() => facetCounts(taxonomy, view), [taxonomy, filters]);
  const explorer = useMemo(() => ({ taxonomy, data, view, answer, counts, update, pointed, point }), [taxonomy, data, view, answer, counts, update, pointed]);
  usePageTheme(view.theme);
  useShortcuts(view, update);
  const isWide = useWide();
  return (
    <ExplorerContext.Provider value={explorer}>
      <Header />
      <main class={view.selected ? "main with-card" : "main"}>
        {notes.length > 0 ? (
          <div class="notes-bar" role="alert">
            {notes.map((note) => (
              <p key={note}>{note}</p>
            ))}
          </div>
        ) : null}
        <aside class="filters" aria-label="Filters">
          <details class="filters-fold" open={isWide}>
            <summary>Filters</summary>
            <Facets />
          </details>
        </aside>
        <ResultList />
        <Stage />
        {view.selected ? <SelectedCard of={view.selected} /> : null}
      </main>
    </ExplorerContext.Provider>
  );
}

function answerOf(taxonomy: Taxonomy, view: View): Answer {
  const store = storeOf(taxonomy);
  const ask = askOf(taxonomy, view);
  return { ...ask, papers: matchPapers(store, ask.query, papersOfTiers(store, ask.tiers)), total: papersOfTiers(store, askableTiers(taxonomy)).length };
}
