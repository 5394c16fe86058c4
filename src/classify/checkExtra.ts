import { nearestId } from "../taxonomy/unknownIdError.js";

const EXTRA_KEYS = ["concepts", "labels", "rules"] as const;

/**
 * Refuses unknown options: a misspelt key would be left out without a word.
 *
 * @throws TypeError that says what was given and what is wanted.
 */
export function checkOptions(options: object): void {
  for (const key of Object.keys(options)) if (key !== "extra") throw new TypeError(`Cannot take the option "${key}": wanted "extra"`);
}

/**
 * Refuses an `extra` of another shape.
 *
 * @throws TypeError that says what was given, what is wanted, and the nearest key.
 */
export function checkExtra(extra: unknown): void {
  if (extra === undefined) return;
  if (typeof extra !== "object" || extra === null || Array.isArray(extra)) throw new TypeError('Cannot take "extra": wanted { concepts?, labels?, rules? }');
  for (const [key, list] of Object.entries(extra)) {
    if (!(EXTRA_KEYS as readonly string[]).includes(key)) throw new TypeError(`Cannot take "extra.${key}": wanted "${nearestId(key, EXTRA_KEYS) ?? EXTRA_KEYS.join('", "')}"`);
    if (!Array.isArray(list)) throw new TypeError(`Cannot take "extra.${key}": wanted a list`);
  }
  const { labels = [] } = extra as { readonly labels?: readonly unknown[] };
  labels.forEach((entry, i) => {
    const { concept, label } = (entry ?? {}) as { readonly concept?: unknown; readonly label?: unknown };
    if (typeof concept !== "string" || typeof label !== "string") throw new TypeError(`Cannot take "extra.labels[${i}]": wanted { concept, label }, both texts`);
  });
}
