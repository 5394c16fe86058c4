import type { VNode } from "preact";
import type { Paper } from "../../../src/model/paper.js";
import { findPapers } from "../../../src/query/findPapers.js";
import { descendants } from "../../../src/taxonomy/conceptLookups.js";
import { Joined } from "../parts/Joined.js";
import { Quotes } from "../parts/Quotes.js";
import { Section } from "../parts/Section.js";
import { ToConcept } from "../parts/ToConcept.js";
import { ToPaper } from "../parts/ToPaper.js";
import { usePage } from "../parts/usePage.js";

/** The papers of a concept, newest first: those that carry it, with their words, then those that carry a narrower one. */
export function ConceptPapers({ id }: { readonly id: string }): VNode {
  const { taxonomy } = usePage();
  const papers = findPapers(taxonomy, { concept: id }, { sort: "newest" });
  const own = papers.filter((paper) => labelOf(paper, id) !== undefined);
  const below = new Set<string>(descendants(taxonomy, id));
  const others = papers.filter((paper) => labelOf(paper, id) === undefined);
  return (
    <>
      <Section id="papers" title={`Papers (${own.length})`} empty={own.length === 0}>
        <ul class="papers" data-pagefind-ignore>
          {own.map((paper) => {
            const label = labelOf(paper, id);
            return (
              <li>
                <span class="year">{paper.year}</span> <ToPaper id={paper.id} whole /> <Quotes evidence={label?.evidence ?? []} confidence={label?.confidence} />
              </li>
            );
          })}
        </ul>
      </Section>
      <Section id="narrower-papers" title={`Papers under narrower concepts (${others.length})`} empty={others.length === 0}>
        <ul class="papers" data-pagefind-ignore>
          {others.map((paper) => (
            <li>
              <span class="year">{paper.year}</span> <ToPaper id={paper.id} whole />{" "}
              <small><Joined parts={paper.concepts.filter((label) => below.has(label.id)).map((label) => <ToConcept id={label.id} />)} /></small>
            </li>
          ))}
        </ul>
      </Section>
      {papers.length === 0 && <p class="remark">No curated paper carries it, as far as the curated papers go; that does not say that there is none.</p>}
    </>
  );
}

function labelOf({ concepts }: Paper, id: string): Paper["concepts"][number] | undefined {
  return concepts.find((label) => label.id === id);
}
