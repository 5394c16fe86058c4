import type { VNode } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { Paper } from "../../model/paper.js";
import { relatedWork, type Direction, type RelatedPaper } from "../../query/relatedWork.js";
import { useExplorer } from "../parts/explorer.js";
import { CardLink } from "../parts/ViewLink.js";
import { askableTiers } from "../state/ask.js";
import { CardPart } from "./Card.js";

/** How many papers are shown, and how many reasons of each before the rest is asked for. */
const LIMITS = { papers: 8, reasons: 3 } as const;

const DIRECTION_WORDS: Readonly<Record<Direction, string>> = {
  "later-version": "later version",
  "earlier-version": "earlier version",
  "builds-on": "builds on this",
  "built-on": "this builds on it",
  beats: "claims to beat this",
  beaten: "this claims to beat it",
  compared: "compared",
  stacks: "combines with this",
  uses: "uses this",
  used: "this uses it",
  surveys: "surveys this",
  surveyed: "this surveys it",
  "same-cell": "same method and model family",
  near: "near",
};

/** The papers nearest to one, with reasons whose weights add up to the score. Asked for after the card is shown. */
export function RelatedList({ paper }: { readonly paper: Paper }): VNode | null {
  const { taxonomy } = useExplorer();
  const [related, setRelated] = useState<readonly RelatedPaper[]>();
  useEffect(() => {
    const timer = setTimeout(() => setRelated(relatedWork(taxonomy, paper.id, { limit: LIMITS.papers, tiers: askableTiers(taxonomy) })), 0);
    return () => clearTimeout(timer);
  }, [taxonomy, paper.id]);
  if (related?.length === 0) return null;
  return (
    <CardPart title="Related work">
      <ol class="related">
        {(related ?? []).map((each) => (
          <RelatedItem key={each.id} related={each} />
        ))}
      </ol>
    </CardPart>
  );
}

function RelatedItem({ related: { id, title, score, direction, reasons } }: { readonly related: RelatedPaper }): VNode {
  const [showsAll, setShowsAll] = useState(false);
  const shown = showsAll ? reasons : reasons.slice(0, LIMITS.reasons);
  return (
    <li>
      <CardLink kind="paper" id={id}>
        {title}
      </CardLink>{" "}
      <span class="faint">
        {score.toFixed(2)} · {DIRECTION_WORDS[direction]}
      </span>
      <ul class="reasons">
        {shown.map(({ kind, weight, text }, i) => (
          <li key={i}>
            <span class="weight">{weight.toFixed(2)}</span> <span class="faint">{kind}</span> {text}
          </li>
        ))}
      </ul>
      {reasons.length > LIMITS.reasons ? (
        <button type="button" class="more" aria-expanded={showsAll} onClick={() => setShowsAll(!showsAll)}>
          {showsAll ? "Fewer reasons" : `All ${reasons.length} reasons`}
        </button>
      ) : null}
    </li>
  );
}
