import { nearestId } from "../taxonomy/unknownIdError.js";

/**
 * Checks that an object has no key but the known ones: a misspelt key would otherwise let everything through.
 *
 * @throws TypeError naming the nearest key.
 */
export function checkKeys(what: string, value: object, known: readonly string[]): void {
  for (const key of Object.keys(value)) {
    if (known.includes(key)) continue;
    const nearest = nearestId(key, known);
    throw new TypeError(`Cannot answer: the ${what} has the unknown key "${key.slice(0, 80)}", ${nearest === undefined ? `wanted one of "${known.join('", "')}"` : `nearest is "${nearest}"`}`);
  }
}
