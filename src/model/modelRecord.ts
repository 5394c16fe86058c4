/**
 * A network that relations and results point to: a checkpoint (`llama-2-7b`), a named network (`resnet-50`) or a line of
 * them (`llama-2`).
 *
 * @category Records
 */
export interface ModelRecord {
  /** The record's id in kebab-case. */
  readonly id: string;
  /** The name as its makers write it. */
  readonly name: string;
  /** Other spellings. */
  readonly aliases: readonly string[];
  /** A concept of the `model` scheme. */
  readonly family: string;
  /** Number of parameters, where the name or the citing abstract states it. */
  readonly parameters?: number;
  /** The id of the line that it belongs to (`llama-2`). */
  readonly partOf?: string;
}
