import type { VNode } from "preact";
import { listSchemes } from "../../../src/taxonomy/conceptLookups.js";
import type { Paper } from "../../../src/model/paper.js";
import { Quotes } from "../parts/Quotes.js";
import { Section } from "../parts/Section.js";
import { ToConcept } from "../parts/ToConcept.js";
import { usePage } from "../parts/usePage.js";

/** The concepts of a paper by scheme, each with the words that it stands on. */
export function LabelsSection({ paper: { concepts } }: { readonly paper: Paper }): VNode {
  const { taxonomy } = usePage();
  return (
    <Section id="labels" title="Labels" empty={concepts.length === 0}>
      {listSchemes(taxonomy).map(({ id, label }) => {
        const own = concepts.filter(({ scheme }) => scheme === id);
        return own.length === 0 ? null : (
          <>
            <h3>{label}</h3>
            <ul class="labels">
              {own.map((concept) => (
                <li>
                  <ToConcept id={concept.id} /> <Quotes evidence={concept.evidence} confidence={concept.confidence} />
                </li>
              ))}
            </ul>
          </>
        );
      })}
    </Section>
  );
}
