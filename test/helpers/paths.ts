/** Every object and array inside a value, itself included, with the path to it. */
export function* objectsIn(value: unknown, path: readonly string[] = []): Generator<[path: readonly string[], value: object]> {
  if (typeof value !== "object" || value === null) return;
  yield [path, value];
  for (const [key, inner] of Object.entries(value)) yield* objectsIn(inner, [...path, key]);
}

/** A deep copy of plain data, with what stands at a path replaced. */
export function replaceAt(value: unknown, path: readonly (string | number)[], make: (old: unknown) => unknown): unknown {
  const [head, ...rest] = path;
  if (head === undefined) return make(value);
  if (Array.isArray(value)) return value.map((each: unknown, i) => (String(i) === String(head) ? replaceAt(each, rest, make) : each));
  const record = value as Readonly<Record<string, unknown>>;
  return { ...record, [head]: replaceAt(record[head], rest, make) };
}

/** A plain object with an own key `__proto__`, as JSON and YAML can hold. */
export function withProtoKey(value: object): object {
  return Object.defineProperty({ ...value }, "__proto__", { value: { polluted: true }, enumerable: true, configurable: true, writable: true }) as object;
}
