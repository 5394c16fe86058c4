import type { VNode } from "preact";
import type { Paper } from "../../model/paper.js";
import { SCHEMES } from "../../model/scheme.js";
import { Evidence } from "../parts/Evidence.js";
import { useExplorer } from "../parts/explorer.js";
import { CardLink } from "../parts/ViewLink.js";
import { entryLabel } from "../state/constraints.js";

/** The labels of a paper by scheme, each with the words that it stands on. */
export function LabelList({ paper }: { readonly paper: Paper }): VNode {
  const { taxonomy } = useExplorer();
  const roles = new Map<string, string>(paper.methods.map((facet) => [facet.kind === "adjacent" ? facet.concept : facet.kind, facet.role]));
  const schemes = SCHEMES.map((scheme) => ({ scheme, labels: paper.concepts.filter((label) => label.scheme === scheme) }));
  return (
    <dl class="labels">
      {schemes
        .filter(({ labels }) => labels.length > 0)
        .map(({ scheme, labels }) => (
          <div key={scheme}>
            <dt>{scheme}</dt>
            {labels.map(({ id, evidence, confidence }) => (
              <dd key={id}>
                <CardLink kind="concept" id={id}>
                  {entryLabel(taxonomy, id)}
                </CardLink>
                {roles.has(id) ? <span class="faint"> {roles.get(id)}</span> : null}
                {confidence === undefined ? null : <span class="faint"> confidence {confidence}</span>}
                <Evidence of={evidence} />
              </dd>
            ))}
          </div>
        ))}
    </dl>
  );
}
