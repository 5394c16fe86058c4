import { describe, expect, it } from "vitest";
import { createTaxonomy, type TaxonomyRecords } from "../../src/create/index.js";
import { releaseNotes } from "../../scripts/release-notes/releaseNotes.js";
import { baseConcept, basePaper, baseRecords, recordsWith, withConcepts, withPaper, words } from "../helpers/records.js";

const base = baseRecords();
const before = createTaxonomy<TaxonomyRecords>(base);
const notes = (records: TaxonomyRecords, from = before): string => releaseNotes(from, createTaxonomy<TaxonomyRecords>({ ...records, version: "1.3.0" }));

describe("releaseNotes()", () => {
  it("starts with the versions, the verdict and the figures", () => {
    const papers = { ...base.papers, more: basePaper({ title: "More" }) };
    expect(notes(recordsWith({ papers }))).toContain(
      "# Data 1.3.0\n\nSince 1.2.3: **minor**, records were added; every id still resolves.\n\n| | 1.2.3 | 1.3.0 |\n| --- | ---: | ---: |\n| curated papers | 1 | 2 |\n| stub papers | 1 | 1 |\n",
    );
  });

  it("has no section when nothing differs", () => {
    expect(notes(base)).not.toContain("##");
    expect(notes(base)).toContain("**none**");
  });

  it("lists added papers under the kind that they are about", () => {
    const facet = { kind: "qat", role: "core", evidence: words() } as const;
    const papers = { ...base.papers, trained: basePaper({ title: "Trained [all_of] it", methods: [facet] }), plain: basePaper({ title: "Plain" }) };
    expect(notes(recordsWith({ papers }))).toContain("## Papers added\n\n- quantization-aware training (1)\n  - `trained` Trained \\[all\\_of\\] it (2024)\n- without a method (1)\n  - `plain` Plain (2024)\n");
  });

  it("lists stubs that became curated apart from additions", () => {
    const papers = { ...base.papers, "a-stub": basePaper({ title: "Named elsewhere" }) };
    expect(notes(recordsWith({ papers }))).toContain("## Papers promoted\n\n- `a-stub` Named elsewhere (2024): stub → curated\n");
  });

  it("says which labels came and went", () => {
    const changed = notes(withPaper({ concepts: [{ id: "survey", evidence: words() }, { id: "llm", evidence: words() }] }));
    expect(changed).toContain("## Labels changed\n\n- `a-quantizer`: +`survey` −`technical`\n");
  });

  it("names the keys of other corrections", () => {
    expect(notes(withPaper({ title: "Corrected" }))).toContain("## Other corrections of papers\n\n- `a-quantizer`: title\n");
  });

  it("does not take a new day of checking for a correction", () => {
    expect(notes(withPaper({ checked: "2026-02-02" }))).not.toContain("## Other corrections");
  });

  it("tells concepts that were added, and those that were renamed", () => {
    const concepts = { rotation: baseConcept("rotating"), smoothing: baseConcept("smoothing") };
    const changed = notes(withConcepts("technique", concepts));
    expect(changed).toContain("## Concepts added\n\n- `smoothing` smoothing (technique): What smoothing covers\n");
    expect(changed).toContain('- `rotation`: "rotation" → "rotating", definition\n');
  });

  it("puts ids that are gone and ids that lead elsewhere before what was added", () => {
    const more = createTaxonomy<TaxonomyRecords>(recordsWith({ papers: { ...base.papers, lost: basePaper({ title: "Lost" }), renamed: basePaper({ title: "Renamed" }) } }));
    const changed = notes(recordsWith({ redirects: { ...base.redirects, renamed: { kind: "split", to: ["a-quantizer", "a-stub"] } } }), more);
    expect(changed).toContain("**major**");
    expect(changed).toContain("## Ids that are gone\n\n- `lost` (paper)\n\n## Ids that lead elsewhere\n\n- `renamed` (paper) → `a-quantizer`, `a-stub`\n");
  });

  it("tells a paper that fell back to a stub", () => {
    const from = createTaxonomy<TaxonomyRecords>(recordsWith({ papers: { ...base.papers, "a-stub": basePaper({ title: "Named elsewhere" }) } }));
    expect(notes(base, from)).toContain("## Fallen back to stubs\n\n- `a-stub`");
  });
});
