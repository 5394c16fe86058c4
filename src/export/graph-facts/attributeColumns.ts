import { attributesOf } from "./attributesOf.js";

/**
 * What the values of a column have in common: `strings` are lists of texts, `json` is anything that needs JSON to be told
 * apart, `string` also holds a mixture of texts, numbers and truth values.
 */
export type ColumnType = "boolean" | "int" | "long" | "double" | "string" | "strings" | "json";

/** An attribute that nodes or edges of a graph carry. */
export interface AttributeColumn {
  readonly name: string;
  readonly type: ColumnType;
}

/** Gathers the attributes of many nodes or edges, in the order in which they are first met. */
export class AttributeColumns {
  readonly #types = new Map<string, ColumnType>();

  /** Takes in what one node or edge carries, but for the attributes that the format has another place for. */
  add(attributes: object, except?: ReadonlySet<string>): void {
    for (const [name, value] of attributesOf(attributes)) {
      if (except?.has(name)) continue;
      const type = typeOf(value);
      const known = this.#types.get(name);
      this.#types.set(name, known === undefined ? type : commonType(known, type));
    }
  }

  /** The columns so far. */
  get columns(): readonly AttributeColumn[] {
    return Array.from(this.#types, ([name, type]) => ({ name, type }));
  }
}

/** A value as a text; lists and objects are JSON, as are all values of a column that has some of them. */
export function columnText(type: ColumnType, value: unknown): string {
  return type === "json" || typeof value === "object" ? JSON.stringify(value) : String(value);
}

const NUMBERS: readonly ColumnType[] = ["int", "long", "double"];

function commonType(a: ColumnType, b: ColumnType): ColumnType {
  if (a === b) return a;
  const [first, second] = [NUMBERS.indexOf(a), NUMBERS.indexOf(b)];
  if (first >= 0 && second >= 0) return NUMBERS[Math.max(first, second)] ?? "double";
  return [a, b].some((type) => type === "json" || type === "strings") ? "json" : "string";
}

const MOST_OF_INT = 2 ** 31;

function typeOf(value: unknown): ColumnType {
  if (typeof value === "boolean") return "boolean";
  if (typeof value === "number") {
    if (!Number.isSafeInteger(value)) return "double";
    return value >= -MOST_OF_INT && value < MOST_OF_INT ? "int" : "long";
  }
  if (Array.isArray(value) && value.every((item) => typeof item === "string")) return "strings";
  return typeof value === "object" ? "json" : "string";
}
