import type { VNode } from "preact";
import type { Paper } from "../../../src/model/paper.js";
import type { Quantizer } from "../../../src/model/quantizer.js";
import { Quotes } from "../parts/Quotes.js";
import { Section } from "../parts/Section.js";
import { ToConcept } from "../parts/ToConcept.js";
import { WideTable } from "../parts/WideTable.js";

const HEAD = ["Setting", "Status", "Target", "Bits", "Format", "Granularity", "Scale", "Words"];

/** What was quantized to what: a row a quantizer, the quantizers of one setting together. */
export function SettingsSection({ paper: { settings } }: { readonly paper: Paper }): VNode {
  const rows = settings.flatMap(({ text, status, quantizers, evidence }) =>
    quantizers.map((quantizer, i) => [i === 0 && <b>{text}</b>, i === 0 && status, ...cellsOf(quantizer), i === 0 && <Quotes evidence={evidence} />]),
  );
  return (
    <Section id="settings" title="Bits and settings" empty={settings.length === 0}>
      <WideTable label="Bits and settings" head={HEAD} rows={rows} />
    </Section>
  );
}

function cellsOf({ target, bits, effectiveBits, average = false, impliedByFormat = false, format, granularity, groupSize, symmetric, scale }: Quantizer): readonly (VNode | string | undefined)[] {
  const width = bits === undefined ? undefined : `${bits}${average ? " on average" : ""}${impliedByFormat ? " by its format" : ""}${effectiveBits === undefined ? "" : ` (${effectiveBits} with overhead)`}`;
  const grid = [scale, symmetric === undefined ? undefined : symmetric ? "symmetric" : "asymmetric"].filter((part) => part !== undefined).join(", ");
  return [
    target === undefined ? undefined : <ToConcept id={target} />,
    width,
    format === undefined ? undefined : <ToConcept id={format} />,
    granularity === undefined ? undefined : <><ToConcept id={granularity} />{groupSize === undefined ? "" : ` of ${groupSize}`}</>,
    grid,
  ];
}
