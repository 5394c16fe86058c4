import type { VNode } from "preact";
import type { Paper } from "../../../src/model/paper.js";
import type { Relation } from "../../../src/model/relation.js";
import { verbOf } from "../../../src/query/relationWords.js";
import { storeOf, type Taxonomy } from "../../../src/taxonomy/taxonomy.js";
import { Quotes } from "../parts/Quotes.js";
import { Section } from "../parts/Section.js";
import { ToPaper } from "../parts/ToPaper.js";
import { usePage } from "../parts/usePage.js";
import { nameOfTarget } from "../words/nameOfTarget.js";

/** What a paper says of others, and others of it, with the words. */
export function RelationsSection({ paper }: { readonly paper: Paper }): VNode {
  const { taxonomy } = usePage();
  const incoming = incomingOf(taxonomy, paper.id);
  return (
    <Section id="relations" title="Relations" empty={paper.relations.length + incoming.length === 0}>
      {paper.relations.length > 0 && <h3>What it says of others</h3>}
      {paper.relations.length > 0 && (
        <ul>
          {paper.relations.map(({ type, target, targetKind, evidence }) => (
            <li>
              {verbOf(type)} {targetKind === "paper" ? <ToPaper id={target} /> : <>{nameOfTarget(taxonomy, targetKind, target)}{targetKind === "name" ? "" : ` (${targetKind})`}</>}{" "}
              <Quotes evidence={evidence} />
            </li>
          ))}
        </ul>
      )}
      {incoming.length > 0 && <h3>What others say of it</h3>}
      {incoming.length > 0 && (
        <ul>
          {incoming.map(({ from, relation: { type, evidence } }) => (
            <li>
              <ToPaper id={from} /> {verbOf(type)} it <Quotes evidence={evidence} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

/** The relations that arrive at a paper, in the order of the papers that state them. */
function incomingOf(taxonomy: Taxonomy, id: string): readonly { readonly from: string; readonly relation: Relation }[] {
  const store = storeOf(taxonomy);
  return store.incoming("paper", store.numberOf("paper", id) ?? -1).flatMap(({ from, place }) => {
    const { id: source, relations } = store.read("paper", from);
    const relation = relations[place];
    return relation === undefined ? [] : [{ from: source, relation }];
  });
}
