/**
 * What kind of software a system is.
 *
 * @category Records
 */
export const SYSTEM_KINDS = ["runtime", "library", "format", "compiler", "index", "service"] as const;

/**
 * One of {@link SYSTEM_KINDS}.
 *
 * @category Records
 */
export type SystemKind = (typeof SYSTEM_KINDS)[number];

/**
 * Software that relations and costs point to: a runtime, a library, a container format.
 *
 * @category Records
 */
export interface SystemRecord {
  /** The record's id in kebab-case. */
  readonly id: string;
  /** The name as its makers write it. */
  readonly name: string;
  /** Other spellings. */
  readonly aliases: readonly string[];
  /** What kind of software it is. */
  readonly kind: SystemKind;
}
