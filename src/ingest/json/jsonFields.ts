/** An object of a JSON file. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** A key's own value; what objects inherit is no data. */
function own(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, key) ? (value as JsonObject)[key] : undefined;
}

/**
 * The value at the end of a path of keys.
 *
 * @param value - An object, or anything.
 * @param path - The keys.
 * @returns The value, or `undefined` where the path ends early.
 */
export function valueAt(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce(own, value);
}

/**
 * The text at the end of a path of keys.
 *
 * @param value - An object, or anything.
 * @param path - The keys.
 * @returns The text; `undefined` where there is none or only white space.
 */
export function textAt(value: unknown, ...path: readonly string[]): string | undefined {
  const found = valueAt(value, ...path);
  return typeof found === "string" && found.trim() !== "" ? found : undefined;
}

/**
 * The list at the end of a path of keys.
 *
 * @param value - An object, or anything.
 * @param path - The keys.
 * @returns The list, empty where there is none.
 */
export function listAt(value: unknown, ...path: readonly string[]): readonly unknown[] {
  const found = valueAt(value, ...path);
  return Array.isArray(found) ? (found as readonly unknown[]) : [];
}
