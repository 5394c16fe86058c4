const frozen = new WeakSet<object>();

/**
 * Freezes a value of plain objects and arrays to its depth and returns it. A value that was frozen on the surface by
 * somebody else is gone through all the same; one that was given here before is not gone through again.
 */
export function deepFreeze<T>(value: T): T {
  if (typeof value !== "object" || value === null || frozen.has(value)) return value;
  freezeTree(value);
  // The value alone is remembered: remembering every object inside cost more than freezing them.
  frozen.add(value);
  return value;
}

function freezeTree(value: object): void {
  Object.freeze(value);
  for (const key in value) {
    const inner: unknown = value[key as keyof typeof value];
    if (typeof inner === "object" && inner !== null) freezeTree(inner);
  }
}
