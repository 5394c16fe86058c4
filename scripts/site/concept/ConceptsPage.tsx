import type { VNode } from "preact";
import type { Concept } from "../../../src/model/concept.js";
import { countPapers } from "../../../src/query/findPapers.js";
import { listConcepts, listSchemes } from "../../../src/taxonomy/conceptLookups.js";
import { Section } from "../parts/Section.js";
import { ToConcept } from "../parts/ToConcept.js";
import { usePage } from "../parts/usePage.js";
import type { SitePage } from "../sitePage.js";
import { sitePaths } from "../sitePaths.js";
import { counted } from "../words/counted.js";
import { narrowerOf } from "./narrowerOf.js";

/** The list of all concepts: each scheme with its question, and its concepts as a tree. */
export function conceptsPage(): SitePage {
  return {
    path: sitePaths.concepts,
    title: "Concepts",
    description: "Every concept of the taxonomy, by scheme, narrower ones below broader ones.",
    content: <ConceptsContent />,
  };
}

function ConceptsContent(): VNode {
  const { taxonomy } = usePage();
  const schemes = listSchemes(taxonomy);
  return (
    <>
      <h1>Concepts</h1>
      <p>
        {counted(taxonomy.conceptCount, "concept")} of {counted(schemes.length, "scheme")}: the independent questions that are asked of a paper. Beside each
        concept stands how many curated papers carry it or a narrower one.
      </p>
      <nav aria-label="On this page" class="contents">
        <ul>{schemes.map(({ id, label }) => <li><a href={`#${id}`}>{label}</a></li>)}</ul>
      </nav>
      {schemes.map(({ id, label, definition, scopeNote }) => (
        <Section id={id} title={label}>
          <p class="summary">{definition}</p>
          <p class="note"><b>Scope:</b> {scopeNote}</p>
          <Tree concepts={listConcepts(taxonomy, id).filter(({ broader }) => broader.length === 0)} />
        </Section>
      ))}
    </>
  );
}

/** Concepts with everything narrower below them; one with several parents stands below each. */
function Tree({ concepts }: { readonly concepts: readonly Concept[] }): VNode | null {
  const { taxonomy } = usePage();
  if (concepts.length === 0) return null;
  return (
    <ul class="tree">
      {concepts.map(({ id }) => (
        <li>
          <ToConcept id={id} /> <small>{countPapers(taxonomy, { concept: id })}</small>
          <Tree concepts={narrowerOf(taxonomy, id)} />
        </li>
      ))}
    </ul>
  );
}
