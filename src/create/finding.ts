/**
 * What may be wrong with records.
 *
 * @category Findings
 */
export const FINDING_CODES = [
  "unreadable",
  "unknown-key",
  "missing-key",
  "invalid-value",
  "unknown-id",
  "duplicate-id",
  "duplicate-title",
  "duplicate-arxiv",
  "duplicate-label",
  "broader-cycle",
  "orphan-concept",
  "related-inside-scheme",
  "wrong-scheme",
  "contribution-count",
  "missing-evidence",
  "evidence-without-locator",
  "setting-disagrees",
  "unknown-setting",
  "relation-to-itself",
  "relation-repeated",
  "relation-shadowed",
  "supersedes-cycle",
  "redirect-of-several-hops",
  "redirect-of-known-id",
  "derived-mismatch",
  "facet-repeated",
  "scope-disagrees",
  "example-without-label",
  "unused-stub",
  "caching-without-cached",
  "near-equal-titles",
  "venue-spelt-two-ways",
  "date-before-arxiv",
  "code-link-twice",
  "concept-without-paper",
  "concept-too-broad",
] as const;

/**
 * One of {@link FINDING_CODES}.
 *
 * @category Findings
 */
export type FindingCode = (typeof FINDING_CODES)[number];

/**
 * How much a finding weighs: an `error` keeps records from becoming a taxonomy, `advice` is for a person to look at and
 * keeps nothing from anything.
 *
 * @category Findings
 */
export const FINDING_SEVERITIES = ["error", "advice"] as const;

/**
 * One of {@link FINDING_SEVERITIES}.
 *
 * @category Findings
 */
export type FindingSeverity = (typeof FINDING_SEVERITIES)[number];

/**
 * A place in a text file.
 *
 * @category Findings
 */
export interface FileLocation {
  /** The file's path. */
  readonly file: string;
  /** The line, from 1. */
  readonly line?: number;
  /** The column, from 1. */
  readonly column?: number;
}

/**
 * A problem of a record: what is wrong, where, and what would be right.
 *
 * @category Findings
 */
export interface Finding extends Partial<FileLocation> {
  /** What kind of problem it is. */
  readonly code: FindingCode;
  /** How much it weighs; an error where nothing is said. */
  readonly severity?: FindingSeverity;
  /** What is wrong, in one sentence. */
  readonly message: string;
  /** Keys and positions from the root of the records to the place. */
  readonly path: readonly (string | number)[];
  /** What would be right. */
  readonly mend: string;
}

/**
 * Finds the place in a file that a path of the records was read from; `undefined` for records that were no text.
 *
 * @category Findings
 */
export type Locate = (path: readonly (string | number)[]) => FileLocation | undefined;

/**
 * Prints a finding on one line: place, path, what is wrong, and the mend. Advice is marked as such beside its code.
 *
 * @param finding - The finding.
 * @returns The line, without a line feed.
 *
 * @example A misspelt key
 * ```ts
 * import assert from "node:assert/strict";
 * import { renderFinding } from "quantaxonomy/create";
 *
 * const finding = {
 *   code: "unknown-key",
 *   message: 'the key "titel" is not known',
 *   path: ["papers", "mine", "titel"],
 *   mend: 'write "title"',
 *   file: "papers/mine.yaml",
 *   line: 2,
 *   column: 1,
 * } as const;
 * assert.equal(
 *   renderFinding(finding),
 *   'papers/mine.yaml:2:1 papers.mine.titel: the key "titel" is not known; write "title" [unknown-key]',
 * );
 * ```
 *
 * @category Findings
 */
export function renderFinding(finding: Finding): string {
  const { file, line, column, path, message, mend, code, severity } = finding;
  const place = file === undefined ? "" : [file, line, column].filter((part) => part !== undefined).join(":") + " ";
  return `${place}${renderPath(path)}: ${message}; ${mend} [${severity === "advice" ? "advice: " : ""}${code}]`;
}

/** `papers.mine.methods[0].kind` */
export function renderPath(path: readonly (string | number)[]): string {
  if (path.length === 0) return "records";
  return path.map((part, i) => (typeof part === "number" ? `[${part}]` : i === 0 ? part : `.${part}`)).join("");
}
