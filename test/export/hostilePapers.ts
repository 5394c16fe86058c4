import fc from "fast-check";
import type { CuratedPaper, Paper } from "../../src/model/paper.js";
import { tidyText } from "../../src/export/facts/tidyText.js";

const PIECES = [
  ..."&{}%_#$~^\\`'\"<>|,-=+@.;:!? \t\n\r()[]*/0123",
  ..."abzABZ",
  "é", "ü", "ß", "Ł", "ø", "ą", "e\u0301", "n\u0303", "\u0308", "\u200D", "\u00A0", "\u0000", "\uD83D", "😀", "👩‍🔬", "马", "跃萧", "김", "やま", "Ж", "ع", "न", "＝", "²", "α", "≤",
  "\\alpha", "$x^2$", "\\begin{x}", "\\\\", "\\\"u", "{\\em y}", "--", "''", "``", '""', " and ", "and", "others", "van ", "De ", ", ", ", Jr.", "Team ", "\\textit{",
  "<script>", "&amp;", "</td>", "![x](y)", "https://a.b/c_d", "www.a.b", "x@y.z", "**", "~~", ":tada:", "; ", "\\;", "=1+1", "'=", "@SUM(A1)", "  - ", "\nER  - \n", "arXiv:2403.12544",
];

const piece = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...PIECES) }, { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 3 }) });

/** A text with everything in it that some format gives a meaning. */
export const hostileText: fc.Arbitrary<string> = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(""));
/** Such a text, of which something is left in one line. */
export const filledText: fc.Arbitrary<string> = hostileText.filter((text) => tidyText(text) !== "");

/** A paper with all that a table shows, for a test to say what it is about. */
export function curatedPaper(overrides: Partial<CuratedPaper> = {}): CuratedPaper {
  return {
    id: "some-paper",
    tier: "curated",
    title: "Some Paper",
    aliases: [],
    authors: ["Ada Byron"],
    date: "2024-03-19",
    year: 2024,
    sources: [],
    checked: "2026-01-01",
    scope: "in",
    contribution: "method",
    summary: "Rounds.",
    notes: [],
    methods: [],
    concepts: [],
    settings: [],
    relations: [],
    results: [],
    costs: [],
    ...overrides,
  };
}

const hostilePaper: fc.Arbitrary<Paper> = fc
  .record({
    id: fc.stringMatching(/^[a-z0-9]{1,3}(-[a-z0-9]{1,3})?$/),
    title: filledText,
    name: filledText,
    aliases: fc.array(filledText, { maxLength: 2 }),
    authors: fc.array(fc.oneof(filledText, fc.constantFrom("Ada Byron", "张三")), { maxLength: 3 }),
    venue: fc.oneof(filledText, fc.constantFrom("ICLR 2024", "TMLR 2023")),
    summary: filledText,
    settings: fc.array(filledText.map((text) => ({ text, quantizers: [], evidence: [] })), { maxLength: 2 }),
    relations: fc.array(filledText.map((target) => ({ type: "extends", target, targetKind: "name", evidence: [] }) as const), { maxLength: 2 }),
  })
  .map(curatedPaper);

/** A few papers with such texts, no two of one id. */
export const hostilePapers: fc.Arbitrary<readonly Paper[]> = fc.uniqueArray(hostilePaper, { selector: ({ id }) => id, maxLength: 6 });

/** Texts with what LaTeX acts on, and with what its oldest fonts do not have. */
export const HOSTILE_TEXTS: readonly string[] = [
  "A & B % C $ D # E _ F { G } H ~ I ^ J \\ K",
  "\\begin{document} \\input{x} $x^2$ {\\em y} \\\\",
  "[opens a row] and closes it",
  "*starred",
  "``quoted'' 'single' \"double\" <<angles>> a--b---c ?` !`",
  "量子化 モデル 모델 Квантование تكميم नमूना",
  "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞßŸ àáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿ",
  String.fromCodePoint(...Array.from({ length: 128 }, (_, i) => 0x100 + i)),
  "ȘșȚț – — ‘’ “” … e\u0301 x\u0308\u0301 \u200D \u0301",
  "×÷±·°µ¬≤≥≠≈≪≫∞∝→←↔↑↓⇒∈∑∏∂∇⊕⊗− αβγδεζηθικλμνξπρστυφχψω ΓΔΘΛΞΠΣΦΨΩ ⁰¹²³⁴⁵⁶⁷⁸⁹ ₀₁₂₃₄₅₆₇₈₉",
  "😀 👩‍🔬 🏳️‍🌈 \uE000 \uD83D \u0000 tab\tline\nend",
  "Unbreakable".repeat(30),
];

/** A paper for each of them, which is its title, its author and its venue. */
export const HOSTILE_PAPERS: readonly Paper[] = HOSTILE_TEXTS.map((text, i) => curatedPaper({ id: `hostile-${i}`, title: text, name: text, summary: text, venue: text, authors: [text] }));
