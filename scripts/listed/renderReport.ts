import type { Finding } from "../../src/create/finding.js";
import type { ListedFiles, ListedReport } from "./buildListed.js";

/** What a build of the listed tier did, in lines. */
export function renderReport(report: ListedReport, { papers, moves }: ListedFiles, advice: readonly Finding[]): string {
  const subjects = new Map<string, number>();
  for (const { filedUnder = "no subject" } of papers) subjects.set(filedUnder, (subjects.get(filedUnder) ?? 0) + 1);
  const codes = new Map<string, number>();
  for (const { code } of advice) codes.set(code, (codes.get(code) ?? 0) + 1);
  const inOrder = (counts: ReadonlyMap<string, number>): string => [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([name, count]) => `${name} ${count}`).join(", ");
  const rows: readonly (readonly [string, number | string])[] = [
    ["rows of the index", report.rows],
    ["left out, of neighbouring fields", report.others],
    ["left out, read by now", report.read],
    ["left out, no subject and a title that tells none", report.untold],
    ["left out, without a year", report.undated],
    ["left out, the same work once more", report.repeated],
    ["listed", report.kept],
    ["  filed under", inOrder(subjects)],
    ["  in the place of a stub", report.stubs],
    ["  with the id of the last build", report.known],
    ["  with a method kind", report.withKind],
    ["  of the field, kind not decided", report.abstained],
    ["  title tells nothing", report.silent],
    ["former ids that redirect", moves.length],
    ["former ids that are gone", report.gone.length === 0 ? 0 : `${report.gone.length}: ${report.gone.join(", ")}`],
    ["advice", codes.size === 0 ? "none" : inOrder(codes)],
  ];
  const width = Math.max(...rows.map(([label]) => label.length));
  return rows.map(([label, value]) => `${label.padEnd(width)}  ${value}\n`).join("");
}
