/**
 * A data set or test suite that figures are measured on.
 *
 * @category Records
 */
export interface BenchmarkRecord {
  /** The record's id in kebab-case. */
  readonly id: string;
  /** The name as its makers write it. */
  readonly name: string;
  /** Other spellings. */
  readonly aliases: readonly string[];
  /** A concept of the `task` scheme; absent when no task of the scheme fits. */
  readonly task?: string;
}
