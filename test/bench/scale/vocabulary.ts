import { listConcepts, taxonomy, type Scheme } from "quantaxonomy";

/** The shipped concepts by number, for engines that know nothing of a taxonomy. */
export interface Vocabulary {
  readonly ids: readonly string[];
  readonly schemes: readonly Scheme[];
  readonly labels: readonly string[];
  readonly numbers: ReadonlyMap<string, number>;
  /** Each concept and everything broader. */
  readonly withBroader: readonly (readonly number[])[];
}

/** Reads the concepts off the shipped taxonomy. */
export function vocabularyOf(): Vocabulary {
  const concepts = listConcepts(taxonomy);
  const ids = concepts.map(({ id }) => id as string);
  const numbers = new Map(ids.map((id, number) => [id, number]));
  const withBroader = concepts.map(({ id }) => {
    const above = new Set<string>([id]);
    // A set that grows while it is gone through is gone through to its end.
    for (const each of above) for (const parent of concepts[numbers.get(each)!]!.broader) above.add(parent);
    return [...above].map((each) => numbers.get(each)!);
  });
  return { ids, numbers, withBroader, schemes: concepts.map(({ scheme }) => scheme), labels: concepts.map(({ label }) => label) };
}
