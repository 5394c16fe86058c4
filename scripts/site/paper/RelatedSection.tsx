import type { VNode } from "preact";
import type { Paper } from "../../../src/model/paper.js";
import { relatedWork, type Reason } from "../../../src/query/relatedWork.js";
import { Joined } from "../parts/Joined.js";
import { Section } from "../parts/Section.js";
import { ToPaper } from "../parts/ToPaper.js";
import { usePage } from "../parts/usePage.js";
import { counted } from "../words/counted.js";
import { DIRECTION_WORDS } from "../words/directionWords.js";

const LIMIT = 8;
/** How many reasons are shown before one asks for the rest. */
const SHOWN = 3;

/** The papers that stand near one, with every reason and what it weighs. */
export function RelatedSection({ paper }: { readonly paper: Paper }): VNode {
  const { taxonomy } = usePage();
  const related = relatedWork(taxonomy, paper.id, { limit: LIMIT, tiers: ["curated", "stub"] });
  return (
    <Section id="related" title="Related work" empty={related.length === 0}>
      {/* Names of others: whoever searches for them wants their own pages. */}
      <ol class="related" data-pagefind-ignore>
        {related.map(({ id, direction, score, reasons }) => (
          <li>
            <ToPaper id={id} whole /> <span class="role">{DIRECTION_WORDS[direction]}</span>
            <div class="reasons">
              {score.toFixed(2)}: <Reasons reasons={reasons.slice(0, SHOWN)} />
              {reasons.length > SHOWN && (
                <details>
                  <summary>{counted(reasons.length - SHOWN, "more reason")}</summary>
                  <Reasons reasons={reasons.slice(SHOWN)} />
                </details>
              )}
            </div>
          </li>
        ))}
      </ol>
    </Section>
  );
}

function Reasons({ reasons }: { readonly reasons: readonly Reason[] }): VNode {
  return <Joined parts={reasons.map(({ text, weight }) => <>{text} <small>{weight.toFixed(2)}</small></>)} by="; " />;
}
