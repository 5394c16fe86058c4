import type { VNode } from "preact";
import { useMemo } from "preact/hooks";
import { pathBetween } from "../../query/pathBetween.js";
import { nameOf } from "../../query/nameOf.js";
import { lookupPaperId } from "../../taxonomy/paperLookups.js";
import { storeOf } from "../../taxonomy/taxonomy.js";
import { Evidence } from "../parts/Evidence.js";
import { useExplorer } from "../parts/explorer.js";
import { CardLink, ViewLink } from "../parts/ViewLink.js";
import { askableTiers } from "../state/ask.js";
import { PaperField } from "./PaperField.js";

const VIA_WORDS = { relation: "a stated relation", "shared-target": "both relate to the same thing", concept: "a label in common" } as const;

/** The way from one paper to another, each step in words. */
export function PathPanel(): VNode {
  const { taxonomy, view } = useExplorer();
  const store = storeOf(taxonomy);
  const { from, to } = view;
  const [start, goal] = [from, to].map((name) => (name === "" ? undefined : lookupPaperId(taxonomy, name)));
  const path = useMemo(() => (start === undefined || goal === undefined ? undefined : pathBetween(taxonomy, start, goal, { tiers: askableTiers(taxonomy) })), [taxonomy, start, goal]);
  const name = (id: string): string => nameOf(store, store.resolve("paper", id) ?? 0);
  return (
    <>
      <div class="path-ends">
        <PaperField end="from" isKnown={from === "" || start !== undefined} />
        <PaperField end="to" isKnown={to === "" || goal !== undefined} />
        <ViewLink class="button" to={{ ...view, from: to, to: from }}>
          Swap
        </ViewLink>
      </div>
      <div role="status">
        {start === undefined || goal === undefined ? <p class="faint">Name two papers to see how one leads to the other.</p> : null}
        {start !== undefined && goal !== undefined && path === undefined ? <p>Nothing here joins the two.</p> : null}
        {path?.steps.length === 0 ? <p>Both ends are the same paper.</p> : null}
        {path && path.steps.length > 0 ? <p>{path.steps.length === 1 ? "One step" : `${path.steps.length} steps`}</p> : null}
      </div>
      {path && path.steps.length > 0 ? (
        <ol class="path">
          {path.steps.map((step, i) => (
            <li key={i}>
              <p>
                <CardLink kind="paper" id={step.from}>
                  {name(step.from)}
                </CardLink>{" "}
                <span aria-hidden="true">→</span>
                <span class="unseen">to</span>{" "}
                <CardLink kind="paper" id={step.to}>
                  {name(step.to)}
                </CardLink>{" "}
                <span class="faint">{VIA_WORDS[step.via]}</span>
              </p>
              <p>{step.text}.</p>
              <Evidence of={step.evidence} />
            </li>
          ))}
        </ol>
      ) : null}
      {path ? (
        <p>
          <ViewLink to={{ ...view, tab: "graph", selected: undefined }}>Show it in the graph</ViewLink>
        </p>
      ) : null}
    </>
  );
}
