import type { Evidence } from "./evidence.js";

/**
 * The directed ways in which a paper stands to another paper, a model, a system or a benchmark.
 *
 * - `supersedes`: a later version of the same line, meant to replace the other; implies `extends`.
 * - `extends`: takes the other's method and changes or generalises it.
 * - `outperforms`: claims a better result than the other in some setting; implies `compares-with`.
 * - `compares-with`: measures itself beside the other with no win or a mutual one.
 * - `uses`: employs the other unchanged as part, tool, base or subject of measurement.
 * - `applies-to`: runs its technique on the other, a model, system or family.
 * - `combines-with`: says that it is orthogonal to the other and stacks with it.
 * - `surveys`: a survey or study whose scope contains the other.
 *
 * Inverses are derived and never stored; only `supersedes` is transitive.
 *
 * @category Relations
 */
export const RELATION_TYPES = [
  "supersedes",
  "extends",
  "outperforms",
  "compares-with",
  "uses",
  "applies-to",
  "combines-with",
  "surveys",
] as const;

/**
 * One of {@link RELATION_TYPES}.
 *
 * @category Relations
 */
export type RelationType = (typeof RELATION_TYPES)[number];

/**
 * What a relation may point to. `name` is a name that resolves to no record: kept as it stands, never guessed.
 *
 * @category Relations
 */
export const TARGET_KINDS = ["paper", "model", "system", "benchmark", "name"] as const;

/**
 * One of {@link TARGET_KINDS}.
 *
 * @category Relations
 */
export type TargetKind = (typeof TARGET_KINDS)[number];

/**
 * A typed, directed edge that leaves the paper it is stored in.
 *
 * @category Relations
 */
export interface Relation {
  /** How the paper stands to the target. */
  readonly type: RelationType;
  /** The target's id within its kind; for `name`, the name as written. */
  readonly target: string;
  /** What the target is. */
  readonly targetKind: TargetKind;
  /** The words that state the relation. */
  readonly evidence: readonly Evidence[];
}
