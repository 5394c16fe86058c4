import type { VNode } from "preact";
import { METHOD_KINDS, ROLES, type MethodKind } from "../../../src/model/methodKind.js";
import type { Paper } from "../../../src/model/paper.js";
import { findPapers } from "../../../src/query/findPapers.js";
import { lookupConcept } from "../../../src/taxonomy/conceptLookups.js";
import type { Taxonomy } from "../../../src/taxonomy/taxonomy.js";
import { Section } from "../parts/Section.js";
import { ToConcept } from "../parts/ToConcept.js";
import { ToPaper } from "../parts/ToPaper.js";
import { usePage } from "../parts/usePage.js";
import type { SitePage } from "../sitePage.js";
import { sitePaths } from "../sitePaths.js";
import { counted } from "../words/counted.js";

const ROLE_TITLES = { core: "About it", component: "With it as a part" } as const;

/** The list of all papers: by method and role, by year, and those that are known by name alone. */
export function papersPage(): SitePage {
  return {
    path: sitePaths.papers,
    title: "Papers",
    description: "Every paper of the taxonomy, by method and by year.",
    content: <PapersContent />,
  };
}

function PapersContent(): VNode {
  const { taxonomy } = usePage();
  const papers = findPapers(taxonomy, {}, { sort: "newest" });
  const stubs = findPapers(taxonomy, {}, { sort: "newest", tiers: ["stub"] });
  const years = [...new Set(papers.map(({ year }) => year))];
  const kinds = METHOD_KINDS.filter((kind) => papers.some((paper) => rolesOf(paper, kind).length > 0));
  const near = papers.filter(({ methods }) => methods.length > 0 && methods.every(({ kind }) => kind === "adjacent"));
  const without = papers.filter(({ methods }) => methods.length === 0);
  return (
    <>
      <h1>Papers</h1>
      <p>{counted(papers.length, "curated paper")}, each under every method that it has, newest first, and again by year.</p>
      <nav aria-label="On this page" class="contents">
        <ul>
          {kinds.map((kind) => <li><a href={`#${kind}`}>{titleOf(taxonomy, kind)}</a></li>)}
          {near.length > 0 && <li><a href="#near">Near methods alone</a></li>}
          {without.length > 0 && <li><a href="#without">Without a method</a></li>}
        </ul>
        <ul>
          {years.map((year) => <li><a href={`#year-${year}`}>{year}</a></li>)}
          {stubs.length > 0 && <li><a href="#named">Known by name</a></li>}
        </ul>
      </nav>
      {kinds.map((kind) => (
        <Section id={kind} title={titleOf(taxonomy, kind)}>
          <p>{lookupConcept(taxonomy, kind)?.definition}. <small>Concept: <ToConcept id={kind} /></small></p>
          {ROLES.map((role) => {
            const found = papers.filter((paper) => rolesOf(paper, kind).includes(role));
            return found.length > 0 && <><h3>{ROLE_TITLES[role]} ({found.length})</h3><PaperList papers={found} /></>;
          })}
        </Section>
      ))}
      <Section id="near" title="Near methods alone" empty={near.length === 0}><PaperList papers={near} /></Section>
      <Section id="without" title="Without a method" empty={without.length === 0}><PaperList papers={without} /></Section>
      {years.map((year) => <Section id={`year-${year}`} title={String(year)}><PaperList papers={papers.filter((paper) => paper.year === year)} /></Section>)}
      <Section id="named" title="Known by name" empty={stubs.length === 0}>
        <p>Papers that others name; nobody has read them for this taxonomy.</p>
        <PaperList papers={stubs} />
      </Section>
    </>
  );
}

function PaperList({ papers }: { readonly papers: readonly Paper[] }): VNode {
  return (
    <ul class="papers">
      {papers.map(({ id, year }) => <li><span class="year">{year}</span> <ToPaper id={id} whole /></li>)}
    </ul>
  );
}

function rolesOf({ methods }: Paper, kind: MethodKind): readonly string[] {
  return methods.filter((facet) => facet.kind === kind).map(({ role }) => role);
}

function titleOf(taxonomy: Taxonomy, kind: MethodKind): string {
  return lookupConcept(taxonomy, kind)?.label ?? kind;
}
