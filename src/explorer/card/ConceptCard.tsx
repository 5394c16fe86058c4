import type { VNode } from "preact";
import { useMemo } from "preact/hooks";
import type { Concept } from "../../model/concept.js";
import { findPapers } from "../../query/findPapers.js";
import { storeOf } from "../../taxonomy/taxonomy.js";
import { useExplorer } from "../parts/explorer.js";
import { CardLink, ViewLink } from "../parts/ViewLink.js";
import { askableTiers } from "../state/ask.js";
import { entryLabel } from "../state/constraints.js";
import { togglePick, withoutFilters } from "../state/view.js";
import { Card, CardPart } from "./Card.js";
import { outsideUrl } from "./outsideUrl.js";
import { pageOf } from "./pageOf.js";

/** How many papers a concept's card names; the filter shows all. */
const SHOWN = 30;

/** What a concept means, what stands above and below it, and its papers. */
export function ConceptCard({ concept, formerly }: { readonly concept: Concept; readonly formerly?: string }): VNode {
  const { taxonomy, data, view } = useExplorer();
  const { id, scheme, label, definition, scopeNote, broader, related, altLabels, ambiguousLabels, matches } = concept;
  const store = storeOf(taxonomy);
  const narrower = (store.narrower[store.numberOf("concept", id) ?? -1] ?? []).map((number) => store.index.concepts[number] ?? "");
  const papers = useMemo(() => findPapers(taxonomy, { concept: id }, { tiers: askableTiers(taxonomy) }), [taxonomy, id]);
  const page = pageOf(data, "concept", id);
  const isPicked = view.picks[scheme]?.includes(id) ?? false;
  const alone = togglePick(withoutFilters(view), scheme, id);
  return (
    <Card kind={`Concept, ${scheme}`} title={label}>
      {formerly === undefined ? null : <p class="note">The link says “{formerly}”; that id has moved here.</p>}
      <p class="summary">{definition}</p>
      {scopeNote === undefined ? null : <p class="note">{scopeNote}</p>}
      <p class="actions">
        <ViewLink class="button" to={isPicked ? togglePick(view, scheme, id) : { ...alone, selected: view.selected }}>
          {isPicked ? "Remove this filter" : "Filter by this alone"}
        </ViewLink>
        {page === undefined ? null : (
          <a class="button" href={page}>
            Page
          </a>
        )}
      </p>
      {altLabels.length + ambiguousLabels.length > 0 ? (
        <CardPart title="Also called">
          <p>{[...altLabels, ...ambiguousLabels.map((each) => `${each} (in context)`)].join(", ")}</p>
        </CardPart>
      ) : null}
      <ConceptLinks title="Broader" ids={broader} />
      <ConceptLinks title="Narrower" ids={narrower} />
      <ConceptLinks title="Met together with" ids={related} />
      {matches.length > 0 ? (
        <CardPart title="Elsewhere">
          <ul class="plain">
            {matches.map(({ type, url }) => (
              <li key={url}>
                {type}{" "}
                {outsideUrl(url) === undefined ? (
                  url
                ) : (
                  <a href={url} rel="noreferrer">
                    {url}
                  </a>
                )}
              </li>
            ))}
          </ul>
        </CardPart>
      ) : null}
      <CardPart title={`Papers, ${papers.length}`}>
        <ul class="plain">
          {papers.slice(0, SHOWN).map((paper) => (
            <li key={paper.id}>
              <CardLink kind="paper" id={paper.id}>
                {paper.name ?? paper.title}
              </CardLink>{" "}
              <span class="faint">{paper.year}</span>
            </li>
          ))}
        </ul>
        {papers.length > SHOWN ? <ViewLink to={{ ...alone, selected: view.selected }}>All {papers.length} in the list</ViewLink> : null}
      </CardPart>
    </Card>
  );

  function ConceptLinks({ title, ids }: { readonly title: string; readonly ids: readonly string[] }): VNode | null {
    if (ids.length === 0) return null;
    return (
      <CardPart title={title}>
        <ul class="inline">
          {ids.map((each) => (
            <li key={each}>
              <CardLink kind="concept" id={each}>
                {entryLabel(taxonomy, each)}
              </CardLink>
            </li>
          ))}
        </ul>
      </CardPart>
    );
  }
}
