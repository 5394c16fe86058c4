import { SCALE_TIMES, type ScaleTime } from "../model/quantizer.js";
import type { IndexColumns } from "./compiledIndex.js";

/** The columns that say what a kind is. */
export type KindColumn = "kindTargets" | "kindBits" | "kindFormats" | "kindGranularities" | "kindScales";

/** More concepts than a taxonomy has, so that numbers of several make one. */
const CONCEPT_RANGE = 2 ** 17;

/** The kinds of quantizers that papers have: the same few widths, targets and formats again and again. */
export class QuantizerKinds {
  readonly #targets: number[] = [];
  readonly #bits: number[] = [];
  readonly #formats: number[] = [];
  readonly #granularities: number[] = [];
  readonly #scales: number[] = [];
  readonly #widths = new Map<number, number>();
  readonly #numbers = new Map<number, Map<number, number>>();

  /** The number of a kind; a new one for one not met before. -1 and `undefined` stand for unstated. */
  numberOf(target: number, bits: number, format: number, granularity: number, scale: ScaleTime | undefined): number {
    const time = scale === undefined ? -1 : SCALE_TIMES.indexOf(scale);
    let width = this.#widths.get(bits);
    if (width === undefined) this.#widths.set(bits, (width = this.#widths.size));
    // Two numbers of less than 2^53 each.
    const outer = (target + 1) * CONCEPT_RANGE + format + 1;
    const inner = (width * CONCEPT_RANGE + granularity + 1) * (SCALE_TIMES.length + 1) + time + 1;
    let within = this.#numbers.get(outer);
    if (!within) this.#numbers.set(outer, (within = new Map()));
    let number = within.get(inner);
    if (number === undefined) {
      within.set(inner, (number = this.#targets.length));
      this.#targets.push(target);
      this.#bits.push(bits);
      this.#formats.push(format);
      this.#granularities.push(granularity);
      this.#scales.push(time);
    }
    return number;
  }

  /** How many kinds there are. */
  get length(): number {
    return this.#targets.length;
  }

  /** The kinds as columns, in some order. */
  toColumns(order: readonly number[]): Pick<IndexColumns, KindColumn> {
    const inOrder = (values: readonly number[]): readonly number[] => order.map((kind) => values[kind]!);
    return {
      kindTargets: Int32Array.from(inOrder(this.#targets)),
      kindBits: Float64Array.from(inOrder(this.#bits)),
      kindFormats: Int32Array.from(inOrder(this.#formats)),
      kindGranularities: Int32Array.from(inOrder(this.#granularities)),
      kindScales: Int32Array.from(inOrder(this.#scales)),
    };
  }
}
