import type { VNode } from "preact";
import type { Paper } from "../../model/paper.js";
import { useExplorer } from "../parts/explorer.js";
import { ViewLink } from "../parts/ViewLink.js";
import { Card, CardPart } from "./Card.js";
import { CopyBibtex } from "./CopyBibtex.js";
import { LabelList } from "./LabelList.js";
import { pageOf } from "./pageOf.js";
import { PaperFacts } from "./PaperFacts.js";
import { RelatedList } from "./RelatedList.js";
import { RelationList } from "./RelationList.js";
import { CostList, ResultTable } from "./ResultTable.js";
import { SettingTable } from "./SettingTable.js";

/** What is known of a paper, each claim with its words. */
export function PaperCard({ paper, formerly }: { readonly paper: Paper; readonly formerly?: string }): VNode {
  const { data, view } = useExplorer();
  const page = pageOf(data, "paper", paper.id);
  return (
    <Card kind={TIER_NAMES[paper.tier]} title={paper.title} {...(paper.name === undefined ? {} : { name: paper.name })}>
      {formerly === undefined ? null : <p class="note">The link says “{formerly}”; that id has moved here.</p>}
      <PaperFacts paper={paper} />
      <p class="actions">
        <CopyBibtex paper={paper} />
        <ViewLink class="button" to={{ ...view, tab: "path", from: paper.id }}>
          Path from here
        </ViewLink>
        <ViewLink class="button" to={{ ...view, tab: "path", to: paper.id }}>
          Path to here
        </ViewLink>
        {page === undefined ? null : (
          <a class="button" href={page}>
            Page
          </a>
        )}
      </p>
      {paper.tier === "stub" ? <p class="note">Named by other papers here; it has not been read, so it has facts only.</p> : <p class="summary">{paper.summary}</p>}
      {paper.tier === "draft" || paper.tier === "listed" ? <p class="note">A machine labelled this paper; nobody has checked its labels.</p> : null}
      {paper.tier === "stub" || paper.notes.length === 0 ? null : (
        <ul class="notes">
          {paper.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      {paper.settings.length > 0 ? (
        <CardPart title="Bits">
          <SettingTable settings={paper.settings} />
        </CardPart>
      ) : null}
      {paper.concepts.length > 0 ? (
        <CardPart title="Labels">
          <LabelList paper={paper} />
        </CardPart>
      ) : null}
      <ResultTable paper={paper} />
      <CostList costs={paper.costs} />
      <RelationList paper={paper} />
      <RelatedList paper={paper} />
    </Card>
  );
}

const TIER_NAMES = { curated: "Paper", draft: "Paper, draft", listed: "Paper, listed", stub: "Paper, not read" } as const satisfies Record<Paper["tier"], string>;
