import * as vega from "vega";
import { textWidth } from "../textWidth.js";

/** A text of a picture, as far as its width is concerned. */
interface TextItem {
  readonly fontSize?: number;
  readonly fontWeight?: string | number;
}

/** What vega measures text with. Its types leave it out; its code allows for a `width` of one's own. */
const { textMetrics } = vega as unknown as { readonly textMetrics: { width: (item: TextItem, text: unknown) => number } };

/** The size of text that names none. */
const DEFAULT_SIZE = 11;
/** From here on letters are bold. */
const BOLD = 600;

let renderings = 0;
let before = textMetrics.width;

/**
 * Runs something while vega measures text as this package does, and gives back what was there: without a canvas vega
 * takes every letter to be as wide as an M, and with one the answer depends on the machine.
 */
export async function withMeasuredText<T>(work: () => Promise<T>): Promise<T> {
  if (renderings++ === 0) before = textMetrics.width;
  textMetrics.width = measure;
  try {
    return await work();
  } finally {
    if (--renderings === 0) textMetrics.width = before;
  }
}

function measure({ fontSize = DEFAULT_SIZE, fontWeight }: TextItem, text: unknown): number {
  const isBold = fontWeight === "bold" || Number(fontWeight) >= BOLD;
  return textWidth(text === null || text === undefined ? "" : String(text), fontSize, isBold);
}
