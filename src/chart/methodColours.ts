import type { MethodKind } from "../model/methodKind.js";
import type { ChartTheme } from "./chartTheme.js";

/**
 * The colour of each method kind, in charts and wherever else kinds are told by colour.
 *
 * Chosen by search: of any two, also as protanopes, deuteranopes and tritanopes see them, the distance in OKLab is 0.11 or
 * more, and each has a contrast of 3 or more to the ground of its theme. A kind keeps its hue from theme to theme.
 *
 * @example The colour of post-training quantization
 * ```ts
 * import assert from "node:assert/strict";
 * import { METHOD_KINDS } from "quantaxonomy";
 * import { METHOD_COLOURS } from "quantaxonomy/chart";
 *
 * assert.equal(METHOD_COLOURS.light.ptq, "#25428a");
 * assert.deepEqual(Object.keys(METHOD_COLOURS.dark), [...METHOD_KINDS]);
 * ```
 *
 * @category Charts
 */
export const METHOD_COLOURS: Readonly<Record<ChartTheme, Readonly<Record<MethodKind, string>>>> = {
  light: {
    ptq: "#25428a",
    qat: "#e76f1e",
    "mixed-precision": "#ad6ff9",
    "vector-quantization": "#53a287",
    caching: "#825a06",
    "quantized-finetuning": "#7f1841",
    "low-precision-training": "#33738d",
  },
  dark: {
    ptq: "#3a70ee",
    qat: "#e2470f",
    "mixed-precision": "#c194f9",
    "vector-quantization": "#4ac295",
    caching: "#fed84d",
    "quantized-finetuning": "#ab6284",
    "low-precision-training": "#ade9fe",
  },
};
