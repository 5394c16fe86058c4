import type { Scheme } from "./scheme.js";

/**
 * The id unions of one taxonomy: what its papers, concepts and small records are called.
 *
 * The shipped taxonomy carries literal unions, so that an editor completes ids and a typo does not compile. A taxonomy
 * built from records read at run time has `string` everywhere.
 *
 * @category Vocabulary
 */
export interface Ids {
  /** Ids of papers, moved ids included. */
  readonly paper: string;
  /** Ids of concepts, per scheme. */
  readonly concept: Readonly<Record<Scheme, string>>;
  /** Ids of model records (`llama-2-7b`). */
  readonly model: string;
  /** Ids of system records (`tensorrt`). */
  readonly system: string;
  /** Ids of benchmark records (`wikitext-2`). */
  readonly benchmark: string;
  /** Ids of metric records (`perplexity`). */
  readonly metric: string;
}

/**
 * The union of a taxonomy's concept ids over all schemes.
 *
 * @typeParam I - The id unions of the taxonomy.
 * @category Vocabulary
 */
export type ConceptIdOf<I extends Ids> = {
  // Mapped, since TypeScript reads `I["concept"][Scheme]` as an intersection where something is assigned to it: a paper
  // with literal ids would then be no `Paper`.
  [S in Scheme]: I["concept"][S];
}[Scheme];
