import type { VNode } from "preact";
import type { Paper } from "../../model/paper.js";
import type { RelationType, TargetKind } from "../../model/relation.js";
import { evidenceOf } from "../../query/lineage.js";
import { nameOf } from "../../query/nameOf.js";
import { targetName } from "../../query/relatedTies.js";
import { verbOf } from "../../query/relationWords.js";
import type { Edge } from "../../taxonomy/store.js";
import { storeOf } from "../../taxonomy/taxonomy.js";
import { Evidence } from "../parts/Evidence.js";
import { useExplorer } from "../parts/explorer.js";
import { CardLink } from "../parts/ViewLink.js";
import { CardPart } from "./Card.js";

/** The relations of a paper, both those that it states and those that others state of it. */
export function RelationList({ paper }: { readonly paper: Paper }): VNode | null {
  const { taxonomy } = useExplorer();
  const store = storeOf(taxonomy);
  const number = store.numberOf("paper", paper.id) ?? -1;
  const [outgoing, incoming] = [store.outgoing(number), store.incoming("paper", number)];
  if (outgoing.length + incoming.length === 0) return null;
  return (
    <CardPart title="Relations">
      {outgoing.length > 0 ? (
        <>
          <h4>It says of others</h4>
          <ul class="relations">
            {outgoing.map((edge) => (
              <li key={edge.place}>
                <RelationVerb type={edge.type} /> <Target edge={edge} />
                <Evidence of={evidenceOf(store, edge)} />
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {incoming.length > 0 ? (
        <>
          <h4>Others say of it</h4>
          <ul class="relations">
            {incoming.map((edge) => (
              <li key={`${edge.from} ${edge.place}`}>
                <CardLink kind="paper" id={store.paperId(edge.from)}>
                  {nameOf(store, edge.from)}
                </CardLink>{" "}
                <RelationVerb type={edge.type} /> it
                <Evidence of={evidenceOf(store, edge)} />
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </CardPart>
  );
}

function RelationVerb({ type }: { readonly type: RelationType }): VNode {
  return <span class={`verb verb-${type}`}>{verbOf(type)}</span>;
}

const KIND_WORDS: Readonly<Record<TargetKind, string>> = { paper: "", model: " (model)", system: " (system)", benchmark: " (benchmark)", name: "" };

function Target({ edge }: { readonly edge: Edge }): VNode {
  const { taxonomy } = useExplorer();
  const store = storeOf(taxonomy);
  if (edge.targetKind !== "paper") {
    return (
      <span>
        {targetName(store, edge)}
        {KIND_WORDS[edge.targetKind]}
      </span>
    );
  }
  return (
    <CardLink kind="paper" id={store.paperId(edge.target)}>
      {targetName(store, edge)}
    </CardLink>
  );
}
