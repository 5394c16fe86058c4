import type { VNode } from "preact";
import type { Paper, Tier } from "../../../src/model/paper.js";
import { sitePaths } from "../sitePaths.js";
import type { SitePage } from "../sitePage.js";
import { CiteSection } from "./CiteSection.js";
import { CostsSection } from "./CostsSection.js";
import { LabelsSection } from "./LabelsSection.js";
import { MethodsSection } from "./MethodsSection.js";
import { PaperFacts } from "./PaperFacts.js";
import { RelatedSection } from "./RelatedSection.js";
import { RelationsSection } from "./RelationsSection.js";
import { ResultsSection } from "./ResultsSection.js";
import { SettingsSection } from "./SettingsSection.js";
import { SourcesSection } from "./SourcesSection.js";

/** What a reader should know of a record that no person labelled. */
const TIER_REMARKS: Readonly<Record<Tier, string | undefined>> = {
  curated: undefined,
  draft: "A machine labelled this paper; nobody has reviewed it.",
  stub: "Known by its facts alone: others name it, and nobody has read it for this taxonomy. Without labels here does not mean that none apply.",
  listed: "Taken from public lists; its labels are a machine's, from the title alone.",
};

/** The page of a paper: everything that its record says, what others say of it, and what stands near it. */
export function paperPage(paper: Paper): SitePage {
  const { id, title, name, year } = paper;
  const summary = paper.tier === "stub" ? undefined : paper.summary;
  return {
    path: sitePaths.paper(id),
    title: name === undefined ? title : title.startsWith(name) ? title : `${name}: ${title}`,
    description: summary ?? `${title} (${year}), a paper that others name.`,
    kind: "Paper",
    content: <PaperContent paper={paper} />,
  };
}

function PaperContent({ paper }: { readonly paper: Paper }): VNode {
  const remark = TIER_REMARKS[paper.tier];
  return (
    <article>
      {/* The id, short name and title outweigh a mention of them elsewhere. */}
      <h1 data-pagefind-weight="10" data-pagefind-meta="title">{paper.title}</h1>
      {paper.authors.length > 0 && <p class="authors">{authorsOf(paper)}</p>}
      {remark !== undefined && <p class="remark">{remark}</p>}
      {paper.tier !== "stub" && paper.summary !== "" && <p class="summary">{paper.summary}</p>}
      <PaperFacts paper={paper} />
      {paper.tier !== "stub" && paper.notes.map((note) => <p class="note"><b>Note:</b> {note}</p>)}
      <MethodsSection paper={paper} />
      <SettingsSection paper={paper} />
      <LabelsSection paper={paper} />
      <ResultsSection paper={paper} />
      <CostsSection paper={paper} />
      <RelationsSection paper={paper} />
      <RelatedSection paper={paper} />
      <CiteSection paper={paper} />
      <SourcesSection paper={paper} />
    </article>
  );
}

function authorsOf({ authors, authorCount = authors.length, etAl = false }: Paper): string {
  const more = authorCount > authors.length ? ` and ${authorCount - authors.length} more` : etAl ? " and others" : "";
  return `${authors.join(", ")}${more}`;
}
