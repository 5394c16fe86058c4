/** What the name of a number format says about a quantizer. */
export interface NumberFormat {
  /** Bits of a stored element. */
  readonly bits: number;
  /** A concept of the `format` scheme; absent for a full-precision format that no concept names. */
  readonly format: string;
  /** Bits per value with the block scales that the format's standard prescribes. */
  readonly effectiveBits?: number;
  /** True when the format itself fixes the information content. */
  readonly impliedByFormat?: true;
}

/** Information content of a ternary value, log2(3) rounded to three decimals as the field writes it. */
export const TERNARY_BITS = 1.585;

/**
 * Formats whose name alone fixes the width. Block-scaled formats count their scale into `effectiveBits`: MX keeps one
 * 8-bit scale per 32 elements (OCP Microscaling v1.0), NVFP4 one per 16.
 */
const NAMED_FORMATS: ReadonlyMap<string, NumberFormat> = new Map(
  Object.entries({
    E4M3: { bits: 8, format: "fp" },
    E5M2: { bits: 8, format: "fp" },
    E3M4: { bits: 8, format: "fp" },
    E3M2: { bits: 6, format: "fp" },
    E2M3: { bits: 6, format: "fp" },
    E2M1: { bits: 4, format: "fp" },
    E3M0: { bits: 4, format: "fp" },
    MXFP8: { bits: 8, format: "mxfp", effectiveBits: 8.25 },
    MXFP6: { bits: 6, format: "mxfp", effectiveBits: 6.25 },
    MXFP4: { bits: 4, format: "mxfp", effectiveBits: 4.25 },
    MXINT8: { bits: 8, format: "int", effectiveBits: 8.25 },
    NVFP4: { bits: 4, format: "nvfp4", effectiveBits: 4.5 },
    NF4: { bits: 4, format: "nf4" },
    NF3: { bits: 3, format: "nf4" },
    NF2: { bits: 2, format: "nf4" },
    BF16: { bits: 16, format: "fp" },
    TF32: { bits: 19, format: "fp" },
    BINARY: { bits: 1, format: "binary", impliedByFormat: true },
    TERNARY: { bits: TERNARY_BITS, format: "ternary", impliedByFormat: true },
  } satisfies Record<string, NumberFormat>),
);

const SIZED_FORMAT = /^(INT|UINT|FP|FLOAT)-?(\d{1,2})$/;

/**
 * What a format's name says: `INT8`, `FP4`, `E4M3`, `NF4`, `MXFP4`, `ternary`.
 *
 * @returns The width and format concept, or `undefined` for a name that fixes no width.
 */
export function lookupNumberFormat(name: string): NumberFormat | undefined {
  const upper = name.toUpperCase();
  const named = NAMED_FORMATS.get(upper);
  if (named) return named;
  const sized = SIZED_FORMAT.exec(upper);
  const bits = Number(sized?.[2]);
  if (!sized || bits < 1 || bits > 64) return undefined;
  return { bits, format: sized[1] === "INT" || sized[1] === "UINT" ? "int" : "fp" };
}
