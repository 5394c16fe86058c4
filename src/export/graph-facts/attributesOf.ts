/** Attributes as names and values; what is `undefined`, `null` or no data is left out. */
export function attributesOf(attributes: object): readonly (readonly [name: string, value: unknown])[] {
  return Object.entries(attributes).filter(([, value]) => value !== undefined && value !== null && typeof value !== "function" && typeof value !== "symbol");
}

/** The attribute of a name where it is a text that is not empty. */
export function textAttribute(attributes: object, name: string): string | undefined {
  const value = (attributes as Readonly<Record<string, unknown>>)[name];
  return typeof value === "string" && value !== "" ? value : undefined;
}

/** The attribute of a name where it is a number that can be drawn. */
export function numberAttribute(attributes: object, name: string): number | undefined {
  const value = (attributes as Readonly<Record<string, unknown>>)[name];
  return typeof value === "number" && Number.isFinite(value) ? value : undefined;
}
