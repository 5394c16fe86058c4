/** Draws a chart of this package to SVG, without a browser. Copy it beside your script; needs `vega` and `vega-lite`. */
import { parse, View } from "vega";
import { compile, type TopLevelSpec } from "vega-lite";
import type { VegaLiteSpec } from "quantaxonomy/chart";

export async function renderSvg(spec: VegaLiteSpec): Promise<string> {
  const view = new View(parse(compile(spec as unknown as TopLevelSpec).spec), { renderer: "none" });
  return view.toSVG();
}
