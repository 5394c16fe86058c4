import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { ExplorerData } from "../../export/explorer/explorerData.js";
import type { Postings } from "../../taxonomy/postings.js";
import type { Taxonomy } from "../../taxonomy/taxonomy.js";
import type { Ask } from "../state/ask.js";
import type { FacetCounts } from "../state/facetCounts.js";
import type { PickFacet, Selection, View } from "../state/view.js";

/** What the filters of the view leave. */
export interface Answer extends Ask {
  /** Numbers of the papers, ascending. */
  readonly papers: Postings;
  /** How many papers there are without any filter. */
  readonly total: number;
}

/** What every part of the page may read, and the one way to change the view. */
export interface Explorer {
  readonly taxonomy: Taxonomy;
  readonly data: ExplorerData;
  readonly view: View;
  readonly answer: Answer;
  /** How many papers each value of each facet would leave. */
  readonly counts: Readonly<Record<PickFacet, FacetCounts>>;
  /** Shows another view; `replace` leaves no step to go back to. */
  readonly update: (next: View, how?: "push" | "replace") => void;
  /** The paper or concept that the pointer or the keyboard is on, in the list or the graph. */
  readonly pointed: Selection | undefined;
  readonly point: (at: Selection | undefined) => void;
}

export const ExplorerContext = createContext<Explorer | undefined>(undefined);

/** The explorer around a part. */
export function useExplorer(): Explorer {
  const explorer = useContext(ExplorerContext);
  if (!explorer) throw new TypeError("Cannot read the explorer: the part stands outside of it");
  return explorer;
}
