import type { VNode } from "preact";
import type { Cost } from "../../model/cost.js";
import type { Paper } from "../../model/paper.js";
import type { Result } from "../../model/result.js";
import { valueText } from "../../model/figureText.js";
import { lookup } from "../../taxonomy/records.js";
import { Evidence } from "../parts/Evidence.js";
import { useExplorer } from "../parts/explorer.js";
import { CardLink } from "../parts/ViewLink.js";
import { CardPart } from "./Card.js";

/** The figures that a paper reports. */
export function ResultTable({ paper: { id, results } }: { readonly paper: Paper }): VNode | null {
  if (results.length === 0) return null;
  return (
    <CardPart title="Results">
      <table>
        <thead>
          <tr>
            <th scope="col">Figure</th>
            <th scope="col">Where, and the words</th>
          </tr>
        </thead>
        <tbody>
          {results.map((result, i) => (
            <ResultRow key={i} result={result} own={id} />
          ))}
        </tbody>
      </table>
    </CardPart>
  );
}

function ResultRow({ result, own }: { readonly result: Result; readonly own: string }): VNode {
  const { taxonomy } = useExplorer();
  const metric = lookup(taxonomy, "metric", result.metric);
  const where = [
    result.model === undefined ? undefined : (lookup(taxonomy, "model", result.model)?.name ?? result.model),
    result.benchmark === undefined ? undefined : (lookup(taxonomy, "benchmark", result.benchmark)?.name ?? result.benchmark),
    result.setting,
    result.form === "absolute" ? undefined : baselineText(result.baseline),
    result.note,
  ];
  return (
    <tr>
      <th scope="row">
        {valueText(result, metric ?? {})} <small>{metric?.name ?? result.metric}</small>
      </th>
      <td>
        {result.about === own ? null : (
          <div>
            of{" "}
            <CardLink kind="paper" id={result.about}>
              {result.about}
            </CardLink>
          </div>
        )}
        <div>{where.filter((part) => part !== undefined).join(", ")}</div>
        <Evidence of={result.evidence} />
      </td>
    </tr>
  );
}

function baselineText(baseline: Result["baseline"]): string | undefined {
  if (baseline === undefined) return undefined;
  return `against ${baseline.kind === "full-precision" ? "full precision" : baseline.kind === "unnamed" ? (baseline.name ?? "an unnamed baseline") : baseline.id}`;
}

/** What applying a method takes, where the paper says so. */
export function CostList({ costs }: { readonly costs: readonly Cost[] }): VNode | null {
  if (costs.length === 0) return null;
  return (
    <CardPart title="Costs">
      <ul class="plain">
        {costs.map((cost, i) => (
          <li key={i}>
            {costText(cost)}
            <Evidence of={cost.evidence} />
          </li>
        ))}
      </ul>
    </CardPart>
  );
}

function costText({ calibrationSamples, tokens, gpuHours, hardware, runtimeOverhead, note, implementedIn }: Cost): string {
  const parts = [
    calibrationSamples === undefined ? "" : `${calibrationSamples} calibration samples`,
    tokens === undefined ? "" : `${tokens} tokens`,
    gpuHours === undefined ? "" : `${gpuHours} GPU hours`,
    hardware ?? "",
    runtimeOverhead ?? "",
    note ?? "",
    implementedIn === undefined ? "" : `runs in ${implementedIn.join(", ")}`,
  ];
  return parts.filter((part) => part !== "").join("; ");
}
