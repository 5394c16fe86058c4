import anyAscii from "any-ascii";
import { escapeLatex } from "../facts/escapeLatex.js";
import { tidyText } from "../facts/tidyText.js";

/** Letters with accents and the dashes and quotation marks that pdfLaTeX sets in its oldest fonts, without any package. */
const SETTABLE = /[À-ÏÑ-ÖØ-Ýßà-ïñ-öø-ýÿĀ-ăĆ-ďĒ-ėĚ-ĥĨ-ĭİ-ıĴ-ķĹ-ľŁ-ňŌ-ťŨ-űŴ-žȘ-ț–—‘’“”…]/u;
/** Characters with a sign of their own in formulas. */
const SIGNS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "×": "\\times", "÷": "\\div", "±": "\\pm", "·": "\\cdot", "°": "^{\\circ}", µ: "\\mu", "¬": "\\neg",
    "≤": "\\le", "≥": "\\ge", "≠": "\\ne", "≈": "\\approx", "≪": "\\ll", "≫": "\\gg", "∞": "\\infty", "∝": "\\propto",
    "→": "\\rightarrow", "←": "\\leftarrow", "↔": "\\leftrightarrow", "↑": "\\uparrow", "↓": "\\downarrow", "⇒": "\\Rightarrow",
    "∈": "\\in", "∑": "\\sum", "∏": "\\prod", "∂": "\\partial", "∇": "\\nabla", "⊕": "\\oplus", "⊗": "\\otimes", "−": "-",
    α: "\\alpha", β: "\\beta", γ: "\\gamma", δ: "\\delta", ε: "\\epsilon", ζ: "\\zeta", η: "\\eta", θ: "\\theta", ι: "\\iota",
    κ: "\\kappa", λ: "\\lambda", μ: "\\mu", ν: "\\nu", ξ: "\\xi", π: "\\pi", ρ: "\\rho", σ: "\\sigma", τ: "\\tau", υ: "\\upsilon",
    φ: "\\phi", χ: "\\chi", ψ: "\\psi", ω: "\\omega",
    Γ: "\\Gamma", Δ: "\\Delta", Θ: "\\Theta", Λ: "\\Lambda", Ξ: "\\Xi", Π: "\\Pi", Σ: "\\Sigma", Φ: "\\Phi", Ψ: "\\Psi", Ω: "\\Omega",
    "²": "^{2}", "³": "^{3}", "¹": "^{1}", ...Object.fromEntries([..."⁰⁴⁵⁶⁷⁸⁹"].map((digit) => [digit, `^{${digit.normalize("NFKC")}}`])),
    ...Object.fromEntries([..."₀₁₂₃₄₅₆₇₈₉"].map((digit) => [digit, `_{${digit.normalize("NFKC")}}`])),
  }),
);

/**
 * A text that plain pdfLaTeX typesets without a package or a preamble.
 *
 * Letters of Latin scripts with accents stay, Greek letters and common signs become formulas, and what is left is
 * transliterated (`马` gives `Ma`, an emoji its name between colons). A character without any transliteration becomes
 * a question mark, so that it is seen to be missing; a mark that combines with nothing vanishes.
 */
export function latexText(text: string): string {
  const parts: string[] = [];
  let plain = "";
  const flush = (): void => {
    // The spaces at its ends divide it from the signs beside it.
    const [, before = "", inner = "", after = ""] = /^(\s*)(.*?)(\s*)$/su.exec(plain) ?? [];
    parts.push(before && " ", escapeLatex(inner), inner && after && " ");
    plain = "";
  };
  for (const character of tidyText(text)) {
    const sign = SIGNS.get(character);
    if (sign === undefined) plain += settable(character);
    else {
      flush();
      parts.push(`$${sign}$`);
    }
  }
  flush();
  // After the end of a row, a bracket would be taken for an option and a star for a command's.
  return parts.join("").trim().replace(/^[[*]/, "{}$&");
}

function settable(character: string): string {
  if (/^[ -~]$/.test(character) || SETTABLE.test(character)) return character;
  return anyAscii(character) || (/^[\p{M}\p{Cf}]$/u.test(character) ? "" : "?");
}
