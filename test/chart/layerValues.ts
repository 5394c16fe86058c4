import type { JsonValue, VegaLiteSpec } from "../../src/chart/index.js";

/** A row of the data of a layer. */
export type Row = Readonly<Record<string, JsonValue>>;

/** The rows that some layer of a chart, or the chart itself, has of its own, where they have a key. */
export function valuesWith(spec: VegaLiteSpec, key: string): readonly Row[] {
  const layers = [spec, ...((spec["layer"] ?? []) as readonly Readonly<Record<string, JsonValue>>[])];
  const found = layers.map((layer) => (layer["data"] as { readonly values: readonly Row[] } | undefined)?.values ?? []).filter(([first]) => first !== undefined && key in first);
  return found[0] ?? [];
}
