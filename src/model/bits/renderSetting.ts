import type { Quantizer } from "../quantizer.js";
import { isAcceleratorName } from "./isAcceleratorName.js";

const LETTER_OF_TARGET: ReadonlyMap<string, string> = new Map([
  ["weights", "W"],
  ["activations", "A"],
  ["kv-cache", "KV"],
  ["gradients", "G"],
]);
const PREFIX_OF_FORMAT: ReadonlyMap<string, string> = new Map([
  ["int", "INT"],
  ["fp", "FP"],
  ["mxfp", "MXFP"],
  ["nvfp4", "NVFP"],
  ["nf4", "NF"],
]);
const ORDER = ["weights", "activations", "kv-cache", "gradients"];

/**
 * Prints quantizers in the field's shortest form: `W4A4KV4` where every target has a letter, else `4-bit`, `FP8` or
 * `8-bit optimizer-states`, joined by `, `; `unknown` for a quantizer without a width.
 *
 * For settings that are made of letters and widths alone, {@link parseSetting} reads the result back.
 *
 * @param quantizers - The quantizers of one setting.
 * @returns The text.
 *
 * @example Canonical text
 * ```ts
 * import assert from "node:assert/strict";
 * import { renderSetting } from "quantaxonomy";
 *
 * assert.equal(renderSetting([{ target: "activations", bits: 8 }, { target: "weights", bits: 4 }]), "W4A8");
 * assert.equal(renderSetting([{ bits: 8, format: "fp" }]), "FP8");
 * assert.equal(renderSetting([{ target: "weights" }]), "unknown weights");
 * ```
 *
 * @category Settings
 */
export function renderSetting(quantizers: readonly Quantizer[]): string {
  const lettered = quantizers.every(({ target, bits }) => bits !== undefined && LETTER_OF_TARGET.has(target ?? ""));
  if (!lettered || isAcceleratorName(quantizers)) return quantizers.map(renderQuantizer).join(", ");
  return [...quantizers]
    .sort((a, b) => ORDER.indexOf(a.target ?? "") - ORDER.indexOf(b.target ?? ""))
    .map(({ target = "", bits }) => `${LETTER_OF_TARGET.get(target) ?? ""}${bits}`)
    .join("");
}

function renderQuantizer({ target, bits, format, average }: Quantizer): string {
  return [renderWidth(bits, format, average), target].filter(Boolean).join(" ");
}

function renderWidth(bits: number | undefined, format: string | undefined, average: boolean | undefined): string {
  if (format === "binary" || format === "ternary") return format;
  if (bits === undefined) return "unknown";
  if (average) return `${bits} average bits`;
  const prefix = PREFIX_OF_FORMAT.get(format ?? "");
  return prefix === undefined || !Number.isInteger(bits) ? `${bits}-bit` : `${prefix}${bits}`;
}
