import type { Resvg as ResvgClass, ResvgRenderOptions } from "@resvg/resvg-js";

/**
 * Options of {@link renderPng}.
 *
 * @category Files
 */
export interface RenderPngOptions {
  /**
   * Pixels of the PNG for one of the SVG, above 0 and at most 10.
   *
   * @defaultValue 2
   */
  readonly scale?: number;
  /**
   * What lies behind the picture, as a colour of CSS. A chart has its own ground.
   *
   * @defaultValue nothing, so that what is not drawn is transparent
   */
  readonly background?: string;
}

const PACKAGE = "@resvg/resvg-js";
const DEFAULT_SCALE = 2;
const MOST_SCALE = 10;
/** The face where none that the picture names is there. */
const FALLBACK = "DejaVu Sans";

/**
 * An SVG as PNG, by the optional package `@resvg/resvg-js`: text is set in the faces of this machine, so two machines may
 * give different bytes. A picture of `renderSvg` in `quantaxonomy/chart/svg` is what it is made for.
 *
 * @param svg - The text of an SVG file.
 * @param options - How large, and on which ground.
 * @returns The bytes of a PNG file.
 * @throws RangeError for an impossible scale, SyntaxError for what is no SVG, and an Error that names the package where it is not installed.
 *
 * @example A chart in pixels
 * ```ts
 * import assert from "node:assert/strict";
 * import { taxonomy, timeline } from "quantaxonomy";
 * import { timelineChart } from "quantaxonomy/chart";
 * import { renderSvg } from "quantaxonomy/chart/svg";
 * import { renderPng } from "quantaxonomy/node";
 *
 * const png = await renderPng(await renderSvg(timelineChart(timeline(taxonomy))), { scale: 1 });
 * assert.deepEqual([...png.subarray(0, 4)], [0x89, 0x50, 0x4e, 0x47]);
 * ```
 *
 * @category Files
 */
export async function renderPng(svg: string, options: RenderPngOptions = {}): Promise<Uint8Array> {
  const { scale = DEFAULT_SCALE, background } = options;
  if (!(scale > 0 && scale <= MOST_SCALE)) throw new RangeError(`Cannot render a PNG at scale ${scale}: wanted a number above 0 and at most ${MOST_SCALE}`);
  const Resvg = await loadResvg();
  const settings: ResvgRenderOptions = { fitTo: { mode: "zoom", value: scale }, font: { loadSystemFonts: true, defaultFontFamily: FALLBACK, sansSerifFamily: FALLBACK }, ...(background === undefined ? {} : { background }) };
  try {
    return new Uint8Array(new Resvg(svg, settings).render().asPng());
  } catch (error) {
    throw new SyntaxError(`Cannot render a PNG: ${error instanceof Error ? error.message : String(error)}; wanted the text of an SVG file`, { cause: error });
  }
}

async function loadResvg(): Promise<typeof ResvgClass> {
  try {
    const { Resvg } = await import("@resvg/resvg-js");
    return Resvg;
  } catch (error) {
    throw new Error(`Cannot render a PNG: the optional package "${PACKAGE}" is not installed or does not run here; npm install ${PACKAGE}, or keep the SVG`, { cause: error });
  }
}
