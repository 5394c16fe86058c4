import { describe, expect, it } from "vitest";
import { createTaxonomy, type TaxonomyRecords } from "../../src/create/index.js";
import { escapeMarkdown } from "../../scripts/escapeMarkdown.js";
import { renderPapers } from "../../scripts/paper-pages/renderPapers.js";
import { basePaper, baseRecords, recordsWith, words } from "../helpers/records.js";

const base = baseRecords();
const render = (papers: TaxonomyRecords["papers"] = base.papers): string => renderPapers(createTaxonomy<TaxonomyRecords>(recordsWith({ papers: { ...base.papers, ...papers } })));

describe("renderPapers()", () => {
  it("lists a paper under its method with year, link, narrow concepts, settings and evidence", () => {
    expect(render()).toContain(
      "## post-training quantization\n\nWhat post-training quantization covers\n\n### About it (1)\n\n- 2024: [A quantizer](<https://arxiv.org/abs/2403.00001>) (`a-quantizer`)\n  - concepts: learned rounding, rotation\n  - settings: W4A8 (best)\n  - evidence: “quantizes weights” (abstract)\n",
    );
  });

  it("lists no stubs, and heads no method that nobody has", () => {
    expect(render()).not.toMatch(/Named elsewhere|quantization-aware/);
  });

  it("puts papers about a method before those that only use it, and core methods in the order of kinds", () => {
    const facet = (kind: "ptq" | "qat", role: "core" | "component") => ({ kind, role, evidence: words() }) as const;
    const text = render({ part: basePaper({ title: "Part", methods: [facet("ptq", "component"), facet("qat", "core")] }) });
    const heads = [...text.matchAll(/^##+ .*|^- .*/gm)].map(([line]) => line.replace(/^- .*\(`(.+)`\)$/, "$1"));
    expect(heads).toEqual(["## post-training quantization", "### About it (1)", "a-quantizer", "### With it as a part (1)", "part", "## quantization-aware training", "### About it (1)", "part"]);
  });

  it("lists papers with adjacent methods alone, and with none, by themselves", () => {
    const near = basePaper({ title: "Near", scope: "adjacent", methods: [{ kind: "adjacent", concept: "pruning", role: "core", evidence: words("prunes") }] });
    const text = render({ near, far: basePaper({ title: "Far" }) });
    expect(text).toContain("## Near methods alone\n\n- 2024: Near (`near`)\n  - concepts: pruning\n  - evidence: “prunes” (abstract)\n");
    expect(text).toContain("## Without a method\n\n- 2024: Far (`far`)\n");
  });

  it("links to the DOI or the page where there is no arXiv id", () => {
    expect(render({ a: basePaper({ title: "A", doi: "10.1000/182" }) })).toContain("[A](<https://doi.org/10.1000/182>)");
    expect(render({ a: basePaper({ title: "A", sources: [{ kind: "page", url: "https://example.org/a b", facts: ["title"] }] }) })).toContain("[A](<https://example.org/a%20b>)");
  });

  it("shows titles and evidence as they stand, whatever Markdown would make of them", () => {
    const text = render({ a: basePaper({ title: "A *bold* [claim](x) <b> & `c`", methods: [{ kind: "ptq", role: "core", evidence: words("Q_1 | $x$") }] }) });
    expect(text).toContain("A \\*bold\\* \\[claim\\](x) &lt;b\\> &amp; \\`c\\`");
    expect(text).toContain("“Q\\_1 \\| \\$x\\$”");
  });

  it("says the same whatever the order of the records", () => {
    const more = { one: basePaper({ title: "One" }), two: basePaper({ title: "Two" }) };
    expect(render(Object.fromEntries(Object.entries(more).reverse()))).toBe(render(more));
  });
});

describe("escapeMarkdown()", () => {
  it("makes one line of a text", () => {
    expect(escapeMarkdown(" a\n  b ")).toBe("a b");
  });
});
