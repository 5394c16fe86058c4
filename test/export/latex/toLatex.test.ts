import { describe, expect, test } from "vitest";
import { taxonomy } from "quantaxonomy";
import { citationKeys } from "quantaxonomy/export/bibtex";
import { TABLE_COLUMNS, toLatex } from "quantaxonomy/export/latex";
import { latexText } from "../../../src/export/latex/latexText.js";
import { curatedPaper } from "../hostilePapers.js";
import { SHIPPED_PAPERS } from "../shippedPapers.js";

describe("toLatex()", () => {
  test("writes a whole table", () => {
    expect(toLatex([curatedPaper({ name: "S&P" })], { columns: ["paper", "year"], caption: "10% of all", label: "tab:all" })).toBe(String.raw`% needs \usepackage{array,booktabs,longtable}
\begin{longtable}{>{\raggedright\arraybackslash}p{\dimexpr0.75\linewidth-2\tabcolsep\relax}>{\raggedright\arraybackslash}p{\dimexpr0.25\linewidth-2\tabcolsep\relax}}
\caption{10\% of all}\label{tab:all} \\
\toprule
Paper & Year \\
\midrule
\endfirsthead
\toprule
Paper & Year \\
\midrule
\endhead
\bottomrule
\endfoot
S\&P~\cite{byron2024some} & 2024 \\
\end{longtable}
`);
  });

  test("cites a paper once, however many of its columns could", () => {
    expect(toLatex([curatedPaper()], { columns: ["year", "title", "paper"] })).toContain("2024 & Some Paper~\\cite{byron2024some} & Some Paper \\\\\n");
  });

  test("cites every shipped paper by the key of the BibTeX export", () => {
    const cited = [...toLatex(SHIPPED_PAPERS).matchAll(/\\cite\{(.*?)\}/g)].map(([, key]) => key);
    expect(cited).toEqual([...citationKeys(SHIPPED_PAPERS).values()]);
  });

  test("writes columns that are no wider than the text together", () => {
    const shares = [...toLatex([], { columns: TABLE_COLUMNS }).matchAll(/dimexpr([\d.]+)\\linewidth/g)].map(([, share]) => Number(share));
    expect([shares.length, shares.reduce((sum, share) => sum + share, 0) <= 1]).toEqual([TABLE_COLUMNS.length, true]);
  });

  test("writes every shipped paper in a row of as many cells", () => {
    const rows = toLatex(SHIPPED_PAPERS, { columns: TABLE_COLUMNS, taxonomy }).split("\\endfoot\n")[1]?.trimEnd().split("\n").slice(0, -1) ?? [];
    expect([rows.length, new Set(rows.map((row) => row.split(/(?<!\\)&/).length))]).toEqual([SHIPPED_PAPERS.length, new Set([TABLE_COLUMNS.length])]);
  });

  test("refuses a label that no command can hold", () => {
    expect(() => toLatex([], { label: "a}b" })).toThrow(/^Cannot write a LaTeX table: the label "a\}b" is not readable/);
  });

  test("refuses keys that lack a paper", () => {
    expect(() => toLatex([curatedPaper()], { keys: new Map() })).toThrow(/^Cannot export the paper "some-paper": `keys` has no key/);
  });
});

describe("latexText()", () => {
  test.each([
    ["Küchler", "Küchler"],
    ["D²iT", "D$^{2}$iT"],
    ["W ≤ 4 × α", String.raw`W $\le$ 4 $\times$ $\alpha$`],
    ["马", "Ma"],
    ["ą", "a"],
    ["a\u0308\u0308b", "äb"],
    ["a_b \\alpha", String.raw`a\_b {\textbackslash}alpha`],
    ["a - - ×", String.raw`a - - $\times$`],
    ["[a]", "{}[a]"],
    ["*", "{}*"],
    ["\uE000", "?"],
    ["\u200Da", "a"],
  ])("writes %j as %s", (text, written) => {
    expect(latexText(text)).toBe(written);
  });

  test("writes an emoji as something to read", () => {
    expect(latexText("a 😀")).toMatch(/^a \S+$/);
  });
});
