import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { renderFinding, safeOverlay } from "../../src/create/index.js";
import { taxonomy } from "../../src/index.js";
import type { TaxonomyRecords } from "../../src/create/taxonomyRecords.js";
import { fencesOfGuide } from "./fences.js";

const FILE_LINE = /^# taxonomy\/(?:(papers)\/([a-z0-9-]+)|([a-z]+))\.yaml$/m;

/** The records that a block of YAML stands for, by the file that its first line names. */
function recordsOf(code: string): TaxonomyRecords {
  const [, papers, id = "", part = ""] = FILE_LINE.exec(code) ?? [];
  const value: unknown = parse(code);
  return papers === undefined ? { [part]: value } : ({ papers: { [id]: value } } as TaxonomyRecords);
}

describe("a record in docs/adding-a-paper.md", () => {
  const fences = fencesOfGuide("docs/adding-a-paper.md", "yaml");

  it("names its file on its first line", () => {
    expect(fences.length).toBeGreaterThan(5);
    expect(fences.filter(({ code }) => !FILE_LINE.test(code.split("\n")[0] ?? "")).map(({ line }) => line)).toEqual([]);
  });

  it.each(fences.map(({ line, code }) => [line, code.split("\n")[0] ?? "", code] as const))("of line %i (%s) is one that validate accepts", (_line, _file, code) => {
    const result = safeOverlay(taxonomy, recordsOf(code));
    expect(result.success ? [] : result.findings.map(renderFinding)).toEqual([]);
  });
});
