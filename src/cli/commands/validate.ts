import { stat } from "node:fs/promises";
import { taxonomy as shipped } from "../../data/taxonomy.js";
import type { CliCommand } from "../command.js";
import { checkGiven } from "../checkGiven.js";
import { QUERY_FLAGS } from "../flags/commonFlags.js";
import { layOverlays } from "../openTaxonomy.js";
import { oneLine, UserError } from "../userError.js";
import { type GivenRecords, readRecords } from "../readRecords.js";

/** The directory that curators keep records in. */
export const USUAL_DIRECTORY = "taxonomy";

export const validate: CliCommand = {
  name: "validate",
  summary: "check records and say where each mistake stands",
  details: [
    "A directory with concepts/ is checked on its own; one without, and any with --overlay, is checked as laid over the shipped data and the overlays. A JSON file in the form of data.json will do too, and - reads one from standard input. Findings are printed one a line, with file, line and mend; the exit code is 1 when there are any.",
  ],
  args: [{ name: "dir", says: "the directory; taxonomy/ unless said otherwise, or the current one where that is not there", isOptional: true, words: "files" }],
  options: QUERY_FLAGS.filter(({ name }) => name !== "corpus"),
  examples: [
    ["validate", "check the records in taxonomy/"],
    ["validate our-papers --overlay our-concepts", "check papers that name concepts of one's own"],
    ["validate our-papers --format jsonl", "check private papers over the shipped data, findings as objects"],
  ],
  jsonl: "a finding: code, severity, message, path, mend, and file, line and column where text was read",
  run: async (input, io) => {
    const source = input.args[0] ?? (await usualDirectory());
    const overlays = input.many("overlay");
    const read = await readRecords(source, io);
    const given = { ...read, standsAlone: read.standsAlone && overlays.length === 0 };
    if (countRecords(given) === 0 && given.findings.length === 0) throw new UserError(`Cannot validate "${source}": it holds no records, wanted concepts/, papers/ or another part of a taxonomy`);
    const result = await checkGiven(given, given.standsAlone ? shipped : await layOverlays(overlays, io));
    const findings = result.success ? [] : result.findings;
    const { renderFinding } = await import("../../create/finding.js");
    const advice = result.success ? result.advice : [];
    const told = findings.map((finding) => oneLine(renderFinding(finding)));
    const checked = `${plural(countRecords(given), "record")} in ${plural(given.fileCount, "file")} checked${given.standsAlone ? "" : ` over ${["the shipped data", ...overlays.map((overlay) => `"${overlay}"`)].join(" and ")}`}: ${findings.length === 0 ? "no findings" : plural(findings.length, "finding")}${advice.length === 0 ? "" : `, ${plural(advice.length, "piece")} of advice`}`;
    const asked = input.one("format");
    return {
      // Findings are for people and their editors, in a pipe as on a terminal; a format that is asked for is kept.
      ...(asked === undefined || asked === "table"
        ? { text: told.map((line) => `${line}\n`).join("") }
        : {
            output: {
              value: findings,
              elements: findings,
              grid: () => ({
                head: ["file", "line", "column", "code", "message", "mend"],
                rows: findings.map(({ file = "", line = "", column = "", code, message, mend }) => [file, String(line), String(column), code, message, mend]),
              }),
            },
          }),
      // Advice refuses nothing, so it is no result.
      remarks: [...advice.map((finding) => oneLine(renderFinding(finding))), oneLine(checked)],
      exitCode: findings.length === 0 ? 0 : 1,
    };
  },
};

/** Where records are when nothing is said: in `taxonomy/`, or right here. */
export async function usualDirectory(): Promise<string> {
  return (await stat(USUAL_DIRECTORY).catch(() => undefined))?.isDirectory() === true ? USUAL_DIRECTORY : ".";
}

/** How many records were given, faulty ones included. */
function countRecords({ records }: GivenRecords): number {
  const size = (value: unknown): number => (typeof value === "object" && value !== null ? Object.keys(value).length : 0);
  const { concepts = {}, papers, models, systems, benchmarks, metrics, redirects } = records;
  const inSchemes = Object.values(concepts ?? {}).reduce((sum, scheme) => sum + size(scheme?.concepts), 0);
  return [papers, models, systems, benchmarks, metrics, redirects].reduce((sum, part) => sum + size(part), inSchemes);
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
