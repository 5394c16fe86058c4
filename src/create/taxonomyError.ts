import { renderFinding, type Finding } from "./finding.js";

const SHOWN = 20;

/**
 * Thrown when records cannot become a taxonomy; carries every finding.
 *
 * @category Findings
 */
export class TaxonomyError extends Error {
  /** Tells this error from others. */
  override readonly name = "TaxonomyError";
  /** Everything that is wrong, in the order of the records. */
  readonly findings: readonly Finding[];

  /**
   * Makes the error of some findings, the first of them in its message.
   *
   * @param findings - Everything that is wrong; not empty.
   */
  constructor(findings: readonly Finding[]) {
    const lines = findings.slice(0, SHOWN).map((finding) => `  ${renderFinding(finding)}`);
    if (findings.length > SHOWN) lines.push(`  and ${findings.length - SHOWN} more`);
    super(`Cannot create the taxonomy: ${findings.length} ${findings.length === 1 ? "finding" : "findings"}\n${lines.join("\n")}`);
    this.findings = findings;
  }
}

// Minifying renames the class, and Node shows the name of the class of an uncaught error.
Object.defineProperty(TaxonomyError, "name", { value: "TaxonomyError" });
