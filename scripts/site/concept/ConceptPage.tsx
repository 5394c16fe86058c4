import type { VNode } from "preact";
import type { Concept } from "../../../src/model/concept.js";
import { Facts } from "../parts/Facts.js";
import { Joined } from "../parts/Joined.js";
import { ToConcept } from "../parts/ToConcept.js";
import { ToOutside } from "../parts/ToOutside.js";
import { ToPaper } from "../parts/ToPaper.js";
import { usePage } from "../parts/usePage.js";
import type { SitePage } from "../sitePage.js";
import { sitePaths } from "../sitePaths.js";
import { spaced } from "../words/spaced.js";
import { ConceptPapers } from "./ConceptPapers.js";
import { narrowerOf } from "./narrowerOf.js";
import { schemeOf } from "./schemeOf.js";

/** The page of a concept: what it means, what it is called, what stands around it, and the papers that carry it. */
export function conceptPage(concept: Concept): SitePage {
  return {
    path: sitePaths.concept(concept.id),
    title: concept.label,
    description: `${concept.definition}.`,
    kind: "Concept",
    content: <ConceptContent concept={concept} />,
  };
}

function ConceptContent({ concept }: { readonly concept: Concept }): VNode {
  const { taxonomy, href } = usePage();
  const { id, scheme, label, definition, scopeNote, notation, altLabels, ambiguousLabels, broader, related, examples, matches } = concept;
  const toConcepts = (ids: readonly string[]): VNode | undefined => (ids.length === 0 ? undefined : <Joined parts={ids.map((each) => <ToConcept id={each} />)} />);
  return (
    <article>
      <p class="kicker"><a href={href(`${sitePaths.concepts}#${scheme}`)}>{schemeOf(taxonomy, scheme).label}</a></p>
      <h1 data-pagefind-weight="10" data-pagefind-meta="title">{label}</h1>
      <p class="summary">{definition}.</p>
      {scopeNote !== undefined && <p class="note"><b>Scope:</b> {scopeNote}</p>}
      <Facts
        facts={[
          ["Also called", altLabels.length > 0 && <span data-pagefind-weight="5">{altLabels.join("; ")}</span>],
          ["In context also", ambiguousLabels.join("; ")],
          ["Notation", notation !== undefined && <code>{notation}</code>],
          ["Broader", toConcepts(broader)],
          ["Narrower", toConcepts(narrowerOf(taxonomy, id).map((each) => each.id))],
          ["Related", toConcepts(related)],
          ["Shown by", examples.length > 0 && <Joined parts={examples.map((each) => <ToPaper id={each} />)} />],
          ["Elsewhere", matches.length > 0 && <Joined parts={matches.map(({ type, url }) => <>{spaced(type)}: <ToOutside url={url} /></>)} />],
          ["Id", <code>{id}</code>],
        ]}
      />
      <ConceptPapers id={id} />
    </article>
  );
}
