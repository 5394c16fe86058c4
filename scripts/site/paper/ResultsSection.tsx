import type { ComponentChildren, VNode } from "preact";
import { valueText } from "../../../src/model/figureText.js";
import type { Paper } from "../../../src/model/paper.js";
import type { Baseline, Result } from "../../../src/model/result.js";
import { getMetric } from "../../../src/taxonomy/smallRecordLookups.js";
import type { Taxonomy } from "../../../src/taxonomy/taxonomy.js";
import { Quotes } from "../parts/Quotes.js";
import { Section } from "../parts/Section.js";
import { ToConcept } from "../parts/ToConcept.js";
import { ToPaper } from "../parts/ToPaper.js";
import { usePage } from "../parts/usePage.js";
import { WideTable } from "../parts/WideTable.js";
import { nameOfTarget } from "../words/nameOfTarget.js";

const HEAD = ["Whose", "Metric", "Figure", "Against", "Model", "Benchmark", "Setting", "Hardware", "Note", "Words"];

/** The figures that a paper reports, of itself and of others, under their conditions. */
export function ResultsSection({ paper: { results } }: { readonly paper: Paper }): VNode {
  const { taxonomy } = usePage();
  return (
    <Section id="results" title="Reported results" empty={results.length === 0}>
      <WideTable label="Reported results" head={HEAD} rows={results.map((result) => rowOf(taxonomy, result))} />
    </Section>
  );
}

function rowOf(taxonomy: Taxonomy, result: Result): readonly ComponentChildren[] {
  const { about, aggregate, baseline, model, benchmark, setting, hardware, note, evidence } = result;
  const metric = getMetric(taxonomy, result.metric);
  return [
    <ToPaper id={about} />,
    <>{aggregate === undefined ? "" : `${aggregate} `}{metric.name}{metric.better === undefined ? "" : <small> ({metric.better} is better)</small>}</>,
    <b class="figure">{valueText(result, metric)}</b>,
    baseline && againstOf(taxonomy, baseline),
    model && nameOfTarget(taxonomy, "model", model),
    benchmark && nameOfTarget(taxonomy, "benchmark", benchmark),
    setting,
    hardware && <ToConcept id={hardware} />,
    note,
    <Quotes evidence={evidence} />,
  ];
}

function againstOf(taxonomy: Taxonomy, baseline: Baseline): ComponentChildren {
  switch (baseline.kind) {
    case "paper":
      return <ToPaper id={baseline.id} />;
    case "model":
      return nameOfTarget(taxonomy, "model", baseline.id);
    case "full-precision":
      return "full precision";
    case "unnamed":
      return baseline.name ?? "a baseline without a name";
    default:
      return baseline satisfies never;
  }
}
