import type { VNode } from "preact";
import { useMemo } from "preact/hooks";
import { useExplorer } from "../parts/explorer.js";
import { showSelection } from "../state/selection.js";
import type { Selection } from "../state/view.js";
import { ConceptCard } from "./ConceptCard.js";
import { GoneCard } from "./GoneCard.js";
import { PaperCard } from "./PaperCard.js";

/** The card of what is selected. */
export function SelectedCard({ of: selection }: { readonly of: Selection }): VNode {
  const { taxonomy } = useExplorer();
  const shown = useMemo(() => showSelection(taxonomy, selection), [taxonomy, selection]);
  switch (shown.kind) {
    case "paper":
      return <PaperCard key={shown.paper.id} paper={shown.paper} {...(shown.formerly === undefined ? {} : { formerly: shown.formerly })} />;
    case "concept":
      return <ConceptCard key={shown.concept.id} concept={shown.concept} {...(shown.formerly === undefined ? {} : { formerly: shown.formerly })} />;
    case "gone":
      return <GoneCard {...shown} />;
    default:
      return shown satisfies never;
  }
}
