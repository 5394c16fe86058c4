import type { Ids } from "../model/ids.js";
import type { PaperSet } from "../taxonomy/paperSet.js";
import { setOfTiers } from "../taxonomy/papersOfTiers.js";
import type { Store } from "../taxonomy/store.js";
import { matchSet } from "./matchSet.js";
import { widenQuery, type PaperQuery, type TierOptions } from "./paperQuery.js";

/** How many answers are kept: those of a page that asks a few questions at once, in turn. */
const KEPT_ANSWERS = 8;

/** The papers for which a query holds. The last few answers are kept, so that the count beside a page, and the next page, cost nothing. */
export function answerOf<I extends Ids>(store: Store, query: PaperQuery<I>, { tiers }: TierOptions): PaperSet {
  const asked = setOfTiers(store, tiers);
  const answers = store.memo("answers", () => new Map<string, PaperSet>());
  const key = JSON.stringify([query, tiers], tellApart);
  let answer = answers.get(key);
  if (answer) answers.delete(key);
  else answer = matchSet(store, widenQuery(query), asked);
  answers.set(key, answer);
  const [oldest] = answers.keys();
  if (answers.size > KEPT_ANSWERS && oldest !== undefined) answers.delete(oldest);
  return answer;
}

/** JSON writes `Infinity`, `NaN` and nothing alike; as parts of a query they are not. */
function tellApart(_: string, value: unknown): unknown {
  return value === undefined || (typeof value === "number" && !Number.isFinite(value)) ? `not JSON: ${String(value)}` : value;
}
