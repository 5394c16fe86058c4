import { parse, View } from "vega";
import { expressionInterpreter } from "vega-interpreter";
import { compile, type TopLevelSpec } from "vega-lite";
import type { VegaLiteSpec } from "../../chart/vegaLiteSpec.js";
import { pageGlobals } from "./chartsGlobal.js";

/** Draws without `eval`, which the page's security policy forbids: expressions are walked as trees. */
async function draw(element: HTMLElement, spec: VegaLiteSpec): Promise<() => void> {
  const { spec: compiled } = compile(spec as unknown as TopLevelSpec);
  const view = new View(parse(compiled, undefined, { ast: true }), { expr: expressionInterpreter, renderer: "canvas", container: element, hover: true });
  await view.runAsync();
  return () => {
    view.finalize();
    element.replaceChildren();
  };
}

pageGlobals().quantaxonomyCharts = { draw };
