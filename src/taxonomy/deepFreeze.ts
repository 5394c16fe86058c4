const frozen = new WeakSet<object>();

/**
 * Freezes a value of plain objects and arrays to its depth and returns it. A value that was frozen on the surface by
 * somebody else is gone through all the same; one that passed here is not gone through again.
 */
export function deepFreeze<T>(value: T): T {
  if (typeof value !== "object" || value === null || frozen.has(value)) return value;
  frozen.add(value);
  Object.freeze(value);
  for (const inner of Object.values(value)) deepFreeze(inner);
  return value;
}
