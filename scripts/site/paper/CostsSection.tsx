import type { VNode } from "preact";
import type { Cost } from "../../../src/model/cost.js";
import type { Paper } from "../../../src/model/paper.js";
import type { Taxonomy } from "../../../src/taxonomy/taxonomy.js";
import { Facts, type Fact } from "../parts/Facts.js";
import { Quotes } from "../parts/Quotes.js";
import { Section } from "../parts/Section.js";
import { ToConcept } from "../parts/ToConcept.js";
import { usePage } from "../parts/usePage.js";
import { nameOfTarget } from "../words/nameOfTarget.js";

/** What applying a paper's method takes, where it says so. */
export function CostsSection({ paper: { costs } }: { readonly paper: Paper }): VNode {
  const { taxonomy } = usePage();
  return (
    <Section id="costs" title="What it takes" empty={costs.length === 0}>
      {costs.map((cost) => (
        <div class="facet">
          <Facts facts={factsOf(taxonomy, cost)} />
          <p><Quotes evidence={cost.evidence} /></p>
        </div>
      ))}
    </Section>
  );
}

function factsOf(taxonomy: Taxonomy, cost: Cost): readonly Fact[] {
  const { calibrationSamples, tokens, gpuHours, hardware, runtimeOverhead, note, implementedIn = [] } = cost;
  return [
    ["Calibration samples", calibrationSamples],
    ["Tokens", tokens],
    ["Accelerator hours", gpuHours],
    ["Hardware", hardware !== undefined && <ToConcept id={hardware} />],
    ["Added at run time", runtimeOverhead],
    ["Implemented in", implementedIn.map((id) => nameOfTarget(taxonomy, "system", id)).join(", ")],
    ["Note", note],
  ];
}
