import type { VNode } from "preact";
import { renderSetting } from "../../model/bits/renderSetting.js";
import type { Quantizer } from "../../model/quantizer.js";
import type { Setting } from "../../model/setting.js";
import { Evidence } from "../parts/Evidence.js";
import { useExplorer } from "../parts/explorer.js";
import { entryLabel } from "../state/constraints.js";

/** What was quantized to what, a row for each setting. */
export function SettingTable({ settings }: { readonly settings: readonly Setting[] }): VNode {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">Setting</th>
          <th scope="col">What to what, and the words</th>
        </tr>
      </thead>
      <tbody>
        {settings.map((setting, i) => (
          <tr key={i}>
            <th scope="row">
              {renderSetting(setting.quantizers)}
              {setting.status === "best" ? <small> best</small> : null}
            </th>
            <td>
              {setting.quantizers.map((quantizer, place) => (
                <QuantizerLine key={place} quantizer={quantizer} />
              ))}
              <Evidence of={setting.evidence} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function QuantizerLine({ quantizer }: { readonly quantizer: Quantizer }): VNode {
  const { taxonomy } = useExplorer();
  const { target, bits, effectiveBits, average, format, granularity, groupSize, symmetric, scale } = quantizer;
  const parts = [
    target === undefined ? "unstated target" : entryLabel(taxonomy, target),
    bits === undefined ? "width unstated" : `${Number(bits.toFixed(2))} bits${average ? " on average" : ""}`,
    effectiveBits === undefined ? "" : `${effectiveBits} with all counted`,
    format === undefined ? "" : entryLabel(taxonomy, format),
    granularity === undefined ? "" : `${entryLabel(taxonomy, granularity)}${groupSize === undefined ? "" : ` of ${groupSize}`}`,
    symmetric === undefined ? "" : symmetric ? "symmetric" : "asymmetric",
    scale === undefined ? "" : `${scale} scale`,
  ];
  return <div>{parts.filter((part) => part !== "").join(", ")}</div>;
}
