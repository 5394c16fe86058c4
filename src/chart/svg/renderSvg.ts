import { type LoggerInterface, parse, View } from "vega";
import { compile, type TopLevelSpec } from "vega-lite";
import type { VegaLiteSpec } from "../vegaLiteSpec.js";
import { withMeasuredText } from "./measureText.js";

/**
 * A chart as SVG, drawn without a browser: the same bytes for the same specification, on every machine. Text stays text,
 * in the first of several faces of the same widths that is there.
 *
 * The picture bears title and description, for people who cannot see it. Nothing is fetched: a specification has its data
 * with it, as those of this package have.
 *
 * @param spec - A specification of `quantaxonomy/chart`, or any other of Vega-Lite.
 * @returns The text of an SVG file.
 * @throws RangeError when the specification cannot be drawn, or names data that stand outside of it.
 *
 * @example A picture for a README
 * ```ts
 * import assert from "node:assert/strict";
 * import { matrix, taxonomy } from "quantaxonomy";
 * import { matrixChart } from "quantaxonomy/chart";
 * import { renderSvg } from "quantaxonomy/chart/svg";
 *
 * const svg = await renderSvg(matrixChart(matrix(taxonomy, { rows: "method", columns: "model" })));
 * assert.match(svg, /^<svg [^>]*role="img"[^>]*><title>\d+ papers<\/title><desc>Heat map of/);
 * ```
 *
 * @category Charts
 */
export async function renderSvg(spec: VegaLiteSpec): Promise<string> {
  const problems: string[] = [];
  const logger = listenTo(problems);
  let svg: string;
  try {
    const { spec: compiled } = compile(spec as unknown as TopLevelSpec, { logger });
    svg = await withMeasuredText(async () => {
      const view = new View(parse(compiled), { renderer: "none", logger, loader: OFFLINE });
      const drawn = await view.toSVG();
      view.finalize();
      return drawn;
    });
  } catch (error) {
    throw new RangeError(`Cannot draw the chart: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
  if (problems.length > 0) throw new RangeError(`Cannot draw the chart: ${problems[0]}`);
  return withDescription(svg, titleOf(spec), spec.description);
}

/** Puts the words for people who cannot see the picture where readers of screens look for them. */
function withDescription(svg: string, title: string, description: string): string {
  const words = `${title === "" ? "" : `<title>${escapeXml(title)}</title>`}<desc>${escapeXml(description)}</desc>`;
  const drawn = svg.replace(/^<svg ([^>]*)>/, (_, attributes: string) => `<svg ${attributes} role="img">${words}`);
  return `${drawn.replaceAll(NO_XML, "\ufffd")}\n`;
}

/** The title as one line. */
function titleOf({ title }: VegaLiteSpec): string {
  const text = typeof title === "object" && title !== null && "text" in title ? title["text"] : title;
  return [text ?? ""].flat().join(" ");
}

/** Characters that XML forbids, escaped or not, and halves of pairs. */
const NO_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** Refuses whatever would have to be fetched. */
const OFFLINE = {
  load: refuse,
  sanitize: refuse,
  http: refuse,
  file: refuse,
} as const;

async function refuse(uri: string): Promise<never> {
  throw new Error(`"${uri}" is outside of the specification, which wants its data as values`);
}

/** A logger that keeps errors and failed loads, and is silent about the rest. */
function listenTo(problems: string[]): LoggerInterface {
  const told = (values: readonly unknown[]): string => values.map((value) => (value instanceof Error ? value.message : String(value))).join(" ");
  const logger: LoggerInterface = {
    level: ((value?: number) => (value === undefined ? 1 : logger)) as LoggerInterface["level"],
    error: (...values) => (problems.push(told(values)), logger),
    warn: (...values) => {
      if (told(values).startsWith("Loading failed")) problems.push(told(values));
      return logger;
    },
    info: () => logger,
    debug: () => logger,
  };
  return logger;
}
